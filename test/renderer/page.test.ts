// The page's address: the launch token leaves it at once, and the screens live in its fragment.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRoute, type Route, routeHref } from "../../renderer/routes.tsx";
import { paletteOf } from "../../renderer/theme.ts";
import { takeToken } from "../../renderer/token.ts";

/** As much of a window as `takeToken` touches; `address` is what the bar shows. */
function page(hash: string, kept: Record<string, string> = {}) {
	const shown = { address: `/${hash}` };
	const fake = {
		location: { hash, pathname: "/", search: "" },
		history: {
			replaceState: (_state: unknown, _title: string, url: string) => {
				shown.address = url;
			},
		},
		sessionStorage: {
			getItem: (key: string) => kept[key] ?? null,
			setItem: (key: string, value: string) => {
				kept[key] = value;
			},
		},
	};
	return { fake: fake as unknown as Window, shown, kept };
}

test("the token is taken out of the address and kept for a reload", () => {
	const first = page("#token=abc-_123");
	expect(takeToken(first.fake)).toBe("abc-_123");
	expect(first.shown.address).toBe("/#/today");
	const reload = page("#/notes", first.kept);
	expect(takeToken(reload.fake)).toBe("abc-_123");
	expect(reload.shown.address).toBe("/#/notes");
});

test("a new launch's token replaces the old one; without any there is none", () => {
	const { fake, kept } = page("#token=new", { "amiable-token": "old" });
	expect(takeToken(fake)).toBe("new");
	expect(kept).toEqual({ "amiable-token": "new" });
	expect(takeToken(page("#/today").fake)).toBe(null);
});

const plainRoutes: Route[] = [
	"today",
	"review",
	"notes",
	"import",
	"settings",
	"cram",
].map((screen) => ({ screen }) as Route);

/** Screens that an address can say more of. */
const fuller = fc.oneof(
	fc.record({
		screen: fc.constantFrom("review" as const, "settings" as const),
		deck: fc.string(),
	}),
	fc.record({
		screen: fc.constantFrom("browse" as const, "statistics" as const),
		query: fc.string({ minLength: 1 }),
	}),
	fc.record({
		screen: fc.constant("cram" as const),
		setup: fc.constantFrom("go=1", "deck=a%2Fb&days=7"),
	}),
);

test("every route survives its address (seed 5)", () => {
	const line = fc.integer({ min: 1, max: 99_999 });
	const noteRoute: fc.Arbitrary<Route> = fc.record(
		{
			screen: fc.constant("note" as const),
			id: line,
			card: line,
			lines: fc.record({ line, endLine: line }),
			from: fc.constant("review" as const),
		},
		{ requiredKeys: ["screen", "id"] },
	);
	fc.assert(
		fc.property(
			fc.oneof(noteRoute, fuller, fc.constantFrom(...plainRoutes)),
			(route) => {
				expect(parseRoute(routeHref(route))).toEqual({ ...route });
			},
		),
		{ seed: 5, numRuns: 200 },
	);
});

test.each([
	"",
	"#",
	"#/",
	"#/nowhere",
	"#/notes/x",
	"#token=x",
	"#/note/1/../",
])("the address %j is a screen that exists", (fragment) => {
	expect(["today", "notes"]).toContain(parseRoute(fragment).screen);
});

test("a broken part of a note's address is left out", () => {
	expect(parseRoute("#/notes/3?card=x&lines=5&from=elsewhere")).toEqual({
		screen: "note",
		id: 3,
	});
});

test("a system that wants contrast gets it unless the person chose a theme", () => {
	expect([
		paletteOf("system", false),
		paletteOf("system", true),
		paletteOf("dark", true),
		paletteOf("contrast", false),
	]).toEqual(["system", "contrast", "dark", "contrast"]);
});
