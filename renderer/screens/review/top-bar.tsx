// The bar above a card: how much is left, undo with its name, and the way out.
import { useQuery } from "@tanstack/react-query";
import { stepHistory } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { useApp, useShortcuts } from "../../context.tsx";
import { statusQuery } from "../../query.ts";

interface TopBarProps {
	title: string;
	/** From 0 to 1. */
	done: number;
	counts: string;
	minutes: string | null;
	onLeave: () => void;
	/** Takes back the newest step; the usual way unless given. */
	onUndo?: () => void;
}

export function TopBar(props: TopBarProps) {
	const { title, done, counts, minutes, onLeave } = props;
	return (
		<header className="review-top">
			<h1 className="visually-hidden">{title}</h1>
			<div
				className="progress"
				role="progressbar"
				aria-label="Cards of this session"
				aria-valuenow={Math.round(done * 100)}
			>
				<i style={{ width: `${done * 100}%` }} />
			</div>
			<div className="review-bar">
				<p className="counts">{counts}</p>
				<UndoButton {...(props.onUndo && { onUndo: props.onUndo })} />
				<p className="minutes">{minutes}</p>
				<Button look="quiet" shortcut="leave-review" onPress={onLeave}>
					Leave
				</Button>
			</div>
		</header>
	);
}

/** Takes back the newest step, which in a review is the last grade; its name says so. */
function UndoButton({ onUndo }: Pick<TopBarProps, "onUndo">) {
	const app = useApp();
	const undo = useQuery(statusQuery(app.engine.client)).data?.undo;
	const run = onUndo ?? (() => void stepHistory(app, "undo"));
	useShortcuts({ "undo-grade": run });
	if (!undo) return null;
	return (
		<Button
			look="quiet"
			shortcut="undo-grade"
			onPress={run}
			title={`Undo: ${undo}`}
		>
			Undo<span className="undo-name">: {undo}</span>
		</Button>
	);
}
