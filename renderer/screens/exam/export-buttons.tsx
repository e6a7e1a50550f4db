// Taking a report along: a page, a table, data, or paper.
import type { Report } from "../../../electron/engine/contract/exam-contract.ts";
import type {
	SheetKind,
	SheetSource,
} from "../../../electron/engine/contract/sheet.ts";
import { type App, sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { useApp } from "../../context.tsx";
import { routeHref } from "../../routes.tsx";
import { saveText } from "../../save-file.ts";
import { writeSheet } from "../sheet/setup.ts";
import { reportCsv, reportJson } from "./export.ts";
import { isoDay } from "./words.ts";

export function ExportButtons({ report }: { report: Report }) {
	const app = useApp();
	const { attempt } = report;
	const day = isoDay(attempt.submittedAt ?? attempt.createdAt);
	const name = `amiable-${attempt.code ?? "exam"}-${day}`;
	const source: SheetSource = { from: "attempt", attemptId: attempt.id };
	const sheet = (kind: SheetKind) =>
		routeHref({ screen: "sheet", setup: writeSheet({ kind, source }) });
	return (
		<div className="actions export">
			<a className="button plain" href={sheet("missed")}>
				Revision sheet
			</a>
			<Button onPress={() => void savePage(app, name, source)}>Web page</Button>
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
			<a className="button plain" href={sheet("report")}>
				Print or PDF…
			</a>
		</div>
	);
}

async function savePage(
	app: App,
	name: string,
	source: SheetSource,
): Promise<void> {
	try {
		const { html } = await app.engine.client.sheet.html({
			kind: "report",
			source,
		});
		saveText(`${name}.html`, "text/html", html);
	} catch (error) {
		sayFailure(app, error);
	}
}
