// Scenario cards on revision sheets of a whole engine: every kind of question, judged by playing it, and the same each time.
import { expect, test } from "vitest";
import type { SheetRequest } from "../../../electron/engine/contract/sheet.ts";
import type { SheetNode } from "../../../electron/engine/contract/sheet-node.ts";
import {
	contentDir,
	createFolder,
	createTestEngine,
	day,
	paths,
} from "../fixture.ts";
import { choiceBlock, launch, orderBlock } from "../scenario-note.ts";

const note = `# Launching

${choiceBlock}
${orderBlock()}
\`\`\`scenario
title: One of them
ask: Run one instance.
given: aws ec2 describe-volumes
goal: 1 running instance
solution: ${launch}
\`\`\`

What is a golden image? :: A model for many machines
`;

async function withNote() {
	const made = await createTestEngine();
	const folder = createFolder({ "Launching.md": note });
	await made.client.import.apply(paths(folder));
	const sheet = async (kind: SheetRequest["kind"]) => {
		const [first] = await made.client.note.list({});
		if (!first) throw new Error("expected the note");
		const source = { from: "note" as const, noteId: first.id };
		return made.client.sheet.show({ kind, source });
	};
	return { ...made, sheet };
}

const words = (nodes: readonly SheetNode[]): string =>
	nodes
		.map((node) =>
			typeof node === "string" ? node : `${words(node.children)}|`,
		)
		.join("")
		.replace(/\|+/g, "|");

test("choices, steps and tasks are asked and answered by what playing them showed", async () => {
	const { sheet } = await withNote();
	const { count, document } = await sheet("list");
	expect(count).toBe(4);
	const text = words(document);
	expect(text).toMatch(/Which command gives an instance\?\|A\. Launch it/);
	// The folder has another name each time, and with it the question another order of options.
	const [, right, reason] =
		/Right: ([AB])\|(?:.*?\|)?\1, right: \|(.*?)\|/.exec(text) ?? [];
	const shown = new RegExp(`${right}\\. Launch it in us-east-1`);
	expect(text).toMatch(shown);
	expect(reason).toMatch(/There is 1 .*instance/);
	expect(text).toMatch(
		/In which order\?\|A\. Make an image of it\|B\. Launch an instance\|Bring the steps into an order that works\.\|The order that works: B, A\|/,
	);
	expect(text).toContain(
		`Run one instance.|These commands came before:|aws ec2 describe-volumes|1 running instance|Write down the commands, or try them in the lab.|One way to do it:|${launch}|`,
	);
	expect(text).toContain("What is a golden image?|A model for many machines|");
});

test("a sheet is the same today and after answers, as list, folded and cram; a note’s margin leaves scenarios out", async () => {
	const { client, clock, sheet } = await withNote();
	const before = words((await sheet("fold")).document);
	const cards = await client.card.list({});
	for (const { id, kind } of cards)
		if (kind === "scenario")
			await client.review.answer({ cardId: id, grade: "good" });
	clock.now += day;
	const after = words((await sheet("fold")).document);
	expect(after.replace(/\d+ November/, "")).toBe(
		before.replace(/\d+ November/, ""),
	);
	const cram = await sheet("cram");
	expect(cram.count).toBe(4);
	expect(words(cram.document)).toMatch(/recall about .* · Launching/);
	expect((await sheet("note")).count).toBe(1);
});

test("every concept of the bundled note is asked on a sheet, with its rule", async () => {
	const { client } = await createTestEngine({ contentDir });
	await client.import.apply(paths(`${contentDir}/notes`));
	const cards = (await client.card.list({})).filter(
		({ kind, standing }) => kind === "scenario" && standing === "accepted",
	);
	expect(cards.length).toBeGreaterThan(10);
	const sheet = await client.sheet.show({
		kind: "list",
		source: { from: "cards", cardIds: cards.map(({ id }) => id) },
	});
	expect(sheet.count).toBe(cards.length);
	const text = words(sheet.document);
	expect(
		text.match(/\|(Right|The order that works|Orders that work): [A-H]/g),
	).toHaveLength(cards.length);
	expect(text).toContain("An AMI works only in the Region that it is in.");
});
