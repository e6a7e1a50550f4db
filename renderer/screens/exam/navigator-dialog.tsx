// The list of questions over the question on screen.
import type { AttemptView } from "../../../electron/engine/contract/exam-contract.ts";
import { Dialog } from "../../components/dialog.tsx";
import { questionRows, sayStanding } from "./navigator.ts";
import { NavigatorTable } from "./navigator-table.tsx";
import "../../styles/lab-dialog.css";

export function NavigatorDialog(props: {
	view: AttemptView;
	onChoose: (item: number) => void;
	onClose: () => void;
}) {
	const { view, onChoose, onClose } = props;
	const rows = questionRows(view);
	return (
		<Dialog title="All questions" onClose={onClose}>
			<p className="muted">{sayStanding(rows)}</p>
			<NavigatorTable rows={rows} onChoose={onChoose} />
		</Dialog>
	);
}
