// The bundled note alone, with the gazetteer, is enough for a round of questions of several kinds.
import { expect, test } from "vitest";
import { plainText } from "../../../../electron/engine/contract/rich.ts";
import { askNotes, parseNotes } from "../../../../electron/engine/engine.ts";

test("the bundled note gives at least 12 questions, one of them to order and one with several answers", async () => {
	const { notes } = await parseNotes(
		{ kind: "paths", paths: ["content/notes/aws-ami.md"] },
		() => {},
	);
	const asked = await askNotes(notes, { contentDir: "content", seed: 1 });
	const questions = asked.map(({ question }) => question);
	expect(questions.length).toBeGreaterThanOrEqual(12);
	const kinds = new Set(questions.map(({ kind }) => kind));
	expect([...kinds].sort()).toEqual(["multiple", "ordering", "single"]);
	const stems = questions.map(({ stem }) => plainText(stem));
	expect(stems).toContain("What is the scope of an AMI?");
	expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});
