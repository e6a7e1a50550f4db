// Taking a report along: a page, a table, data, or paper.
import type { Report } from "../../../electron/engine/contract/exam-contract.ts";
import { Button } from "../../components/button.tsx";
import { useApp } from "../../context.tsx";
import { routeHref } from "../../routes.tsx";
import { savePdf, saveText } from "../../save-file.ts";
import { writeSheet } from "../sheet/setup.ts";
import { reportCsv, reportHtml, reportJson } from "./export.ts";
import { isoDay } from "./words.ts";

export function ExportButtons({ report }: { report: Report }) {
	const app = useApp();
	const { desktop } = app.engine;
	const { attempt } = report;
	const day = isoDay(attempt.submittedAt ?? attempt.createdAt);
	const name = `amiable-${attempt.code ?? "exam"}-${day}`;
	return (
		<div className="actions export">
			<a
				className="button plain"
				href={routeHref({
					screen: "sheet",
					setup: writeSheet({
						kind: "missed",
						source: { from: "attempt", attemptId: attempt.id },
					}),
				})}
			>
				Revision sheet
			</a>
			<Button
				onPress={() =>
					saveText(`${name}.html`, "text/html", reportHtml(report))
				}
			>
				Web page
			</Button>
			<Button
				onPress={() =>
					saveText(`${name}.csv`, "text/csv", `\uFEFF${reportCsv(report)}`)
				}
			>
				CSV
			</Button>
			<Button
				onPress={() =>
					saveText(`${name}.json`, "application/json", reportJson(report))
				}
			>
				JSON
			</Button>
			{desktop && (
				<Button onPress={() => void printed(() => savePdf(app, desktop, name))}>
					PDF…
				</Button>
			)}
			<Button onPress={() => void printed(() => window.print())}>
				{desktop ? "Print…" : "Print or PDF…"}
			</Button>
		</div>
	);
}

/** Closed questions are not printed, so all are opened for the while. */
async function printed(run: () => unknown): Promise<void> {
	const closed = [
		...document.querySelectorAll<HTMLDetailsElement>(
			".report-questions > li > details:not([open])",
		),
	];
	for (const details of closed) details.open = true;
	try {
		await run();
	} finally {
		for (const details of closed) details.open = false;
	}
}
