// What a screen shows in place of its content: while it loads, when there is nothing, when something went wrong.
import type { ReactNode } from "react";
import { readFailure } from "../../electron/engine/contract/client.ts";
import { Button } from "./button.tsx";
import { ScreenHeading } from "./screen.tsx";

/** Shown only after a moment (by CSS), since the engine usually answers before anyone could read it. */
export function Loading({ what }: { what: string }) {
	return (
		<div className="page loading" role="status">
			<p className="visually-hidden">Loading {what}…</p>
			<div aria-hidden="true" className="loading-lines">
				<i />
				<i />
				<i />
			</div>
		</div>
	);
}

interface MessageProps {
	title: string;
	children: ReactNode;
	actions?: ReactNode;
}

/** A whole screen that says one thing: an empty state, an end, an error. */
export function Message({ title, children, actions }: MessageProps) {
	return (
		<div className="page">
			<ScreenHeading>{title}</ScreenHeading>
			<div className="lead">{children}</div>
			{actions && <div className="actions">{actions}</div>}
		</div>
	);
}

/** A read that failed: what happened, in the engine's words, and the next step. */
export function Failed(props: {
	what: string;
	error: unknown;
	onRetry: () => void;
}) {
	const failure = readFailure(props.error);
	const incident = failure.data.incident;
	return (
		<Message
			title={`${props.what} could not be loaded`}
			actions={
				<Button look="primary" onPress={props.onRetry}>
					Try again
				</Button>
			}
		>
			<p>{failure.message}</p>
			{typeof incident === "string" && (
				<p className="small">
					If it happens again, this number helps to find out why:{" "}
					<code>{incident}</code>
				</p>
			)}
		</Message>
	);
}
