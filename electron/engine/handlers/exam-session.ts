// Keeps the attempts in use replayed, so that storing an answer costs one event's work however long the exam is.
import type { ExamAction, ExamEvent } from "../contract/exam.ts";
import type { AttemptId } from "../contract/exam-contract.ts";
import {
	apply,
	openSession,
	type Session,
	type SessionRules,
} from "../exam/session.ts";
import { getAttempt, listEvents, type StoredAttempt } from "../store/exam.ts";
import type { Db } from "../store/open.ts";

/** How many attempts are kept; another one is replayed when it is opened again. */
const keptAttempts = 3;

export interface OpenAttempt {
	/** As frozen when it began; whether it is handed in is read afresh. */
	attempt: StoredAttempt;
	rules: SessionRules;
	session: Session;
}

export interface ExamSessions {
	/** The attempt as its log says now, events of other processes included. Fails with `not-found`. */
	open(id: AttemptId): OpenAttempt;
	/** The event that an action becomes, after all that is in the log. */
	next(
		open: OpenAttempt,
		moment: { run: string; monotonic: number; at: number },
		action: ExamAction,
	): ExamEvent;
}

export function createExamSessions(db: Db): ExamSessions {
	const kept = new Map<AttemptId, OpenAttempt>();

	return {
		open(id) {
			const known = kept.get(id) ?? begin(getAttempt(db, id));
			const session = listEvents(db, id, known.session.state.lastSeq).reduce(
				apply,
				known.session,
			);
			const open = { ...known, session };
			kept.delete(id);
			kept.set(id, open);
			for (const other of [...kept.keys()].slice(0, -keptAttempts))
				kept.delete(other);
			return open;
		},
		next: ({ session }, { run, monotonic, at }, action) => ({
			seq: session.state.lastSeq + 1,
			run,
			monotonic,
			at,
			action,
		}),
	};
}

function begin(attempt: StoredAttempt): OpenAttempt {
	const rules = rulesOf(attempt);
	return { attempt, rules, session: openSession(rules) };
}

/** What the paper and the accommodation mean for the state machine. */
export function rulesOf({ mode, paper, rules }: StoredAttempt): SessionRules {
	return {
		mode,
		limitMs: rules.limitMs,
		items: paper.items.map((item) => {
			switch (item.kind) {
				case "single":
				case "multiple":
					return {
						kind: item.kind,
						size: item.options.length,
						select: item.select,
					};
				case "ordering":
					return { kind: item.kind, size: item.steps.length, select: 0 };
				case "matching":
					return { kind: item.kind, size: item.prompts.length, select: 0 };
				case "task":
					return { kind: item.kind, size: 0, select: 0 };
				default: {
					const never: never = item;
					return never;
				}
			}
		}),
	};
}
