// A data folder with notes that give questions of several kinds, for tests of the exam screens.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type {
	ExamAction,
	ExamMode,
	Response,
} from "../../../../electron/engine/contract/exam.ts";
import type { AttemptId } from "../../../../electron/engine/contract/exam-contract.ts";
import {
	createEngine,
	type Engine,
} from "../../../../electron/engine/engine.ts";
import { addAttempt } from "../../../../electron/engine/store/exam.ts";
import { contentDir, paths, writeFiles } from "../../../engine/fixture.ts";
import { storageLines } from "../../../engine/storage-lines.ts";
import { allKinds } from "./paper.ts";

const services = `# Storage and databases

${storageLines.join("\n")}

Types of storage:

- object storage
- block storage
- file storage

Steps to move a volume to another zone:

1. Create a snapshot of the volume
2. Wait until the snapshot is completed
3. Create a volume from the snapshot in the other zone
4. Attach the new volume to an instance

| Volume type | Medium | Best for |
|---|---|---|
| gp3 | SSD | most workloads |
| io2 | SSD | critical databases |
| st1 | HDD | large streams |
| sc1 | HDD | cold data |
`;

/** Imports the note into `dataDir`; the engine is still open for what a test adds. */
export async function fillExam(dataDir: string, now: number): Promise<Engine> {
	const notes = join(dataDir, "..", "exam-notes");
	mkdirSync(notes, { recursive: true });
	writeFiles(notes, { "Services.md": services });
	mkdirSync(dataDir, { recursive: true });
	const engine = await createEngine({
		file: join(dataDir, "amiable.sqlite"),
		now: () => now,
		timeZone: "UTC",
		contentDir,
		version: "1",
		log: () => {},
	});
	await engine.client.import.apply(paths(notes));
	return engine;
}

/** An attempt at the paper with all kinds of questions, its first source a line of the note. */
export async function addAllKinds(
	engine: Engine,
	mode: ExamMode,
	createdAt: number,
): Promise<AttemptId> {
	const notes = await engine.client.note.list({});
	const path =
		notes.find(({ name }) => name.endsWith("Services.md"))?.path ?? "";
	const [first, ...others] = allKinds.items;
	if (!first) throw new Error("expected a question");
	const paper = {
		...allKinds,
		items: [{ ...first, sources: [{ path, line: 3, endLine: 3 }] }, ...others],
	};
	return engine.context.history.write(
		{ op: "exam.begin", label: "Start of the exam", at: createdAt },
		(tx) =>
			addAttempt(tx, {
				mode,
				title: paper.blueprint.title,
				code: paper.blueprint.code,
				paper,
				rules: {
					accommodation: "none",
					limitMs: mode === "exam" ? paper.minutes * 60_000 : null,
				},
				createdAt,
			}),
	);
}

/** Answers an attempt that is not started and hands it in; what is null stays open. */
export async function handIn(
	engine: Engine,
	attemptId: AttemptId,
	responses: readonly (Response | null)[],
): Promise<void> {
	const actions: ExamAction[] = [
		{ kind: "start" },
		...responses.flatMap((response, item): ExamAction[] =>
			response ? [{ kind: "answer", item, response }] : [],
		),
		{ kind: "submit", by: "learner" },
	];
	for (const [at, action] of actions.entries())
		await engine.client.exam.act({
			attemptId,
			run: "before",
			monotonic: at * 1000,
			action,
		});
}
