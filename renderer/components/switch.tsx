// A few ways to look at the same thing, one at a time.
interface SwitchProps<Value extends string> {
	options: Readonly<Record<Value, string>>;
	value: Value;
	onChange: (value: Value) => void;
	/** What is chosen, for those who do not see where the switch stands. */
	legend?: string;
	className?: string;
}

export function Switch<Value extends string>(props: SwitchProps<Value>) {
	const { options, value, onChange, legend, className } = props;
	const Frame = legend ? "fieldset" : "div";
	return (
		<Frame className={["switch", className].filter(Boolean).join(" ")}>
			{legend && <legend className="visually-hidden">{legend}</legend>}
			{(Object.keys(options) as Value[]).map((each) => (
				<button
					key={each}
					type="button"
					aria-pressed={each === value}
					onClick={() => onChange(each)}
				>
					{options[each]}
				</button>
			))}
		</Frame>
	);
}
