// Exams over 20,000 cards: composing a paper, storing an answer, and saying how ready one is.
import { join } from "node:path";
import Database from "better-sqlite3";
import { createEngine, type Engine } from "../../electron/engine/engine.ts";
import { root } from "../command.ts";
import { interleave, type Measure, median, type Scale } from "./measure.ts";
import { writeNotes } from "./notes.ts";

const code = "saa-c03";
const sizes = {
	full: { notes: 600, calls: 15, rounds: 5 },
	quick: { notes: 150, calls: 5, rounds: 3 },
	tiny: { notes: 40, calls: 2, rounds: 1 },
};

interface Prepared {
	engine: Engine;
	/** The file once more, without any of Amiable's code. */
	bare: Database.Database;
	calls: number;
	rounds: number;
	close(): Promise<void>;
}

/** Made-up notes, with the blueprints and terms that come with the app, and the bank of questions made. */
async function prepare(folder: string, scale: Scale): Promise<Prepared> {
	const { notes, calls, rounds } = sizes[scale];
	const vault = join(folder, "vault");
	const file = join(folder, "exam.sqlite");
	writeNotes(vault, notes);
	const engine = await createEngine({
		file,
		now: Date.now,
		timeZone: "UTC",
		contentDir: join(root, "content"),
		isBareStart: true,
		version: "bench",
		log: () => {},
	});
	await engine.client.import.apply({
		source: { kind: "paths", paths: [vault] },
	});
	await engine.client.exam.outline({ code, seed: 0 });
	const bare = new Database(file);
	return {
		engine,
		bare,
		calls,
		rounds,
		async close() {
			bare.close();
			await engine.close();
		},
	};
}

async function timeCalls(
	count: number,
	call: (n: number) => unknown,
): Promise<number> {
	const times: number[] = [];
	for (let n = 0; n < count; n += 1) {
		const start = performance.now();
		await call(n);
		times.push(performance.now() - start);
	}
	return median(times);
}

/** Reads and parses the questions as they are stored. */
function readQuestions(bare: Database.Database): number {
	return bare
		.prepare<[], string>("select json from question")
		.pluck()
		.all()
		.map((json) => JSON.parse(json)).length;
}

export const paperMeasure: Measure = {
	name: "exam-paper",
	about:
		"a paper of 65 questions (exam.paper) from the notes of 20,000 cards whose questions are made; against reading the stored questions",
	unit: "ms",
	target: { of: "value", atMost: 200 },
	async run(folder, scale) {
		const { engine, bare, calls, rounds, close } = await prepare(folder, scale);
		const samples = await interleave(rounds, {
			value: () =>
				timeCalls(calls, (seed) => engine.client.exam.paper({ code, seed })),
			floor: () => timeCalls(calls, () => readQuestions(bare)),
		});
		await close();
		return samples;
	},
};

export const examAnswerMeasure: Measure = {
	name: "exam-answer",
	about:
		"an answer in an exam of 65 questions is stored (exam.act), acknowledged once it is in the file; against one bare insert of the same kind",
	unit: "ms",
	target: { of: "value", atMost: 5 },
	async run(folder, scale) {
		const { engine, bare, calls, rounds, close } = await prepare(folder, scale);
		const { id, items } = await engine.client.exam.begin({
			code,
			seed: 1,
			mode: "exam",
		});
		const act = (
			action: Parameters<typeof engine.client.exam.act>[0]["action"],
		) =>
			engine.client.exam.act({
				attemptId: id,
				run: "bench",
				monotonic: performance.now(),
				action,
			});
		await act({ kind: "start" });
		bare.exec("create table bench_event (id integer primary key, data text)");
		const insert = bare.prepare("insert into bench_event (data) values (?)");
		const samples = await interleave(rounds, {
			value: () =>
				timeCalls(calls * 10, (n) => {
					const item = n % items.length;
					const shown = items[item];
					return act(
						shown && "options" in shown
							? {
									kind: "answer",
									item,
									response: { kind: "options", chosen: [n % 4] },
								}
							: { kind: "flag", item, isOn: n % 2 === 0 },
					);
				}),
			floor: () => timeCalls(calls * 10, (n) => insert.run(`{"item":${n}}`)),
		});
		await close();
		return samples;
	},
};

export const readinessMeasure: Measure = {
	name: "readiness",
	about:
		"the chance to pass (exam.readiness) from 20,000 cards and 65 answers, 20,000 exams drawn; against reading the stored questions",
	unit: "ms",
	target: { of: "value", atMost: 150 },
	async run(folder, scale) {
		const { engine, bare, calls, rounds, close } = await prepare(folder, scale);
		const { id } = await engine.client.exam.begin({
			code,
			seed: 1,
			mode: "exam",
		});
		const moment = { attemptId: id, run: "bench", monotonic: 0 };
		for (const action of [
			{ kind: "start" },
			{ kind: "submit", by: "learner" },
		] as const)
			await engine.client.exam.act({ ...moment, action });
		const day = new Date(Date.now() + 30 * 86_400_000)
			.toISOString()
			.slice(0, 10);
		const samples = await interleave(rounds, {
			value: () =>
				timeCalls(calls, () => engine.client.exam.readiness({ code, day })),
			floor: () => timeCalls(calls, () => readQuestions(bare)),
		});
		await close();
		return samples;
	},
};
