// Wildcards of filters, pages, typed parameters and permission changes: the small rules that all operations share.
import { expect, test } from "vitest";
import { matcher } from "../../../../electron/engine/sim/request/filter.ts";
import {
	anyPage,
	checkPage,
	pageOf,
} from "../../../../electron/engine/sim/request/page.ts";
import {
	flagParam,
	textsParam,
	timeParam,
	wholeParam,
} from "../../../../electron/engine/sim/request/params.ts";
import { changedPermissions } from "../../../../electron/engine/sim/request/permission-change.ts";
import { isRefusal } from "../../../../electron/engine/sim/request/refusal.ts";

test.each([
	["web*", "web-1", true],
	["web*", "my-web", false],
	["*", "", true],
	["w?b", "web", true],
	["w?b", "wb", false],
	["w\\?b", "w?b", true],
	["w\\?b", "web", false],
	["a\\*b", "a*b", true],
	["a.c", "abc", false],
	["(x)[y]^$|+{}*", "(x)[y]^$|+{}", true],
	["back\\\\slash", "back\\slash", true],
	["line*end", "line\nend", true],
	["*🙂?", "x🙂y", true],
])("the pattern %j on %j gives %j", (pattern, text, matches) => {
	expect(matcher(pattern)(text)).toBe(matches);
});

test("pages cover a list once, in order, and end without a token", () => {
	const items = [1, 2, 3, 4, 5, 6, 7];
	const seen: number[] = [];
	let params: Record<string, unknown> = { MaxResults: 3 };
	for (;;) {
		checkPage(params, anyPage);
		const page = pageOf(items, params);
		seen.push(...page.items);
		if (!page.token.NextToken) break;
		params = { MaxResults: 3, NextToken: page.token.NextToken };
	}
	expect(seen).toEqual(items);
	expect(pageOf(items, {})).toEqual({ items, token: {} });
});

function refusalOf(read: () => unknown): unknown {
	try {
		return read();
	} catch (thrown) {
		return isRefusal(thrown) ? thrown.code : thrown;
	}
}

test("parameters of another type are refused", () => {
	const params = { a: 1.5, b: "true", c: ["x", 1], d: "not a time" };
	expect(refusalOf(() => wholeParam(params, "a"))).toBe(
		"InvalidParameterValue",
	);
	expect(refusalOf(() => flagParam(params, "b"))).toBe("InvalidParameterValue");
	expect(refusalOf(() => textsParam(params, "c"))).toBe(
		"InvalidParameterValue",
	);
	expect(refusalOf(() => timeParam(params, "d"))).toBe("InvalidParameterValue");
	expect(textsParam(params, "absent")).toEqual([]);
	expect(timeParam({ t: "2026-01-01T00:00:00Z" }, "t")).toBe(1_767_225_600_000);
	expect(timeParam({ t: 1_767_225_600 }, "t")).toBe(1_767_225_600_000);
});

test("permissions are added and removed once, and the same list comes back when nothing changes", () => {
	const before = [{ UserId: "1" }, { UserId: "2" }];
	expect(changedPermissions(before, [{ UserId: "2" }], [])).toBe(before);
	expect(changedPermissions(before, [], [{ UserId: "9" }])).toBe(before);
	expect(
		changedPermissions(before, [{ UserId: "3" }], [{ UserId: "1" }]),
	).toEqual([{ UserId: "2" }, { UserId: "3" }]);
});
