// Records of questions over all attempts: how often asked, how often right, what was chosen instead.
import type { ExamItem } from "../contract/exam.ts";
import type { QuestionRecord } from "../contract/exam-record.ts";
import { plainText } from "../contract/rich.ts";
import { meanOf, pointBiserial } from "../exam/item-statistic.ts";
import { readPapers } from "../store/exam.ts";
import { listExposures, type StoredExposure } from "../store/exposure.ts";
import { listPatches } from "../store/question.ts";
import type { Context } from "./context.ts";

/** Every question that was asked in an attempt that counts, or left out. */
export function listRecords(context: Context): QuestionRecord[] {
	const exposures = listExposures(context.db);
	const byKey = Map.groupBy(exposures, ({ key }) => key);
	const restOf = createRest(exposures);
	const suspended = new Set(
		listPatches(context.db)
			.filter(({ isSuspended }) => isSuspended)
			.map(({ key }) => key),
	);
	const keys = new Set([...byKey.keys(), ...suspended]);
	const items = newestItems(context, keys);
	return [...keys].sort().flatMap((key) => {
		const item = items.get(key) ?? null;
		// A scenario that was only met in review is a card, not yet a question of an exam.
		if (item === null && !suspended.has(key)) return [];
		return {
			key,
			item,
			stem: item?.stem ?? [],
			isSuspended: suspended.has(key),
			...describe(byKey.get(key) ?? [], { item, restOf }),
		};
	});
}

/** As each question last stood on a paper. Papers are read one by one until all are found. */
function newestItems(
	{ db }: Context,
	keys: ReadonlySet<string>,
): Map<string, ExamItem> {
	const found = new Map<string, ExamItem>();
	for (const { paper } of readPapers(db)) {
		for (const item of paper.items)
			if (keys.has(item.id) && !found.has(item.id)) found.set(item.id, item);
		if (found.size === keys.size) break;
	}
	return found;
}

const none = { sum: 0, count: 0 };

type RestOf = (exposure: StoredExposure) => number | null;

function createRest(exposures: readonly StoredExposure[]): RestOf {
	const totals = new Map<number, { sum: number; count: number }>();
	for (const { attemptId, credit } of exposures) {
		if (attemptId === null) continue;
		const total = totals.get(attemptId) ?? { sum: 0, count: 0 };
		totals.set(attemptId, {
			sum: total.sum + credit,
			count: total.count + 1,
		});
	}
	return ({ attemptId, credit }) => {
		const { sum, count } = totals.get(attemptId ?? 0) ?? none;
		return count > 1 ? (sum - credit) / (count - 1) : null;
	};
}

function describe(
	exposures: readonly StoredExposure[],
	{ item, restOf }: { item: ExamItem | null; restOf: RestOf },
): Omit<QuestionRecord, "key" | "stem" | "item" | "isSuspended"> {
	const shareRight = (some: readonly StoredExposure[]) =>
		meanOf(some.map(({ credit }) => credit));
	return {
		exposures: exposures.length,
		lastAt: exposures.at(-1)?.at ?? null,
		facility: shareRight(exposures.filter(({ isFirst }) => isFirst)),
		right: shareRight(exposures),
		meanSeconds: meanOf(exposures.map(({ spentMs }) => spentMs / 1000)),
		discrimination: pointBiserial(
			exposures.map((one) => ({ credit: one.credit, rest: restOf(one) })),
		),
		chosen: countChosen(exposures, item),
		sureRight: meanOf(
			exposures
				.filter(({ confidence }) => confidence === "sure")
				.map(({ credit }) => (credit === 1 ? 1 : 0)),
		),
	};
}

/** The log keeps wrong choices by their words, as options come and go; a right one is the key as it reads now. */
function countChosen(
	exposures: readonly StoredExposure[],
	item: ExamItem | null,
): QuestionRecord["chosen"] {
	if (item?.kind !== "single") return [];
	const key = item.options.find(({ isKey }) => isKey);
	const right = exposures.filter(({ credit }) => credit === 1).length;
	const wrong = Map.groupBy(
		exposures.flatMap(({ chosen }) => chosen ?? []),
		(chosen) => chosen,
	);
	return [
		...(key && right > 0
			? [{ text: plainText(key.text), isKey: true, count: right }]
			: []),
		...[...wrong].map(([text, all]) => ({
			text,
			isKey: false,
			count: all.length,
		})),
	].sort((one, other) => other.count - one.count);
}
