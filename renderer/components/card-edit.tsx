// Rewording a card in place: its sides as Markdown. The note's own text is never touched.
import { useMutation, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { readFailure } from "../../electron/engine/contract/client.ts";
import type { Card } from "../../electron/engine/contract/data.ts";
import type { CardSource } from "../../electron/engine/contract/decision.ts";
import { sayDone } from "../app.ts";
import { useApp } from "../context.tsx";
import { Button } from "./button.tsx";
import "../styles/card-edit.css";

interface CardEditProps {
	card: Pick<Card, "id" | "kind" | "edit">;
	saveLabel?: string;
	/** Called after saving and after leaving it. */
	onDone: () => void;
}

/** A form over one card. Ctrl+Enter saves, Escape leaves; either calls `onDone`. */
export function CardEdit(props: CardEditProps) {
	const { client } = useApp().engine;
	const { data } = useQuery({
		queryKey: ["card-source", props.card.id],
		queryFn: ({ signal }) =>
			client.decision.source({ cardId: props.card.id }, { signal }),
		gcTime: 0,
	});
	return data ? <Form {...props} source={data} /> : null;
}

function Form({
	card,
	saveLabel = "Save",
	onDone,
	source,
}: CardEditProps & { source: CardSource }) {
	const app = useApp();
	const { decision } = app.engine.client;
	const [front, setFront] = useState(source.front);
	const [back, setBack] = useState(source.back);
	const finish = (words: string) => {
		sayDone(app, words);
		onDone();
	};
	const save = useMutation({
		mutationFn: () => decision.edit({ cardId: card.id, front, back }),
		onSuccess: () => finish("The card has your words now"),
	});
	const clear = useMutation({
		mutationFn: () => decision.clearEdit({ cardId: card.id }),
		onSuccess: () => finish("The card has the note’s words again"),
	});
	const error = save.error ?? clear.error;
	const hear = (event: KeyboardEvent) => {
		if (event.key === "Escape") onDone();
		else if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
			save.mutate();
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	return (
		<form
			className="card-edit"
			onKeyDown={hear}
			onSubmit={(event) => event.preventDefault()}
		>
			<Side label="Front" value={front} onChange={setFront} isFirst />
			{card.kind === "cloze" ? (
				<p className="small">
					What stands between <code>{"{{c1::"}</code> and <code>{"}}"}</code> is
					hidden.
				</p>
			) : (
				<Side label="Back" value={back} onChange={setBack} />
			)}
			{error && (
				<p className="notice" role="alert">
					{readFailure(error).message}
				</p>
			)}
			<div className="actions">
				<Button look="primary" isBusy={save.isPending} onPress={save.mutate}>
					{saveLabel}
				</Button>
				<Button onPress={onDone}>Cancel</Button>
				{card.edit && (
					<Button look="quiet" onPress={clear.mutate}>
						Use the note’s words
					</Button>
				)}
				<span className="small card-edit-keys">
					{app.isMac ? "⌘" : "Ctrl"} Enter saves, Esc leaves
				</span>
			</div>
		</form>
	);
}

function Side(props: {
	label: string;
	value: string;
	onChange: (value: string) => void;
	isFirst?: boolean;
}) {
	const { label, value, onChange, isFirst = false } = props;
	const id = useId();
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		if (isFirst) field.current?.focus();
	}, [isFirst]);
	return (
		<div className="card-side">
			<label htmlFor={id}>{label}</label>
			<textarea
				ref={field}
				id={id}
				rows={2}
				value={value}
				onChange={(event) => onChange(event.target.value)}
			/>
		</div>
	);
}
