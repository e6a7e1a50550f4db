// A dialog: the browser's own, which keeps the focus inside, closes with Escape and gives the focus back.
import {
	type KeyboardEvent,
	type ReactNode,
	useEffect,
	useId,
	useRef,
} from "react";
import { Button } from "./button.tsx";
import "../styles/dialog.css";

interface DialogProps {
	title: string;
	onClose: () => void;
	children: ReactNode;
	/** Beside Close. */
	actions?: ReactNode;
	/** `wide` has room for columns. */
	size?: "wide";
	className?: string;
}

export function Dialog(props: DialogProps) {
	const { title, onClose, children, actions, size, className } = props;
	const titleId = useId();
	return (
		<ModalFrame
			className={["dialog", size, className].filter(Boolean).join(" ")}
			labelledBy={titleId}
			onClose={onClose}
		>
			<header className="dialog-head">
				<h2 id={titleId}>{title}</h2>
				<span className="dialog-actions">
					{actions}
					<Button look="quiet" onPress={onClose}>
						Close
					</Button>
				</span>
			</header>
			{children}
		</ModalFrame>
	);
}

/** The bare dialog, open as long as it is on screen. */
export function ModalFrame(props: {
	className: string;
	label?: string;
	labelledBy?: string;
	onClose: () => void;
	onKeyDown?: (event: KeyboardEvent) => void;
	children: ReactNode;
}) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		const element = dialog.current;
		if (!element?.open) element?.showModal();
		return () => element?.close();
	}, []);
	return (
		<dialog
			ref={dialog}
			className={props.className}
			aria-label={props.label}
			aria-labelledby={props.labelledBy}
			onClose={props.onClose}
			onKeyDown={props.onKeyDown}
			// On the backdrop alone: what is inside covers the dialog itself.
			onPointerDown={(event) => {
				if (event.target === event.currentTarget && isOutside(event))
					props.onClose();
			}}
		>
			{props.children}
		</dialog>
	);
}

function isOutside(event: {
	clientX: number;
	clientY: number;
	currentTarget: Element;
}): boolean {
	const { clientX: x, clientY: y } = event;
	const box = event.currentTarget.getBoundingClientRect();
	return x < box.left || x > box.right || y < box.top || y > box.bottom;
}
