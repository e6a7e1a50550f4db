// Conditions on a card's row: its state, flags, numbers and dates. Parameters are bound, never pasted.
import type {
	CardProperty,
	CardStatus,
	Comparison,
	Query,
} from "../contract/find-query.ts";
import type { Db } from "./open.ts";
import type { KnownNames } from "./search-names.ts";
import { statement } from "./statement.ts";

/** What “now” is, in the learner's days, and how memory fades. */
export interface Moment {
	now: number;
	/** The study day, and the instant at which a study day begins. */
	today: number;
	startOf: (studyDay: number) => number;
	/** The decay of the forgetting curve, FSRS-6's last parameter with its sign: below 0. */
	decay: number;
}

/** SQL with its parameters in order. */
export interface Sql {
	text: string;
	bound: (string | number)[];
}

export interface Compiler {
	db: Db;
	names: KnownNames;
	moment: Moment;
}

export type StateLeaf = Extract<
	Query,
	{ type: "regex" | "is" | "flag" | "property" | "rated" | "added" }
>;

/** Cards in a state; true or false for each, never null. */
export function compileState(compiler: Compiler, leaf: StateLeaf): Sql {
	const { moment } = compiler;
	switch (leaf.type) {
		case "regex":
			return {
				text: "(search_matches(?, card.front_text) or search_matches(?, card.back_text))",
				bound: [leaf.source, leaf.source],
			};
		case "is":
			return sparsely(compiler, statusSql(leaf.status, moment));
		case "flag":
			return leaf.flag === 0
				? { text: "card.flag is null", bound: [] }
				: sparsely(compiler, {
						text: "card.flag is not null and card.flag = ?",
						bound: [leaf.flag],
					});
		case "property":
			return compareProperty(leaf, moment);
		case "rated":
			return ratedSql(leaf, moment);
		case "added":
			return sparsely(compiler, {
				text: "ifnull(card.added_at, 0) >= ?",
				bound: [moment.startOf(moment.today - leaf.days + 1)],
				lookUp: "card.added_at >= ?",
			});
		default:
			return leaf satisfies never;
	}
}

/** A condition with the form of it that an index can answer, where that differs. */
interface Indexed extends Sql {
	lookUp?: string;
}

/** Up to so many cards are looked up by an index; more are met soon enough in passing. */
const fewCards = 5000;

/** Looks the cards up where an index knows them to be few, so that a rare state is found at once among a million. */
function sparsely({ db }: Compiler, condition: Indexed): Sql {
	const ids = `select id from card where ${condition.lookUp ?? condition.text}`;
	const { count } = statement<(string | number)[], { count: number }>(
		db,
		`select count(*) as count from (${ids} limit ${fewCards + 1})`,
	).get(...condition.bound) ?? { count: 0 };
	return count > fewCards
		? { text: `(${condition.text})`, bound: condition.bound }
		: { text: `card.id in (${ids})`, bound: condition.bound };
}

const asleep = `card.is_retired = 0 and card.is_suspended = 0 and card.is_removed = 0 and card.standing = 'accepted'`;

function statusSql(status: CardStatus, { now, today }: Moment): Indexed {
	const plain = (text: string, ...bound: number[]) => ({ text, bound });
	switch (status) {
		case "due":
			return plain(
				`((card.state = 'review' and ${asleep} and card.due_day <= ?)
					or (card.state in ('learning', 'relearning') and ${asleep} and card.due_at <= ?))
				and ifnull(card.buried_until, ?) < ?`,
				today,
				now,
				today - 1,
				today,
			);
		case "new":
			return plain("card.state = 'new'");
		case "learning":
			return plain("card.state in ('learning', 'relearning')");
		case "review":
			return plain("card.state = 'review'");
		case "leech":
			return plain("card.is_leech = 1");
		case "suspended":
			return plain("card.is_suspended = 1");
		case "buried":
			return plain(
				"card.buried_until is not null and card.buried_until >= ?",
				today,
			);
		case "flagged":
			return plain("card.flag is not null");
		case "marked":
			return plain("card.is_marked = 1");
		case "changed":
			return plain("card.is_answer_changed = 1");
		case "inbox":
			return plain("card.standing <> 'accepted' and card.standing = 'inbox'");
		case "rejected":
			return plain(
				"card.standing <> 'accepted' and card.standing = 'rejected'",
			);
		case "retired":
			return plain("card.is_retired = 1");
		case "removed":
			return plain("card.is_removed = 1");
		case "any":
			return plain("1");
		default:
			return status satisfies never;
	}
}

/** The chance of recall now: FSRS-6, R = (1 + factor × days / stability) ^ decay, with factor such that R = 0.9 after `stability` days. */
export function recallSql({ decay, today }: Moment): Sql {
	const factor = 0.9 ** (1 / decay) - 1;
	return {
		text: "pow(1 + ? * max(0, ? - card.last_review_day) / card.stability, ?)",
		bound: [factor, today, decay],
	};
}

/** Study days until a card is due: steps within a day count by their instant. */
export function dueSql({ today, startOf }: Moment): Sql {
	return {
		text: "case card.state when 'review' then card.due_day - ? else cast(floor((card.due_at - ?) / 86400000.0) as integer) end",
		bound: [today, startOf(today)],
	};
}

function propertySql(property: CardProperty, moment: Moment): Sql {
	const columns = {
		s: "stability",
		d: "difficulty",
		ivl: "scheduled_days",
		reps: "reps",
		lapses: "lapses",
	};
	if (property === "r") return recallSql(moment);
	if (property === "due") return dueSql(moment);
	if (property === "pos") return { text: "(card.position + 1)", bound: [] };
	return { text: `card.${columns[property]}`, bound: [] };
}

const comparisons: Record<Comparison, string> = {
	"<": "<",
	"<=": "<=",
	"=": "=",
	"!=": "<>",
	">=": ">=",
	">": ">",
};

/** A card without the number, such as the stability of a new one, never fits. `=` rounds to the decimals that were typed. */
function compareProperty(
	leaf: Extract<Query, { type: "property" }>,
	moment: Moment,
): Sql {
	const { text, bound } = propertySql(leaf.property, moment);
	const isEquality = leaf.comparison === "=" || leaf.comparison === "!=";
	const decimals = String(leaf.value).split(".")[1]?.length ?? 0;
	const value = isEquality ? `round(${text}, ${decimals})` : text;
	return {
		text: `ifnull(${value} ${comparisons[leaf.comparison]} ?, 0)`,
		bound: [...bound, leaf.value],
	};
}

function ratedSql(
	{ days, grade }: Extract<Query, { type: "rated" }>,
	{ today }: Moment,
): Sql {
	const graded = grade === null ? "" : " and review.grade = ?";
	return {
		text: `card.id in (select card_id from review where study_day > ? and kind = 'study'${graded}
			and not exists (select 1 from review_void where review_void.id = review.id))`,
		bound: [today - days, ...(grade === null ? [] : [grade])],
	};
}
