// The signs that make cards of marked lines: whoever comes from another application keeps their own.
import { useId, useState } from "react";
import {
	type CardSeparators,
	isUsual,
	usualSeparators,
} from "../../../electron/engine/contract/separator.ts";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/screen.tsx";
import type { Save } from "./save.ts";
import {
	readSign,
	type SignName,
	signFields,
	writeSign,
} from "./sign-draft.ts";

interface Props {
	value: CardSeparators;
	save: Save;
}

export function CardSigns({ value, save }: Props) {
	const change = (separators: CardSeparators) =>
		save("signs of marked cards", { separators });
	return (
		<Section title="Cards that you mark">
			<p className="help signs-lead">
				Most notes need no marks. Where yours have them, these signs tell what
				is a card. After a change, notes are read anew at their next import, and
				cards keep their history.
			</p>
			<div className="signs">
				{(Object.keys(signFields) as SignName[]).map((name) => (
					<SignField
						key={`${name} ${writeSign(value, name)}`}
						name={name}
						value={value}
						onChange={change}
					/>
				))}
			</div>
			{!isUsual(value) && (
				<div className="actions">
					<Button onPress={() => change(usualSeparators)}>
						Use the usual signs
					</Button>
				</div>
			)}
		</Section>
	);
}

interface SignFieldProps {
	name: SignName;
	value: CardSeparators;
	onChange: (value: CardSeparators) => void;
}

/** Saved on leaving the field or Enter, if it makes sense. */
function SignField({ name, value, onChange }: SignFieldProps) {
	const { label, help, wrong, isLong = false } = signFields[name];
	const saved = writeSign(value, name);
	const [written, setWritten] = useState(saved);
	const id = useId();
	const read = readSign(value, name, written);
	const leave = () => {
		if (read && writeSign(read, name) !== saved) onChange(read);
	};
	const field = {
		id,
		value: written,
		autoComplete: "off",
		spellCheck: false,
		"aria-invalid": read === null,
		"aria-describedby": `${id}-help`,
		onBlur: leave,
	};
	return (
		<div className={isLong ? "field long" : "field"}>
			<label htmlFor={id}>{label}</label>
			{isLong ? (
				<textarea
					{...field}
					rows={Math.max(2, written.split("\n").length)}
					onChange={(event) => setWritten(event.target.value)}
				/>
			) : (
				<input
					{...field}
					onChange={(event) => setWritten(event.target.value)}
					onKeyDown={(event) => {
						if (event.key === "Enter") leave();
					}}
				/>
			)}
			<p id={`${id}-help`} className={read ? "help" : "help wrong"}>
				{read ? help(writeSign(read, name)) : wrong}
			</p>
		</div>
	);
}
