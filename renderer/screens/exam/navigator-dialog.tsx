// The list of questions over the question on screen.
import type { AttemptView } from "../../../electron/engine/contract/exam-contract.ts";
import { Dialog } from "../lab/dialog.tsx";
import { questionRows, sayStanding } from "./navigator.ts";
import { NavigatorTable } from "./navigator-table.tsx";
import "../../styles/lab-dialog.css";

export function NavigatorDialog(props: {
	view: AttemptView;
	onChoose: (item: number) => void;
	onClose: () => void;
}) {
	const rows = questionRows(props.view);
	return (
		<Dialog title="All questions" onClose={props.onClose}>
			<p className="muted">{sayStanding(rows)}</p>
			<NavigatorTable rows={rows} onChoose={props.onChoose} />
		</Dialog>
	);
}
