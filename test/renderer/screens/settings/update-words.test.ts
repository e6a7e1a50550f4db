// What the settings and About say of new versions.
import { expect, test } from "vitest";
import {
	sayNetwork,
	sayUpdates,
} from "../../../../renderer/screens/settings/update-words.ts";

const now = new Date(2026, 2, 2, 9).getTime();
const view = { version: "0.1.0", askedAt: null, hasFailed: false, newer: null };

test("what is known of new versions is one line", () => {
	const newer = { version: "0.2.0", page: "https://example.org/" };
	const askedAt = now - 120_000;
	expect(
		[
			view,
			{ ...view, askedAt },
			{ ...view, askedAt, hasFailed: true },
			{ ...view, askedAt, hasFailed: true, newer },
		].map((each) => sayUpdates(each, now)),
	).toEqual([
		"This is Amiable 0.1.0.",
		"This is Amiable 0.1.0. There was no newer one when it last looked, 2 minutes ago.",
		"This is Amiable 0.1.0. The last look, 2 minutes ago, got no answer.",
		"This is Amiable 0.1.0. Version 0.2.0 is out.",
	]);
});

test("About promises no request where there can be none, and else tells of the choice", () => {
	expect(sayNetwork(null, false)).toBe(
		"Amiable makes no request to any network.",
	);
	expect(sayNetwork(view, false)).toContain("unless you ask");
	expect(sayNetwork(view, true)).toContain("Once a day");
});
