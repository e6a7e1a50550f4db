// What the exam's home says, and what its forms make of what is typed.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { blueprint as schema } from "../../../../electron/engine/contract/blueprint.ts";
import type { PaperOutline } from "../../../../electron/engine/contract/exam-contract.ts";
import {
	problemsOf,
	toBlueprint,
	toDraft,
} from "../../../../renderer/screens/exam/blueprint-draft.ts";
import {
	recallDay,
	recallLooked,
	rememberDay,
	rememberLooked,
} from "../../../../renderer/screens/exam/choice.ts";
import {
	toDrill,
	usualWish,
} from "../../../../renderer/screens/exam/drill-form.tsx";
import {
	sayInterrupted,
	sayRules,
} from "../../../../renderer/screens/exam/sitting-words.ts";
import { tellTrend } from "../../../../renderer/screens/exam/trend.ts";
import {
	minutesFor,
	sayBlueprint,
	sayBrier,
	sayChance,
	sayFill,
	sayLack,
	sayReadiness,
} from "../../../../renderer/screens/exam/words.ts";
import { answered, reportOf } from "./report.ts";

const saa = schema.parse(
	JSON.parse(readFileSync("content/blueprints/saa-c03.json", "utf8")),
);

test("a chance is said as times in ten, and never as none or all", () => {
	expect([0.01, 0.1, 0.68, 0.94, 0.96, 0.99].map(sayChance)).toEqual([
		"less than once in 10 times",
		"once in 10 times",
		"7 times in 10",
		"9 times in 10",
		"more than 9 times in 10",
		"more than 9 times in 10",
	]);
	expect(sayReadiness({ chance: null })).toBe(
		"Too early to say whether you would pass",
	);
	expect(sayReadiness({ chance: 0.7 })).toBe("You would pass, 7 times in 10");
});

test("a forecast's error stands beside that of a coin", () => {
	expect(sayBrier(null, 0)).toMatch(/^No forecast has met a result yet/);
	expect(sayBrier(0.05, 1)).toBe(
		"Forecasts so far: good. Over 1 result their mean squared error is 0.05; tossing a coin gives 0.25.",
	);
	expect(sayBrier(0.3, 4)).toContain("no better than a coin");
});

test("a card says what an exam asks, and how much of it the notes can", () => {
	expect(sayBlueprint(saa)).toBe("65 questions · 130 min · pass 720");
	const outline = (scored: number) => ({ scored }) as PaperOutline;
	expect([0, 46, 50].map((scored) => sayFill(outline(scored), 50))).toEqual([
		"no questions from your notes yet",
		"your notes fill 46 of 50",
		"your notes fill all of it",
	]);
	expect([50, 25, 1].map((scored) => minutesFor(saa, scored))).toEqual([
		130, 66, 2,
	]);
});

test("what a domain lacks names three topics at most", () => {
	const lack = (emptyTopics: string[]) =>
		sayLack({ domain: "d", title: "D", wanted: 10, found: 6, emptyTopics });
	expect(lack([])).toBe("4 questions short");
	expect(lack(["IAM", "KMS"])).toBe(
		"4 questions short; nothing on “IAM” and “KMS”",
	);
	expect(lack(["a", "b", "c", "d", "e"])).toBe(
		"4 questions short; nothing on “a”, “b”, “c” and 2 more",
	);
});

test("rules and interruptions are told calmly, with the time that is left", () => {
	expect(sayRules({ mode: "exam", remainingMs: null })).toContain(
		"There is no clock.",
	);
	expect(sayRules({ mode: "practice", remainingMs: null }).join(" ")).toMatch(
		/Pause whenever you like/,
	);
	expect(sayInterrupted(52 * 60_000, false)).toBe(
		"Your answers are safe and the clock stood still. 52 minutes left.",
	);
	expect(sayInterrupted(null, true)).toBe("Your answers are safe.");
});

test("a changed blueprint passes the contract as its next version", () => {
	const draft = { ...toDraft(saa), minutes: 60, scored: 20, pass: 800 };
	expect(problemsOf(draft)).toEqual([]);
	const changed = schema.parse(toBlueprint(saa, draft));
	expect(changed).toMatchObject({
		version: saa.version + 1,
		minutes: 60,
		items: { scored: 20, unscored: 15 },
		scale: { min: 100, max: 1000, pass: 800 },
	});
	expect(changed.domains).toEqual(saa.domains);
});

test("what cannot be saved is told in words, empty fields too", () => {
	const draft = toDraft(saa);
	expect(
		problemsOf({
			...draft,
			minutes: Number.NaN,
			pass: 1000,
			weights: [30, 26, 24, 10],
		}),
	).toEqual([
		"Minutes are a whole number from 1 to 600.",
		"The pass mark lies between 100 and 1000.",
		"The weights add up to 90, not to 100.",
	]);
});

test("a practice run takes what was chosen and leaves out the rest", () => {
	expect(toDrill(usualWish)).toEqual({ only: "all", count: 10 });
	expect(
		toDrill({
			only: "missed",
			set: "",
			domain: "secure",
			note: "4",
			tag: " #iam ",
			by: "minutes",
			amount: 500,
		}),
	).toEqual({
		only: "missed",
		domains: ["secure"],
		noteId: 4,
		tag: "#iam",
		minutes: 200,
	});
	expect(toDrill({ ...usualWish, amount: 0 })).toMatchObject({ count: 10 });
});

test("what is remembered on this computer is read back, and nonsense is not", () => {
	const kept = new Map<string, string>();
	const memory = {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
	};
	expect(recallDay(memory, "saa-c03")).toBeNull();
	rememberDay(memory, "saa-c03", "2026-04-01");
	expect(recallDay(memory, "saa-c03")).toBe("2026-04-01");
	rememberDay(memory, "saa-c03", "soon");
	expect(recallDay(memory, "saa-c03")).toBeNull();
	rememberLooked(memory, 3, ["a", "b"]);
	expect(recallLooked(memory, 3)).toEqual(["a", "b"]);
	expect(recallLooked(memory, 4)).toEqual([]);
});

test("a trend needs two exams of the same blueprint, and says how far it went", () => {
	const scale = { min: 100, max: 1000, pass: 700 };
	const first = reportOf([], { submittedAt: 1_000_000_000_000 }).attempt;
	const second = reportOf(answered(), {
		submittedAt: 1_000_100_000_000,
	}).attempt;
	const blueprint = { code: "storage", scale };
	expect(tellTrend([first], blueprint)).toBeNull();
	const practice = { ...first, mode: "practice" as const };
	expect(tellTrend([second, practice], blueprint)).toBeNull();
	const trend = tellTrend([second, first], blueprint);
	expect(trend?.says).toBe(
		"Over 2 exams: 900 points up. The last one is 300 above the pass mark.",
	);
	expect(trend?.points.map(({ values }) => values)).toEqual([
		[100, 700],
		[1000, 700],
	]);
});
