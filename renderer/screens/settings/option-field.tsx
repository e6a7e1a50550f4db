// One option of a deck or preset: its control, and whether it is set here or inherited, and from where.
import { type ReactNode, useId } from "react";
import { Button } from "../../components/button.tsx";

interface OptionRowProps {
	label: string;
	help?: string;
	/** Where the value comes from while it is not set here. */
	source: string;
	isOwn: boolean;
	onInherit: () => void;
	children: ReactNode;
}

/** The control stands in `children` and brings its own label. */
export function OptionRow(props: OptionRowProps) {
	return (
		<div className="option-row" data-own={props.isOwn || undefined}>
			{props.children}
			<p className="option-source">
				{props.isOwn ? (
					<>
						<span>Set here.</span>
						<Button look="quiet" onPress={props.onInherit}>
							Use the inherited value
							<span className="visually-hidden"> of “{props.label}”</span>
						</Button>
					</>
				) : (
					<span>From {props.source}.</span>
				)}
			</p>
		</div>
	);
}

interface ChoiceProps<Value extends string> {
	label: string;
	help?: string | undefined;
	options: Readonly<Record<Value, string>>;
	value: Value;
	onChange: (value: Value) => void;
}

export function ChoiceField<Value extends string>(props: ChoiceProps<Value>) {
	const { label, help, options, value, onChange } = props;
	const id = useId();
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<select
				id={id}
				value={value}
				aria-describedby={help && `${id}-help`}
				onChange={(event) => onChange(event.target.value as Value)}
			>
				{(Object.keys(options) as Value[]).map((each) => (
					<option key={each} value={each}>
						{options[each]}
					</option>
				))}
			</select>
			{help && (
				<p id={`${id}-help`} className="help">
					{help}
				</p>
			)}
		</div>
	);
}

export function CheckField(props: {
	label: string;
	help?: string | undefined;
	value: boolean;
	onChange: (value: boolean) => void;
}) {
	const id = useId();
	return (
		<div className="field">
			<label className="choice-line">
				<input
					type="checkbox"
					checked={props.value}
					aria-describedby={props.help && id}
					onChange={(event) => props.onChange(event.target.checked)}
				/>
				<span>{props.label}</span>
			</label>
			{props.help && (
				<p id={id} className="help">
					{props.help}
				</p>
			)}
		</div>
	);
}
