// The list of questions over the question on screen, in the browser's own dialog, which keeps the focus and gives it back.
import { useEffect, useId, useRef } from "react";
import type { AttemptView } from "../../../electron/engine/contract/exam-contract.ts";
import { Button } from "../../components/button.tsx";
import { questionRows, sayStanding } from "./navigator.ts";
import { NavigatorTable } from "./navigator-table.tsx";
import "../../styles/dialog.css";
import "../../styles/lab-dialog.css";

export function NavigatorDialog(props: {
	view: AttemptView;
	onChoose: (item: number) => void;
	onClose: () => void;
}) {
	const { view, onChoose, onClose } = props;
	const rows = questionRows(view);
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	useEffect(() => {
		const element = dialog.current;
		if (!element?.open) element?.showModal();
		return () => element?.close();
	}, []);
	return (
		<dialog
			ref={dialog}
			className="dialog navigator-dialog"
			aria-labelledby={titleId}
			onClose={onClose}
		>
			<header className="dialog-head">
				<h1 id={titleId}>All questions</h1>
				<Button look="quiet" onPress={onClose}>
					Close
				</Button>
			</header>
			<p className="muted">{sayStanding(rows)}</p>
			<NavigatorTable rows={rows} onChoose={onChoose} />
		</dialog>
	);
}
