// The frame of one of the first steps: a sentence, what there is to settle, and the way on.
import type { ReactNode } from "react";
import { Button } from "../../components/button.tsx";
import { ScreenHeading } from "../../components/screen.tsx";
import { useShortcuts } from "../../context.tsx";

export function StepPage(props: {
	title: string;
	lead: ReactNode;
	children?: ReactNode;
	/** What goes on; null where something else on the page does. */
	next: { label: string; onPress: () => void; isBusy?: boolean } | null;
	/** Goes on without doing what the step is about. */
	onSkip?: () => void;
}) {
	const { title, lead, children, next, onSkip } = props;
	useShortcuts(next ? { "start-review": next.onPress } : {});
	return (
		<div className="page welcome-page">
			<ScreenHeading>{title}</ScreenHeading>
			<div className="lead">{lead}</div>
			{children}
			<div className="actions">
				{next && (
					<Button
						look="primary"
						shortcut="start-review"
						isBusy={next.isBusy ?? false}
						onPress={next.onPress}
					>
						{next.label}
					</Button>
				)}
				{onSkip && (
					<Button look="quiet" onPress={onSkip}>
						Skip this step
					</Button>
				)}
			</div>
		</div>
	);
}

/** A few choices of which one counts, each with a sentence. */
export function Choices<Value extends string>(props: {
	legend: string;
	options: readonly { value: Value; label: ReactNode; about?: ReactNode }[];
	value: Value;
	onChange: (value: Value) => void;
}) {
	return (
		<fieldset className="choices">
			<legend className="visually-hidden">{props.legend}</legend>
			{props.options.map(({ value, label, about }) => (
				<label key={value} className="choice">
					<input
						type="radio"
						name={props.legend}
						checked={value === props.value}
						onChange={() => props.onChange(value)}
					/>
					<span>
						{label}
						{about && <span className="small">{about}</span>}
					</span>
				</label>
			))}
		</fieldset>
	);
}
