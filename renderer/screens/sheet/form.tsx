// What is on a sheet and how it looks.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SheetSource } from "../../../electron/engine/contract/sheet.ts";
import { useApp } from "../../context.tsx";
import { decksQuery, noteQuery } from "../../query.ts";
import {
	answerWords,
	isLimit,
	kindsFor,
	kindWords,
	knownWords,
	mostCards,
	paperWords,
	type SheetSetup,
	sizeWords,
	withSource,
} from "./setup.ts";

interface FormProps {
	setup: SheetSetup;
	onChange: (setup: SheetSetup) => void;
}

export function SheetForm({ setup, onChange }: FormProps) {
	const change = (part: Partial<SheetSetup>) => onChange({ ...setup, ...part });
	const kinds = Object.fromEntries(
		kindsFor(setup.source).map((kind) => [kind, kindWords[kind]]),
	);
	const isList = setup.kind === "list" || setup.kind === "cram";
	return (
		<form
			className="sheet-form"
			aria-label="What is on the sheet"
			onSubmit={(event) => event.preventDefault()}
		>
			<SourceLine setup={setup} onChange={onChange} />
			<Choice
				label="Kind"
				words={kinds as typeof kindWords}
				value={setup.kind}
				onChange={(kind) => change({ kind })}
			/>
			{isList && (
				<Choice
					label="Answers"
					words={answerWords}
					value={setup.answers}
					onChange={(answers) => change({ answers })}
				/>
			)}
			{setup.kind === "cram" && (
				<Choice
					label="Least known when"
					words={knownWords}
					value={setup.knownOn}
					onChange={(knownOn) => change({ knownOn })}
				/>
			)}
			{setup.kind !== "report" && (
				<LimitLine
					value={setup.limit}
					usual={setup.kind === "cram" ? 30 : 500}
					onChange={(limit) => change({ limit })}
				/>
			)}
			<Choice
				label="Size of text"
				words={sizeWords}
				value={setup.textSize}
				onChange={(textSize) => change({ textSize })}
			/>
			<Choice
				label="Paper"
				words={paperWords}
				value={setup.paper}
				onChange={(paper) => change({ paper })}
			/>
		</form>
	);
}

function Choice<T extends string>(props: {
	label: string;
	words: Readonly<Record<T, string>>;
	value: T;
	onChange: (value: T) => void;
}) {
	return (
		<label className="sheet-line">
			<span>{props.label}</span>
			<select
				value={props.value}
				onChange={(event) => props.onChange(event.target.value as T)}
			>
				{(Object.entries(props.words) as [T, string][]).map(
					([value, words]) => (
						<option key={value} value={value}>
							{words}
						</option>
					),
				)}
			</select>
		</label>
	);
}

/** Decks to choose from, and whatever the sheet was opened with. */
function SourceLine({ setup, onChange }: FormProps) {
	const { client } = useApp().engine;
	const { source } = setup;
	const [first] = useState(source);
	const decks = useQuery(decksQuery(client)).data ?? [];
	const noteId = first.from === "note" ? first.noteId : null;
	const note = useQuery({
		...noteQuery(client, noteId ?? (0 as never)),
		enabled: noteId !== null,
	}).data;
	const sources: [string, SheetSource][] = [
		...(isOwn(first)
			? [[sayOwn(first, note?.title), first] as [string, SheetSource]]
			: []),
		["All cards", { from: "all" }],
		...decks
			.filter(({ path }) => path !== "")
			.map(({ path }): [string, SheetSource] => [
				path,
				{ from: "deck", deck: path },
			]),
		["Missed in exams", { from: "missed" }],
	];
	return (
		<label className="sheet-line">
			<span>Of</span>
			<select
				value={sources.findIndex(([, one]) => isSame(one, source))}
				onChange={(event) => {
					const [, chosen] = sources[Number(event.target.value)] ?? [];
					if (chosen) onChange(withSource(setup, chosen));
				}}
			>
				{sources.map(([words, one], index) => (
					<option key={JSON.stringify(one)} value={index}>
						{words}
					</option>
				))}
			</select>
		</label>
	);
}

/** A source that is in no list of decks. */
function isOwn({ from }: SheetSource): boolean {
	return ["note", "search", "cards", "attempt"].includes(from);
}

function sayOwn(source: SheetSource, noteTitle: string | undefined): string {
	if (source.from === "note") return noteTitle ?? "This note";
	if (source.from === "search") return source.query || "All cards";
	return source.from === "attempt" ? "This exam" : "The chosen cards";
}

function isSame(one: SheetSource, other: SheetSource): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

function LimitLine(props: {
	value: number | null;
	usual: number;
	onChange: (limit: number | null) => void;
}) {
	const [text, setText] = useState(props.value ? String(props.value) : "");
	return (
		<label className="sheet-line">
			<span>At most, cards</span>
			<input
				type="number"
				min={1}
				max={mostCards}
				value={text}
				placeholder={String(props.usual)}
				onChange={({ target }) => {
					setText(target.value);
					if (target.value === "") props.onChange(null);
					else if (isLimit(target.valueAsNumber))
						props.onChange(target.valueAsNumber);
				}}
			/>
		</label>
	);
}
