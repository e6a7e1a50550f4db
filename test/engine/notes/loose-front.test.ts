// Fronts that leave open what is asked, and answers that do not fit them: such cards wait, their sound neighbours do not.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { doubtTerm } from "../../../electron/engine/notes/term-scrutiny.ts";
import { acceptedCards } from "./fixture.ts";

function accepted(text: string) {
	return acceptedCards(text, "Looms.md").map(
		({ front, back }) => `${plainText(front)} ${plainText(back, "answer")}`,
	);
}

const sound = "- Heddle: a frame that lifts the warp threads";

test.each([
	["somebody else can", "- weavability = can add threads"],
	["it is said, not done", "- kiitos: thank you"],
	["a remark on when", "- picking test now: a measure of how the cloth wears"],
	["a sum, no deed", "- silk: reparations 66 crowns"],
	["a property", "- Royal Seal Access: wins over the guild rules"],
	[
		"a property",
		"- signed pattern: inherits permissions of the weaver who drew it",
	],
	["the deed without what it is done to", "- PreferNoShuttle: tries to avoid"],
	["the name tells it", "- yarnlogger: records yarn strokes"],
])("a name waits below which stands %s: %s", (_, line) => {
	const cards = accepted(`# Looms\n\n${line}\n${sound}\n`);
	expect(cards).toHaveLength(1);
	expect(cards[0]).toContain("warp threads");
});

test("the most of what its name says answers nothing", () => {
	const policies = [
		"- Tension: thread with the lowest tension for the weaver",
		"- Weighted: share of the threads by weight",
		"- Failover: second thread once the first has broken",
	];
	expect(
		accepted(`# Looms\n\n## Thread policies\n\n${policies.join("\n")}\n`),
	).not.toContainEqual(expect.stringContaining("lowest tension"));
});

test.each([
	["how is no what", "A plain shuttle travels untagged."],
	["of what", "- min 3 in an enabled region"],
	[
		"another date before its own",
		"- Jan 1923: French march in\n\t- Nov 1923 $1: 4.2 trillion marks",
	],
	[
		"nothing but a date",
		"- Jan 1923: French march in\n\t- winners: people with debts",
	],
	[
		"two pairs in one line",
		"- RBAC\n\t- Role = namespaced, ClusterRole = cluster-wide",
	],
	[
		"a remark among names",
		"Hot spots: Halden, away from the borders, mantle plume",
	],
	[
		"dots that lead to a number",
		"- linen napoletana .... 58-62 water, 900°F / 480°C for 60–90 sec",
	],
])("a line waits that says %s: %s", (_, line) => {
	expect(accepted(`# Looms\n\n${line}\n`)).toEqual([]);
});

test("two examples are no meaning", () => {
	const of = {
		kind: "basic",
		rule: "term-definition",
		deletion: null,
	} as const;
	const asked = { ...of, front: [], back: [], about: "shed runtime" };
	const front = "what is meant by shed runtime?";
	expect(doubtTerm(asked, front, "maddered / WOAD-O (since 1924)")).toBe(
		"loose-meaning",
	);
	expect(doubtTerm(asked, front, "the hours in which a shed runs")).toBe(null);
});

test("the day of a mock exam is not asked for", () => {
	expect(
		accepted(
			"# LOOMS 1919–1933 !!\n\nMock = 14 Jan. Ms Harrow wants PEEL paragraphs.\n\n## ORIGINS\n\n- the power loom is from 1785\n",
		),
	).not.toContainEqual(expect.stringContaining("Mock"));
});
