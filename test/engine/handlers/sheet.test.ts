// Revision sheets of a whole engine: what each source gives, what each kind shows, and what is refused.
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CardId } from "../../../electron/engine/contract/data.ts";
import type { AttemptId } from "../../../electron/engine/contract/exam-contract.ts";
import { sayResult } from "../../../electron/engine/contract/exam-words.ts";
import type { SheetRequest } from "../../../electron/engine/contract/sheet.ts";
import type { SheetNode } from "../../../electron/engine/contract/sheet-node.ts";
import {
	contentDir,
	createFolder,
	createTestEngine,
	day,
	entriesOf,
} from "../fixture.ts";

const notes = {
	"aws/ami.md":
		"# Images\n\n## Scope\n\nWhere do AMIs live? :: In one **Region**\n\nA book costs what its ==pages== cost\n\n## Cost\n\nWhat is $x^2$? :: $\\frac{a}{b}$ <script>alert(1)</script>\n",
	"law/tort.md": "# Torts\n\nWhat is a tort? :: A civil wrong\n",
};

async function withNotes() {
	const made = await createTestEngine();
	await made.client.import.apply(entriesOf(createFolder(notes)));
	const cards = await made.client.card.list({});
	const idOf = (front: string) => {
		const card = cards.find((one) => words(one.front as never).includes(front));
		if (!card) throw new Error(`expected a card ${front}`);
		return card.id;
	};
	return { ...made, cards, idOf };
}

/** All text of a tree, blocks parted by a bar. */
function words(nodes: readonly (SheetNode | { value?: string })[]): string {
	return nodes
		.map((node) => {
			if (typeof node === "string") return node;
			if ("value" in node) return node.value ?? "";
			return "children" in node
				? `${words(node.children as SheetNode[])}|`
				: "";
		})
		.join("")
		.replace(/\|+/g, "|");
}

const all: SheetRequest["source"] = { from: "all" };

test("a list has the cards of its source under their notes and headings", async () => {
	const { client } = await withNotes();
	const sheet = await client.sheet.show({ kind: "list", source: all });
	expect([sheet.title, sheet.count, sheet.left]).toEqual(["All cards", 4, 0]);
	expect(words(sheet.document)).toBe(
		"All cards|4 cards · 22 November 2026|AMI| 3|Tort| 1|AMI|Images › Scope|Where do AMIs live?|In one Region|A book costs what its pages| cost|Images › Cost|What is x|2|?|a|b| alert(1)|Tort|Torts|What is a tort?|A civil wrong|",
	);
	const note = await client.sheet.html({
		kind: "list",
		source: { from: "search", query: "Tort" },
	});
	expect(note.html).not.toContain("<h2>Tort</h2>");
	expect(note.html).toContain("<h2>Torts</h2>");
	const law = await client.sheet.show({
		kind: "list",
		source: { from: "search", query: "tort" },
	});
	expect([law.title, law.count]).toEqual(["tort", 1]);
});

test("answers can stand at the end or behind a tap, where a gap stays open", async () => {
	const { client, idOf } = await withNotes();
	const source = {
		from: "cards" as const,
		cardIds: [idOf("A book costs"), idOf("Where do")],
	};
	const end = await client.sheet.show({ kind: "list", source, answers: "end" });
	expect(words(end.document)).toContain(
		"A book costs what its [ … ]| cost|Where do AMIs live?|Answers|pages|In one Region|",
	);
	const { html } = await client.sheet.html({
		kind: "list",
		source,
		answers: "folded",
	});
	expect(html).toContain(
		'<details><summary><div class="s-front">Where do AMIs live?</div></summary><div class="s-back">In one <strong>Region</strong></div></details>',
	);
});

test("a fold sheet has questions left and answers right, under a head that repeats", async () => {
	const { client } = await withNotes();
	const { html } = await client.sheet.html({
		kind: "fold",
		source: { from: "search", query: "tort" },
	});
	expect(html).toContain(
		'<thead><tr><th scope="col">Question</th><th scope="col">Answer</th></tr></thead>',
	);
	expect(html).toContain(
		'<div class="s-front"><span class="s-number">1. </span>What is a tort?</div></td><td>A civil wrong</td>',
	);
});

