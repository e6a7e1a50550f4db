// Which questions a practice run can take, and drawing those that teach most.
import type { Blueprint } from "../contract/blueprint.ts";
import type { Drill } from "../contract/drill.ts";
import { drawDrill } from "../exam/drill.ts";
import type { BankItem } from "../exam/paper.ts";
import { areApart } from "../exam/paper-draw.ts";
import { listEvents, readPapers } from "../store/exam.ts";
import { listExposures, type StoredExposure } from "../store/exposure.ts";
import type { Context } from "./context.ts";
import { findSets } from "./exam-confusable.ts";
import { chanceOf, createRecall } from "./exam-recall.ts";

const dayMs = 86_400_000;
const usualCount = 10;
/** Pace before the learner has one of their own. */
const usualSeconds = 75;

/** Draws for a drill from `items`; the same seed and history draw the same. */
export function drillItems(
	context: Context,
	items: readonly BankItem[],
	input: { drill: Drill; seed: number; blueprint: Blueprint },
): BankItem[] {
	const { drill, blueprint, seed } = input;
	const history = listExposures(context.db);
	const last = new Map(history.map((one) => [one.key, one]));
	const sets = new Set(findSets(items).map(({ id }) => id));
	const fits = fitting(context, { drill, last, sets });
	const recall = createRecall(context, today(context));
	const candidates = items.filter(fits).map((item) => {
		const seen = last.get(item.id);
		return {
			item,
			id: item.id,
			domain: item.domain,
			weight: (weightOf(blueprint, item.domain) ?? 0) / 100,
			chance: chanceOf(item, recall),
			note: item.note,
			isSeen: seen !== undefined,
			daysSinceSeen: seen ? (context.now() - seen.at) / dayMs : 0,
			isConfused: seen?.chosen !== null && seen !== undefined,
		};
	});
	const count = drill.count ?? countFor(drill, history);
	return drawDrill(candidates, {
		count,
		seed,
		areApart: (one, other) => areApart(one.item, other.item),
	}).map(({ item }) => item);
}

function today(context: Context): number {
	return context.study().calendar.dayOf(context.now());
}

function weightOf(blueprint: Blueprint, id: string): number | undefined {
	return blueprint.domains.find((domain) => domain.id === id)?.weight;
}

function countFor(drill: Drill, history: readonly StoredExposure[]): number {
	if (drill.minutes === undefined) return usualCount;
	const recent = history.slice(-50).filter(({ spentMs }) => spentMs > 0);
	const seconds =
		recent.length < 10
			? usualSeconds
			: recent.reduce((sum, { spentMs }) => sum + spentMs, 0) /
				recent.length /
				1000;
	return Math.max(1, Math.floor((drill.minutes * 60) / Math.max(5, seconds)));
}

function fitting(
	context: Context,
	known: {
		drill: Drill;
		last: ReadonlyMap<string, StoredExposure>;
		/** Ids of the sets of things that are easily confused. */
		sets: ReadonlySet<string>;
	},
): (item: BankItem) => boolean {
	const { drill, last, sets } = known;
	const flagged =
		drill.only === "flagged" ? listFlagged(context) : new Set<string>();
	const cards = cardsOf(context, drill);
	return ({ id, domain, exclusive, about }) => {
		const seen = last.get(id);
		const isWanted = {
			all: true,
			unseen: seen === undefined,
			missed: seen !== undefined && seen.credit < 1,
			flagged: flagged.has(id),
			confused: seen !== undefined && seen.chosen !== null,
			confusable: about !== null && sets.has(about.set),
		}[drill.only ?? "all"];
		return (
			isWanted &&
			(drill.set === undefined || about?.set === drill.set) &&
			(!drill.domains?.length || drill.domains.includes(domain)) &&
			(cards === null || exclusive.some((card) => cards.has(card)))
		);
	};
}

/** Cards of the note and with the tag that the drill names, or null when it names none. */
function cardsOf(context: Context, { noteId, tag }: Drill): Set<string> | null {
	if (noteId === undefined && tag === undefined) return null;
	const wanted = tag?.replace(/^#/, "").toLowerCase();
	return new Set(
		context.cards
			.list(noteId ?? null)
			.filter(
				({ tags }) =>
					wanted === undefined ||
					tags.some((own) => {
						const name = own.replace(/^#/, "").toLowerCase();
						return name === wanted || name.startsWith(`${wanted}/`);
					}),
			)
			.map(({ id }) => String(id)),
	);
}

/** Questions that stand flagged in any attempt. */
function listFlagged(context: Context): Set<string> {
	const flagged = new Set<string>();
	for (const { id, paper } of [...readPapers(context.db)].reverse())
		for (const { action } of listEvents(context.db, id)) {
			if (action.kind !== "flag") continue;
			const key = paper.items[action.item]?.id;
			if (key === undefined) continue;
			if (action.isOn) flagged.add(key);
			else flagged.delete(key);
		}
	return flagged;
}
