// Two or three ways to look at the same thing, one at a time.
interface SwitchProps<Value extends string> {
	options: Readonly<Record<Value, string>>;
	value: Value;
	onChange: (value: Value) => void;
}

export function Switch<Value extends string>(props: SwitchProps<Value>) {
	const { options, value, onChange } = props;
	return (
		<div className="switch">
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
		</div>
	);
}
