// A whole engine on a file or in memory, with a clock that the test moves, and notes written to a temporary folder.
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { EngineClient } from "../../electron/engine/contract/client.ts";
import {
	createEngine,
	type Engine,
	type EngineOptions,
} from "../../electron/engine/engine.ts";
import { createParsePool } from "../../electron/engine/handlers/parse-pool.ts";

export const projectDir = join(import.meta.dirname, "..", "..");
export const contentDir = join(projectDir, "content");
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** Nine in the morning of the day on which all tests begin, in UTC. */
export const morning = Date.UTC(2026, 10, 22, 9);

/** A thread takes longer to load than a test: one for all engines of a file. It keeps nothing alive. */
const parsePool = createParsePool(() => {});

export interface Clock {
	now: number;
}

export interface TestEngine {
	engine: Engine;
	client: EngineClient;
	clock: Clock;
	/** Events written to the log. */
	log: { event: string; details: Record<string, unknown> }[];
}

/** An engine that is closed when the test ends. */
export async function createTestEngine(
	options: {
		file?: string;
		contentDir?: string | null;
		clock?: Clock;
		timeZone?: string;
		startEndpoint?: NonNullable<EngineOptions["startEndpoint"]>;
		/** Changes are then read, and imported where that is automatic, at once. */
		watch?: NonNullable<EngineOptions["watch"]>;
	} = {},
): Promise<TestEngine> {
	const clock = options.clock ?? { now: morning };
	const log: TestEngine["log"] = [];
	const engine = await createEngine({
		file: options.file ?? ":memory:",
		now: () => clock.now,
		timeZone: options.timeZone ?? "UTC",
		contentDir: options.contentDir ?? null,
		version: "1.2.3",
		parsePool,
		log: (event, details = {}) => log.push({ event, details }),
		...(options.watch && {
			watch: options.watch,
			watchPace: { beginMs: 0, settleMs: 0, quietMs: 0 },
		}),
		...(options.startEndpoint && { startEndpoint: options.startEndpoint }),
	});
	onTestFinished(async () => {
		if (engine.context.db.open) await engine.close();
	});
	return { engine, client: engine.client, clock, log };
}

/** A temporary folder, removed when the test ends. It always has the same name, as cards know their note by that: only where it is differs. */
export function createFolder(files: Record<string, string | Uint8Array> = {}) {
	const place = mkdtempSync(join(tmpdir(), "amiable-test-"));
	onTestFinished(() => rmSync(place, { recursive: true, force: true }));
	const folder = join(place, "notes");
	mkdirSync(folder);
	writeFiles(folder, files);
	return folder;
}

export function writeFiles(
	folder: string,
	files: Record<string, string | Uint8Array>,
): void {
	for (const [name, content] of Object.entries(files)) {
		const path = join(folder, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, content);
	}
}

/** A note with `count` explicit cards, each with a front of its own. */
export function noteWith(count: number, topic = "Fact"): string {
	const lines = Array.from(
		{ length: count },
		(_, n) => `${topic} number ${n + 1} :: answer to ${topic} ${n + 1}\n`,
	);
	return lines.join("\n");
}

export function paths(...given: string[]) {
	return { source: { kind: "paths" as const, paths: given } };
}

/** What lies in a folder, to import without the folder's own name. */
export function entriesOf(folder: string) {
	return paths(...readdirSync(folder).map((name) => join(folder, name)));
}
