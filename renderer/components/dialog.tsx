// A dialog of the lab: the browser's own, which keeps the focus inside, closes with Escape and gives the focus back.
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "../../components/button.tsx";

export function Dialog(props: {
	title: string;
	onClose: () => void;
	children: ReactNode;
}) {
	const { title, onClose, children } = props;
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
			className="dialog"
			aria-labelledby={titleId}
			onClose={onClose}
		>
			<header className="dialog-head">
				<h2 id={titleId}>{title}</h2>
				<Button look="quiet" onPress={onClose}>
					Close
				</Button>
			</header>
			{children}
		</dialog>
	);
}
