// One message at a time at the foot of the window, and the app's one polite live region that speaks it.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Toast } from "../app.ts";
import { useApp, useCell } from "../context.tsx";
import { statusQuery } from "../query.ts";
import { Button } from "./button.tsx";

const shownFor = 7000;

export function ToastArea() {
	const { toast } = useApp();
	const shown = useCell(toast);
	return (
		<>
			<div className="visually-hidden" aria-live="polite" role="status">
				{shown && <p key={shown.id}>{shown.text}</p>}
			</div>
			{shown && (
				<ToastView
					key={shown.id}
					toast={shown}
					onClose={() => {
						if (toast.get() === shown) toast.set(null);
					}}
				/>
			)}
		</>
	);
}

function ToastView(props: { toast: Toast; onClose: () => void }) {
	const { toast, onClose } = props;
	const [isHeld, setHeld] = useState(false);
	const undo = useQuery(statusQuery(useApp().engine.client)).data?.undo;
	const isUndo = toast.action?.label === "Undo";
	useEffect(() => {
		if (isHeld) return;
		const timer = setTimeout(onClose, shownFor);
		return () => clearTimeout(timer);
	});
	return (
		<section
			className="toast"
			aria-label="Message"
			onPointerEnter={() => setHeld(true)}
			onPointerLeave={() => setHeld(false)}
			onFocus={() => setHeld(true)}
			onBlur={() => setHeld(false)}
		>
			<p>{toast.text}</p>
			{toast.action && (
				<Button
					look="quiet"
					onPress={toast.action.run}
					{...(isUndo && undo && { title: `Undo: ${undo}` })}
				>
					{toast.action.label}
				</Button>
			)}
			<Button look="quiet" onPress={onClose}>
				Close
			</Button>
		</section>
	);
}
