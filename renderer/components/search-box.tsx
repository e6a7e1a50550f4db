// A field that looks through what is on screen, named by what it finds.
import { useId } from "react";

export function SearchBox(props: {
	label: string;
	value: string;
	onChange: (value: string) => void;
}) {
	const { label, value, onChange } = props;
	const id = useId();
	return (
		<>
			<label htmlFor={id} className="visually-hidden">
				{label}
			</label>
			<input
				id={id}
				type="search"
				autoComplete="off"
				spellCheck={false}
				placeholder={label}
				value={value}
				onChange={(event) => onChange(event.target.value)}
			/>
		</>
	);
}
