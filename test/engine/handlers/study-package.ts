// For tests of packages with answers: a vault to study, its package, and all that is to be the same elsewhere.
import { plainText } from "../../../electron/engine/contract/rich.ts";
import {
	createFolder,
	createTestEngine,
	noteWith,
	paths,
	type TestEngine,
	writeFiles,
} from "../fixture.ts";

export const notes = {
	"vault/aws/EBS.md": `${noteWith(4, "Volume")}\nA {{gap}} in a ==text== ^one\n`,
	"vault/S3.md": `# S3\n\n${noteWith(3, "Bucket")}`,
};

export async function withVault(more: Record<string, string> = {}) {
	const made = await createTestEngine();
	const folder = createFolder({ ...notes, ...more });
	const bring = () => made.client.import.apply(paths(`${folder}/vault`));
	await bring();
	const rewrite = async (files: Record<string, string>) => {
		writeFiles(folder, files);
		await bring();
	};
	return { ...made, rewrite };
}

export type Vault = Awaited<ReturnType<typeof withVault>>;

export async function packageOf({ client }: TestEngine, hasAnswers = true) {
	const { base64 } = await client.package.export({ hasAnswers });
	return { kind: "files" as const, files: [{ path: "my.amiable", base64 }] };
}

export const withStudy = true;

/** All that is to be the same elsewhere, without the ids that are a data file's own. */
export async function standingOf({ client, engine }: TestEngine) {
	const { db } = engine.context;
	const queue = (await client.review.queue({})).map(({ front }) =>
		plainText(front),
	);
	const cards = db
		.prepare(`
			select note.name as note, position, kind, front_text, back_text, card.deck, home, deck_override,
				standing, is_retired, is_answer_changed, is_suspended, is_removed, buried_until, flag, flag_reason,
				is_marked, is_leech, shuffle, state, step, due_at, due_day, scheduled_days, stability, difficulty, reps,
				lapses, last_review_at, last_review_day, due_why, choice, decision.front as own_front, front_source,
				base_front, decision.at as decided_at
			from card join note on note.id = card.note_id left join decision on decision.card_id = card.id
			where is_retired = 0 or state <> 'new'
			order by note.name, is_retired, position, front_text, back_text`)
		.all();
	const log = db
		.prepare(`
			select front_text, back_text, at, study_day, grade, state_before, state_after, interval_days,
				stability_before, difficulty_before, review.stability, review.difficulty, review.last_review_at,
				review.last_review_day, elapsed_ms, time_zone, model, review.kind,
				exists (select 1 from review_void where review_void.id = review.id) as is_taken_back
			from review join card on card.id = review.card_id order by review.id`)
		.all();
	const settings = db
		.prepare(`
			select 'setting' as what, key as name, value, null as more from setting
			union all select 'preset', name, options, parameters from preset
			union all select 'deck', path, deck.options, preset.name from deck left join preset on preset.id = preset_id
			union all select 'exam', scope || name, day, minutes from exam_date order by what, name`)
		.all();
	return { queue, cards, log, settings };
}

/** Every row that undo follows: what must not change when nothing changes. */
export function allRows({ engine }: TestEngine) {
	return [
		...["note", "card", "review", "review_void", "decision", "contrast"],
		...["setting", "preset", "deck", "exam_date"],
	].map((table) => engine.context.db.prepare(`select * from ${table}`).all());
}

export const undoOf = async ({ client }: TestEngine) =>
	(await client.system.status({})).undo;

/** Every answer by its card and time, however the log has it. */
export const logOf = async (made: TestEngine) =>
	(await standingOf(made)).log.map((row) => JSON.stringify(row)).sort();

export const schedulesOf = async ({ client }: TestEngine) =>
	(await client.card.list({}))
		.map(({ front, schedule }) => {
			// How likely it is to be known depends on the time of day alone.
			const { retrievability: _, ...rest } = {
				retrievability: 0,
				...schedule,
			};
			return `${plainText(front)} ${JSON.stringify(rest)}`;
		})
		.sort();
