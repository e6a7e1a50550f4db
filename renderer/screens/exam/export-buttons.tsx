// Taking a report along: a page, a table, data, or paper.
import type { Report } from "../../../electron/engine/contract/exam-contract.ts";
import { Button } from "../../components/button.tsx";
import { reportCsv, reportHtml, reportJson } from "./export.ts";
import { isoDay } from "./words.ts";

export function ExportButtons({ report }: { report: Report }) {
	const { attempt } = report;
	const day = isoDay(attempt.submittedAt ?? attempt.createdAt);
	const name = `amiable-${attempt.code ?? "exam"}-${day}`;
	return (
		<div className="actions export">
			<Button
				onPress={() => save(`${name}.html`, "text/html", reportHtml(report))}
			>
				Web page
			</Button>
			<Button
				onPress={() =>
					save(`${name}.csv`, "text/csv", `\uFEFF${reportCsv(report)}`)
				}
			>
				CSV
			</Button>
			<Button
				onPress={() =>
					save(`${name}.json`, "application/json", reportJson(report))
				}
			>
				JSON
			</Button>
			<Button onPress={print}>Print or PDF…</Button>
		</div>
	);
}

/** Closed questions are not printed, so all are opened for the while. */
function print(): void {
	const closed = [
		...document.querySelectorAll<HTMLDetailsElement>(
			".report-questions > li > details:not([open])",
		),
	];
	for (const details of closed) details.open = true;
	window.print();
	for (const details of closed) details.open = false;
}

/** A download in the browser; the desktop app asks where to. */
function save(name: string, type: string, text: string): void {
	const url = URL.createObjectURL(
		new Blob([text], { type: `${type};charset=utf-8` }),
	);
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	link.click();
	URL.revokeObjectURL(url);
}
