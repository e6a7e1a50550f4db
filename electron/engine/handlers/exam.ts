// Exams: the methods of the contract, each a line into the file that does it.
import { scorePaper } from "../exam/score.ts";
import { untouched } from "../exam/session.ts";
import { os } from "./context.ts";
import { act, toView, viewAttempt } from "./exam-attempt.ts";
import {
	dropBlueprint,
	listEntries,
	outlineNote,
	saveBlueprint,
} from "./exam-blueprint.ts";
import { listSets } from "./exam-confusable.ts";
import { explainAnswer } from "./exam-explain.ts";
import { beginAttempt, makePaper, outlinePaper } from "./exam-paper.ts";
import { describeReadiness, keepResult } from "./exam-readiness.ts";
import { listRecords } from "./exam-record.ts";
import { patchQuestion, reportOf } from "./exam-report.ts";
import { completeResponse, completeTask, playTask } from "./exam-scenario.ts";
import { listSummaries } from "./exam-summary.ts";

export const exam = {
	blueprints: os.exam.blueprints.handler(({ context }) => listEntries(context)),
	saveBlueprint: os.exam.saveBlueprint.handler(({ context, input }) => {
		saveBlueprint(context, input.blueprint);
		return {};
	}),
	removeBlueprint: os.exam.removeBlueprint.handler(({ context, input }) => {
		dropBlueprint(context, input.code);
		return {};
	}),
	outlineNote: os.exam.outlineNote.handler(({ context, input }) =>
		outlineNote(context, input.noteId),
	),
	outline: os.exam.outline.handler(({ context, input }) =>
		outlinePaper(context, input),
	),
	confusables: os.exam.confusables.handler(({ context, input }) =>
		listSets(context, input.code),
	),
	paper: os.exam.paper.handler(({ context, input }) =>
		makePaper(context, input),
	),
	begin: os.exam.begin.handler(({ context, input }) => {
		const id = beginAttempt(context, input);
		return toView(context.sessions.open(id), { run: "", monotonic: 0 });
	}),
	attempt: os.exam.attempt.handler(({ context, input }) =>
		viewAttempt(context, input),
	),
	act: os.exam.act.handler(({ context, input }) => act(context, input)),
	playTask: os.exam.playTask.handler(({ context, input }) =>
		playTask(context.sessions.open(input.attemptId).attempt, input),
	),
	completeTask: os.exam.completeTask.handler(({ context, input }) =>
		completeTask(context.sessions.open(input.attemptId).attempt, input),
	),
	attempts: os.exam.attempts.handler(({ context }) => listSummaries(context)),
	report: os.exam.report.handler(({ context, input }) =>
		reportOf(context, input.attemptId),
	),
	explain: os.exam.explain.handler(({ context, input }) =>
		explainAnswer(context, input),
	),
	score: os.exam.score.handler(({ input }) =>
		scorePaper(
			input.paper,
			input.paper.items.map((item, index) => {
				const given = input.responses[index] ?? null;
				return {
					...untouched,
					response: given && completeResponse(item, given),
				};
			}),
			"exam",
		),
	),
	records: os.exam.records.handler(({ context }) => listRecords(context)),
	patch: os.exam.patch.handler(({ context, input }) => {
		patchQuestion(context, input);
		return {};
	}),
	readiness: os.exam.readiness.handler(({ context, input }) =>
		describeReadiness(context, input),
	),
	addResult: os.exam.addResult.handler(({ context, input }) => {
		keepResult(context, input);
		return {};
	}),
};
