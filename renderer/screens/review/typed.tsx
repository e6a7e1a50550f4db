// A typed answer: its field, and afterwards what of it was as expected.
import { useId, useLayoutEffect, useRef } from "react";
import {
	compareTyped,
	isAnother,
	type Part,
	sayComparison,
} from "./typed-diff.ts";

/** Enter shows the answer. */
export function TypedField(props: {
	value: string;
	onChange: (value: string) => void;
	onDone: () => void;
}) {
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
	return (
		<form
			className="typed"
			onSubmit={(event) => {
				event.preventDefault();
				props.onDone();
			}}
			onKeyDown={(event) => event.key === "Escape" && field.current?.blur()}
		>
			<label htmlFor={id} className="visually-hidden">
				Your answer
			</label>
			<input
				ref={field}
				id={id}
				autoComplete="off"
				autoCapitalize="off"
				spellCheck={false}
				maxLength={500}
				placeholder="Type your answer, then Enter"
				value={props.value}
				onChange={(event) => props.onChange(event.target.value)}
			/>
		</form>
	);
}

/** The marks are drawn and said: struck what was too much, underlined what was missing. */
export function TypedResult(props: { typed: string; expected: string }) {
	if (props.typed.trim() === "") return null;
	const parts = compareTyped(props.typed, props.expected);
	let at = 0;
	const keyed = parts.map((part) => {
		const key = `${at} ${part.kind}`;
		at += part.text.length;
		return { key, part };
	});
	return (
		<div className="typed-result">
			<p className="typed-line">
				<span className="visually-hidden">You typed: {props.typed}.</span>
				<span aria-hidden="true">
					{keyed.map(({ key, part }) => (
						<Marked key={key} part={part} isAnother={isAnother(parts)} />
					))}
				</span>
			</p>
			<p className="small">{sayComparison(parts)}</p>
		</div>
	);
}

function Marked({ part, isAnother }: { part: Part; isAnother: boolean }) {
	switch (part.kind) {
		case "right":
			return <span className="typed-right">{part.text}</span>;
		case "missing":
			return <ins className="typed-missing">{part.text}</ins>;
		case "extra":
			return <del className="typed-extra">{part.text}</del>;
		case "wrong":
			return (
				<>
					<del className="typed-extra">{part.text}</del>
					{isAnother && " "}
					<ins className="typed-missing">{part.expected}</ins>
				</>
			);
		default:
			return part satisfies never;
	}
}
