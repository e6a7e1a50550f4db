// The last look before handing in: how all questions stand, the way back to each, and handing in after a yes.
import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { ScreenHeading } from "../../components/screen.tsx";
import { useShortcuts } from "../../context.tsx";
import { sayCount } from "../../wording.ts";
import { sayLeft } from "./clock.ts";
import { firstIncomplete, questionRows, sayStanding } from "./navigator.ts";
import { NavigatorTable } from "./navigator-table.tsx";
import type { Sitting } from "./use-sitting.ts";

export function ReviewView(props: { sitting: Sitting; left: number | null }) {
	const { view, act } = props.sitting;
	const [isAsked, setAsked] = useState(false);
	const rows = questionRows(view);
	const open = rows.filter(({ status }) => status !== "complete").length;
	const first = firstIncomplete(rows);
	const visit = (item: number) => void act({ kind: "visit", item });
	const submit = () => void act({ kind: "submit", by: "learner" });
	const goOn = () => (isAsked ? submit() : setAsked(true));
	useShortcuts({
		"exam-go-on": goOn,
		...(isAsked ? {} : { "exam-previous": () => visit(view.state.current) }),
	});
	return (
		<div className="page sitting-page">
			<ScreenHeading>
				{open === 0 ? "All answered" : "Before you hand in"}
			</ScreenHeading>
			<p className="lead">
				{sayStanding(rows)}
				{props.left !== null && ` ${sayLeft(props.left)} left.`}
			</p>
			{isAsked ? (
				<Confirm open={open} onSubmit={submit} onStay={() => setAsked(false)} />
			) : (
				<div className="actions">
					{first !== null && (
						<Button look="primary" onPress={() => visit(first)}>
							Go to the first incomplete
						</Button>
					)}
					<Button
						look={first === null ? "primary" : "plain"}
						shortcut="exam-go-on"
						onPress={() => setAsked(true)}
					>
						Hand in…
					</Button>
					<Button
						look="quiet"
						shortcut="exam-previous"
						onPress={() => visit(view.state.current)}
					>
						Back to question {view.state.current + 1}
					</Button>
				</div>
			)}
			<NavigatorTable rows={rows} onChoose={visit} />
		</div>
	);
}

/** Takes the focus, so that it is read out and Enter means yes. */
function Confirm(props: {
	open: number;
	onSubmit: () => void;
	onStay: () => void;
}) {
	const { open, onSubmit, onStay } = props;
	const box = useRef<HTMLElement>(null);
	useLayoutEffect(() => box.current?.focus(), []);
	return (
		<section
			ref={box}
			tabIndex={-1}
			className="confirm"
			aria-label="Hand in?"
			onKeyDown={(event) => {
				if (event.key === "Escape") onStay();
			}}
		>
			<p>
				{open > 0 &&
					`${sayCount(open, "question is", "questions are")} not answered and will count as wrong. `}
				Once handed in, nothing can be changed. Hand in now?
			</p>
			<div className="actions">
				<Button look="primary" shortcut="exam-go-on" onPress={onSubmit}>
					Hand in
				</Button>
				<Button onPress={onStay}>Not yet</Button>
			</div>
		</section>
	);
}