test("a file of its own has no script and no address, formulas as MathML, and pictures inside", async () => {
	const folder = createFolder();
	const made = await createTestEngine({ file: join(folder, "amiable.sqlite") });
	const png = Buffer.from(
		"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
		"base64",
	);
	const vault = createFolder({
		"a.md": `${notes["aws/ami.md"]}\nWhat does it look like? :: ![A dot](dot.png)\n`,
		"dot.png": png,
	});
	await made.client.import.apply({
		source: { kind: "paths", paths: [vault] },
	});
	const { html } = await made.client.sheet.html({ kind: "list", source: all });
	expect(html).toContain("<mfrac><mi>a</mi><mi>b</mi></mfrac>");
	expect(html).toContain(
		`<img src="data:image/png;base64,${png.toString("base64")}" alt="A dot">`,
	);
	expect(html).not.toMatch(/<script|https?:\/\/|@import|url\(/);
});

test("a cram sheet begins with what keeps slipping, then what is nearest to forgotten, and says so", async () => {
	const { client, clock, idOf, engine } = await withNotes();
	const [slow, fast, leech] = [
		idOf("Where do"),
		idOf("What is a tort"),
		idOf("What is "),
	] as [CardId, CardId, CardId];
	for (const [cardId, grade] of [
		[fast, "hard"],
		[slow, "easy"],
		[leech, "easy"],
	] as const)
		await client.cram.answer({ cardId, grade, isRescheduling: true });
	engine.context.db
		.prepare("update card set is_leech = 1 where id = ?")
		.run(leech);
	clock.now += 6 * day;
	const sheet = await client.sheet.show({
		kind: "cram",
		source: all,
		limit: 3,
	});
	expect([sheet.title, sheet.count, sheet.left]).toEqual([
		"Least known: all cards",
		3,
		1,
	]);
	const text = words(sheet.document);
	expect(text).toContain("3 of 4 cards · nearest to forgotten first");
	const order = ["keeps slipping", "A civil wrong", "In one Region"].map(
		(one) => text.indexOf(one),
	);
	expect(order.every((at) => at > 0)).toBe(true);
	expect(order).toEqual(order.toSorted((one, other) => one - other));
	const remarks = [...text.matchAll(/recall about (\d+) %/g)].map(([, n]) =>
		Number(n),
	);
	expect(remarks[1]).toBeLessThan(remarks[2] ?? 0);
	await client.plan.setExam({
		of: { scope: "deck", name: "" },
		date: "2027-03-01",
	});
	const later = await client.sheet.show({
		kind: "cram",
		source: all,
		knownOn: "exam",
	});
	expect(words(later.document)).toContain(
		"by what will be known on 1 March 2027",
	);
});

test("suspended cards stay away unless they were chosen or keep slipping", async () => {
	const { client, idOf } = await withNotes();
	const cardId = idOf("tort");
	await client.action.apply({
		cardIds: [cardId],
		action: { kind: "suspend" },
	});
	const count = async (source: SheetRequest["source"]) =>
		(await client.sheet.show({ kind: "list", source })).count;
	expect(await count(all)).toBe(3);
	expect(await count({ from: "cards", cardIds: [cardId] })).toBe(1);
});

test("missed and guessed questions come with what was given, what is right and why", async () => {
	const { client } = await createTestEngine({ contentDir });
	const { id, items } = await client.exam.begin({
		code: "saa-c03",
		seed: 3,
		scored: 4,
		mode: "exam",
	});
	const clock = (monotonic: number) => ({ attemptId: id, run: "r", monotonic });
	await client.exam.act({ ...clock(0), action: { kind: "start" } });
	const first = items.findIndex(({ kind }) => kind === "single");
	await client.exam.act({
		...clock(1),
		action: {
			kind: "answer",
			item: first,
			response: { kind: "options", chosen: [0] },
		},
	});
	await client.exam.act({
		...clock(2),
		action: { kind: "submit", by: "learner" },
	});
	const report = await client.exam.report({ attemptId: id });
	const missed = report.items.filter(({ credit }) => credit < 1).length;
	const source = { from: "attempt" as const, attemptId: id };
	const sheet = await client.sheet.show({ kind: "missed", source });
	expect(sheet.count).toBe(missed);
	expect(words(sheet.document)).toContain("not answered");
	expect(words(sheet.document)).toContain("(right)");
	const everywhere = await client.sheet.show({
		kind: "missed",
		source: { from: "missed" },
	});
	expect(everywhere.count).toBe(missed);
	const cards = await client.sheet.show({ kind: "fold", source });
	expect(cards.count).toBeGreaterThan(0);
	const whole = await client.sheet.html({ kind: "report", source });
	expect(whole).toMatchObject({
		title: `${report.attempt.title}, 22 November 2026`,
		count: items.length,
		left: 0,
	});
	for (const part of [
		sayResult(report.score),
		...report.score.domains.map(({ title }) => title),
		...items.map((_, at) => `<h3>Question ${at + 1}: `),
		"(your answer)",
	])
		expect(whole.html).toContain(part);
	expect(whole.html.match(/<section/g)).toHaveLength(items.length);
});

test("what cannot be made is refused in words", async () => {
	const { client, cards } = await withNotes();
	const codeOf = (request: SheetRequest) =>
		client.sheet.show(request).then(
			() => "made",
			({ code }: { code: string }) => code,
		);
	const noteId = 999 as never;
	expect(
		await Promise.all([
			codeOf({ kind: "note", source: all }),
			codeOf({ kind: "missed", source: all }),
			codeOf({ kind: "report", source: { from: "missed" } }),
			codeOf({ kind: "missed", source: { from: "missed" } }),
			codeOf({ kind: "list", source: { from: "deck", deck: "none" } }),
			codeOf({ kind: "list", source: { from: "note", noteId } }),
			codeOf({ kind: "list", source: { from: "search", query: "is:" } }),
			codeOf({
				kind: "missed",
				source: { from: "attempt", attemptId: 9 as AttemptId },
			}),
			codeOf({
				kind: "note",
				source: { from: "note", noteId: cards[0]?.noteId ?? noteId },
			}),
		]),
	).toEqual([
		"sheet-mismatch",
		"sheet-mismatch",
		"sheet-mismatch",
		"empty-sheet",
		"empty-sheet",
		"not-found",
		"unreadable-query",
		"not-found",
		"made",
	]);
});
