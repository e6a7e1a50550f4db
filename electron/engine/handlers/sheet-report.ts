// Gathers the report of one exam as a sheet: all that its screen says, on paper and as one file.
import type { Report } from "../contract/exam-contract.ts";
import {
	sayRaw,
	sayResult,
	sayScale,
	standingWords,
} from "../contract/exam-words.ts";
import type { SheetBody } from "../sheet/data.ts";
import { placedItems, toQuestion } from "./sheet-question.ts";

export function reportBody(
	report: Report,
): Extract<SheetBody, { kind: "report" }> {
	const { attempt, score } = report;
	return {
		kind: "report",
		result:
			attempt.mode === "exam"
				? [sayResult(score), sayScale(score)]
				: [`${sayRaw(score)} right`, "A practice run."],
		domains: score.domains.map(({ title, right, scored, standing }) => ({
			title,
			right: sayRaw({ right, scored }),
			standing: standingWords[standing],
		})),
		questions: placedItems(report).map(toQuestion),
	};
}
