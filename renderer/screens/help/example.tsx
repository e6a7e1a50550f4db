// A piece of a note beside the cards that it makes.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import type { NoteChange } from "../../../electron/engine/contract/import.ts";
import { kindWords } from "../../components/card-pair.tsx";
import { RichView } from "../../components/rich.tsx";
import { useApp } from "../../context.tsx";
import { sayCount } from "../../wording.ts";
import type { Example } from "./format.ts";
import { readingQuery } from "./reading.ts";

export function Examples({ examples }: { examples: readonly Example[] }) {
	const { client } = useApp().engine;
	const texts = examples.map(({ text }) => text);
	const read = useQuery(readingQuery(client, texts)).data;
	return (
		<div className="examples">
			{examples.map(({ title, about, text }, index) => (
				<article key={title} className="example">
					<h3>{title}</h3>
					<p className="muted">{about}</p>
					<div className="example-sides">
						<pre>
							<code>{text}</code>
						</pre>
						<Cards note={read?.[index] ?? null} />
					</div>
				</article>
			))}
		</div>
	);
}

function Cards({ note }: { note: NoteChange | null }) {
	const changes = note?.changes ?? [];
	return (
		<ol className="example-cards">
			{changes.map(({ kind, front, back, line, standing }, index) => (
				<li key={`${line} ${index.toString()}`}>
					<div className="example-front">
						<RichView rich={front} />
					</div>
					{kind !== "cloze" && (
						<div className="example-back">
							<RichView rich={back} />
						</div>
					)}
					{(kindWords[kind] || standing === "inbox") && (
						<p className="small">
							{[kindWords[kind], standing === "inbox" && "waits in the inbox"]
								.filter(Boolean)
								.join(" · ")}
						</p>
					)}
				</li>
			))}
		</ol>
	);
}

const pause = 200;

/** A field in which anything can be tried; nothing of it is kept. */
export function TryIt({ first }: { first: string }) {
	const { client } = useApp().engine;
	const [text, setText] = useState(first);
	const [asked, setAsked] = useState(first);
	const id = useId();
	useEffect(() => {
		const timer = setTimeout(() => setAsked(text), pause);
		return () => clearTimeout(timer);
	}, [text]);
	const read = useQuery(readingQuery(client, [asked]));
	const note = read.data?.[0] ?? null;
	const count = note?.changes.length ?? 0;
	const reason = note?.skipped[0]?.message;
	return (
		<div className="example-sides try-it">
			<div>
				<label htmlFor={id} className="visually-hidden">
					A note to try
				</label>
				<textarea
					id={id}
					rows={7}
					maxLength={5000}
					spellCheck={false}
					value={text}
					onChange={(event) => setText(event.target.value)}
				/>
				<p className="small" role="status">
					{asked.trim() !== "" &&
						(count > 0
							? `${sayCount(count, "card")}. Nothing is kept.`
							: `No card. ${reason ?? "Try one of the forms above."}`)}
				</p>
			</div>
			<Cards note={note} />
		</div>
	);
}
