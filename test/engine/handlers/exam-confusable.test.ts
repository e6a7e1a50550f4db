// Practice with things that are easily confused: terms of one kind, and names under one heading.
import { expect, test } from "vitest";
import {
	contentDir,
	createFolder,
	createTestEngine,
	paths,
} from "../fixture.ts";

const code = "own";
const note = `# Things

## Storage

- **Amazon S3**: object storage with eleven nines of durability
- **Amazon EBS**: block storage for a single instance in one zone
- **Amazon EFS**: a shared NFS file system for Linux
- **Amazon FSx**: managed Windows and Lustre file systems
- **AWS Storage Gateway**: a bridge from on-premises to cloud storage

## Knots

- **Bowline**: a loop that never slips under load on the rope
- **Sheet bend**: a join of two ropes of different thickness
- **Clove hitch**: a quick way to fasten a rope to a post
- **Figure eight**: a stopper that keeps a rope from running out
`;

async function withNote() {
	const { client } = await createTestEngine({ contentDir });
	await client.import.apply(paths(createFolder({ "Things.md": note })));
	const found = (await client.note.list({})).find(({ name }) =>
		name.endsWith("Things.md"),
	);
	if (!found) throw new Error("expected the note");
	const blueprint = await client.exam.outlineNote({ noteId: found.id });
	await client.exam.saveBlueprint({ blueprint: { ...blueprint, code } });
	return { client };
}

test("terms of one kind and names under one heading are sets to practise", async () => {
	const { client } = await withNote();
	const sets = await client.exam.confusables({ code });
	const storage = sets.find(({ names }) => names.includes("Amazon EBS"));
	const knots = sets.find(({ names }) => names.includes("Clove hitch"));
	expect(storage?.id).toMatch(/^type\//);
	expect(knots?.id).toMatch(/^near\//);
	for (const set of [storage, knots])
		expect(set?.names.length).toBeGreaterThanOrEqual(2);
	expect(storage?.questions).toBeGreaterThanOrEqual(2);
	for (const name of ["Bowline", "Clove hitch"])
		expect(storage?.names).not.toContain(name);
});

test("practice with a set asks of nothing else, and with all sets of each", async () => {
	const { client } = await withNote();
	const sets = await client.exam.confusables({ code });
	const knots = sets.find(({ names }) => names.includes("Clove hitch"));
	const begin = (drill: { only: "confusable"; set?: string }) =>
		client.exam.begin({
			code,
			seed: 3,
			mode: "practice",
			drill: { ...drill, count: 50 },
		});
	const all = await begin({ only: "confusable" });
	const some = await begin({ only: "confusable", set: knots?.id ?? "" });
	expect(some.items.length).toBeGreaterThan(0);
	expect(some.items.length).toBeLessThan(all.items.length);
	for (const { context } of some.items)
		expect(context.join(" ")).toContain("Knots");
	await expect(
		begin({ only: "confusable", set: "near/nothing" }),
	).rejects.toMatchObject({ code: "no-questions" });
});
