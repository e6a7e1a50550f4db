// A report to take along: as a page that needs nothing else, as a table and as data. Pure.
import type {
	Report,
	ReportItem,
} from "../../../electron/engine/contract/exam-contract.ts";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { type ChartTable, toCsv } from "../../components/chart-data.ts";
import { fileName, sayLines } from "../../wording.ts";
import { chosenOf, letterOf } from "./answer.ts";
import { placesOf, sayOutcome } from "./report-view.ts";
import { tellGiven, tellRight } from "./result.ts";
import { sayDate, sayRaw, sayResult, sayScale } from "./words.ts";

/** One row a question, in the paper's order. */
export function reportCsv(report: Report): string {
	return toCsv(reportTable(report));
}

export function reportTable(report: Report): ChartTable {
	const places = placesOf(report);
	return {
		columns: [
			"Question",
			"Domain",
			"Text",
			"Given",
			"Right",
			"Outcome",
			"Credit",
			"Counts",
			"Seconds",
			"Confidence",
			"Flagged",
			"Note",
		],
		rows: inOrder(report).map((reported) => {
			const { item, state, credit } = reported;
			return [
				places.get(item.id) ?? 0,
				item.domain,
				plainText(item.stem),
				tellGiven(item, state.response).join(" | "),
				tellRight(item).join(" | "),
				sayOutcome(reported),
				credit,
				item.isScored ? "yes" : "no",
				Math.round(state.spentMs / 1000),
				state.confidence ?? "",
				state.isFlagged ? "yes" : "",
				state.note,
			];
		}),
	};
}

function inOrder(report: Report): ReportItem[] {
	const places = placesOf(report);
	return report.items.toSorted(
		(one, other) =>
			(places.get(one.item.id) ?? 0) - (places.get(other.item.id) ?? 0),
	);
}

export function reportJson(report: Report): string {
	return `${JSON.stringify(report, null, "\t")}\n`;
}

/** A whole page: no script, no address, and a policy that allows neither. */
export function reportHtml(report: Report): string {
	const { attempt, score } = report;
	const title = `${attempt.title}, ${sayDate(attempt.submittedAt ?? attempt.createdAt)}`;
	const isExam = attempt.mode === "exam";
	const places = placesOf(report);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${asHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<p class="small">${asHtml(title)}</p>
<h1>${asHtml(isExam ? sayResult(score) : `${sayRaw(score)} right`)}</h1>
<p>${asHtml(isExam ? sayScale(score) : "A practice run.")}</p>
<h2>By domain</h2>
<table>
<tr><th>Domain</th><th>Right</th><th>Standing</th></tr>
${score.domains.map(({ title: name, right, scored, standing }) => `<tr><td>${asHtml(name)}</td><td>${asHtml(sayRaw({ right, scored }))}</td><td>${standing === "meets" ? "Meets" : standing === "none" ? "Not asked" : "Needs improvement"}</td></tr>`).join("\n")}
</table>
<h2>Every question</h2>
${report.items.map((item) => questionHtml(item, places.get(item.item.id) ?? 0)).join("\n")}
</body>
</html>
`;
}

function questionHtml(reported: ReportItem, place: number): string {
	const { item, state, excerpts } = reported;
	const chosen = chosenOf(state.response);
	const options =
		"options" in item
			? `<ul>${item.options
					.map(({ text, isKey, why }, at) => {
						const marks = [
							isKey ? "right" : "",
							chosen.includes(at) ? "your answer" : "",
						].filter(Boolean);
						return `<li class="${isKey ? "right" : ""}">${letterOf(at)}. ${asHtml(plainText(text))}${marks.length > 0 ? ` <b>(${marks.join(", ")})</b>` : ""}${why ? `<br><span class="small">${asHtml(why)}</span>` : ""}</li>`;
					})
					.join("")}</ul>`
			: `<p>You gave: ${asHtml(tellGiven(item, state.response).join("; ") || "nothing")}</p><p>Right: ${asHtml(tellRight(item).join("; "))}</p>`;
	const reasons = item.explanation.map((line) => `<p>${asHtml(line)}</p>`);
	const quotes = excerpts.map(
		({ path, line, endLine, text }) =>
			`<blockquote>${asHtml(text.trim())}<footer>${asHtml(fileName(path))}, ${sayLines(line, endLine)}</footer></blockquote>`,
	);
	return `<section>
<h3>${place}. ${asHtml(plainText(item.stem))}</h3>
<p class="small">${asHtml(sayOutcome(reported))}</p>
${[options, ...reasons, ...quotes].join("\n")}
</section>`;
}

const entities: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** Notes are hostile input, in a page that others may open too. */
export function asHtml(text: string): string {
	return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const pageStyle =
	"body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 Georgia,serif;color:#1d1b17}h1{font-weight:500}h3{margin:2rem 0 0;font-size:1.1rem}table{border-collapse:collapse}th,td{padding:.3rem 1.5rem .3rem 0;border-bottom:1px solid #ddd;text-align:left}.small{color:#666;font-size:.85rem}li{list-style:none;padding:.15rem .5rem}.right{border-left:3px solid #1f6f43}blockquote{margin:.75rem 0;padding:.25rem 1rem;border-left:3px solid #ccc;white-space:pre-wrap}blockquote footer{color:#666;font-size:.85rem}section{break-inside:avoid}";
