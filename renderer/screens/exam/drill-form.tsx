// What a practice run takes: which questions, of which domain, note or tag, and how many.
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type { Blueprint } from "../../../electron/engine/contract/blueprint.ts";
import type { NoteId } from "../../../electron/engine/contract/data.ts";
import type { Drill } from "../../../electron/engine/contract/drill.ts";
import { useApp } from "../../context.tsx";
import { notesQuery } from "../../query.ts";
import { confusablesQuery } from "./query.ts";
import { saySet } from "./words.ts";

export interface DrillWish {
	only: NonNullable<Drill["only"]>;
	/** Of things that are easily confused; empty for all sets. */
	set: string;
	domain: string;
	note: string;
	tag: string;
	/** "count" questions, or as many as "minutes" allow, with a clock. */
	by: "count" | "minutes";
	amount: number;
}

export const usualWish: DrillWish = {
	only: "all",
	set: "",
	domain: "",
	note: "",
	tag: "",
	by: "count",
	amount: 10,
};

/** The wish as the engine takes it; what was left open is left out. */
export function toDrill(wish: DrillWish): Drill {
	const amount = Math.max(1, Math.min(200, Math.trunc(wish.amount) || 10));
	return {
		only: wish.only,
		...(wish.only === "confusable" && wish.set && { set: wish.set }),
		...(wish.domain && { domains: [wish.domain] }),
		...(wish.note && { noteId: Number(wish.note) as NoteId }),
		...(wish.tag.trim() && { tag: wish.tag.trim() }),
		...(wish.by === "count" ? { count: amount } : { minutes: amount }),
	};
}

const onlyWords: Record<DrillWish["only"], string> = {
	all: "What teaches most now",
	unseen: "Never asked before",
	missed: "Missed last time",
	flagged: "Flagged",
	confused: "Pairs you confused",
	confusable: "Easily confused things",
};

interface FormProps {
	blueprint: Blueprint;
	wish: DrillWish;
	onChange: (wish: DrillWish) => void;
}

export function DrillForm({ blueprint, wish, onChange }: FormProps) {
	const id = useId();
	const notes = useQuery(notesQuery(useApp().engine.client)).data ?? [];
	const set = (part: Partial<DrillWish>) => onChange({ ...wish, ...part });
	return (
		<div className="drill">
			<p className="offer-says">
				Each answer is explained at once, and you can pause.
			</p>
			<div className="field-row">
				<label htmlFor={`${id}-only`}>Questions</label>
				<select
					id={`${id}-only`}
					value={wish.only}
					onChange={(event) =>
						set({ only: event.target.value as DrillWish["only"] })
					}
				>
					{(Object.keys(onlyWords) as DrillWish["only"][]).map((name) => (
						<option key={name} value={name}>
							{onlyWords[name]}
						</option>
					))}
				</select>
			</div>
			{wish.only === "confusable" && (
				<SetField
					code={blueprint.code}
					value={wish.set}
					onChange={(chosen) => set({ set: chosen })}
				/>
			)}
			<div className="field-row">
				<label htmlFor={`${id}-domain`}>Domain</label>
				<select
					id={`${id}-domain`}
					value={wish.domain}
					onChange={(event) => set({ domain: event.target.value })}
				>
					<option value="">All</option>
					{blueprint.domains.map(({ id: domain, title }) => (
						<option key={domain} value={domain}>
							{title}
						</option>
					))}
				</select>
			</div>
			<div className="field-row">
				<label htmlFor={`${id}-note`}>Note</label>
				<select
					id={`${id}-note`}
					value={wish.note}
					onChange={(event) => set({ note: event.target.value })}
				>
					<option value="">All</option>
					{notes.map(({ id: note, title }) => (
						<option key={note} value={note}>
							{title}
						</option>
					))}
				</select>
			</div>
			<div className="field-row">
				<label htmlFor={`${id}-tag`}>Tag</label>
				<input
					id={`${id}-tag`}
					value={wish.tag}
					placeholder="any"
					autoComplete="off"
					spellCheck={false}
					onChange={(event) => set({ tag: event.target.value })}
				/>
			</div>
			<div className="field-row">
				<label htmlFor={`${id}-amount`}>How much</label>
				<input
					id={`${id}-amount`}
					className="amount-input"
					type="number"
					min={1}
					max={200}
					value={wish.amount}
					onChange={(event) => set({ amount: event.target.valueAsNumber || 0 })}
				/>
				<select
					aria-label="Unit"
					value={wish.by}
					onChange={(event) =>
						set({ by: event.target.value as DrillWish["by"] })
					}
				>
					<option value="count">questions, no clock</option>
					<option value="minutes">minutes, with a clock</option>
				</select>
			</div>
		</div>
	);
}

/** Which things; what each set holds is its name. */
function SetField(props: {
	code: string;
	value: string;
	onChange: (set: string) => void;
}) {
	const id = useId();
	const { client } = useApp().engine;
	const sets = useQuery(confusablesQuery(client, props.code)).data;
	return (
		<div className="field-row">
			<label htmlFor={id}>Which</label>
			<select
				id={id}
				value={props.value}
				onChange={(event) => props.onChange(event.target.value)}
			>
				<option value="">
					{sets?.length === 0 ? "Your notes have none yet" : "All of them"}
				</option>
				{(sets ?? []).map((one) => (
					<option key={one.id} value={one.id}>
						{saySet(one)}
					</option>
				))}
			</select>
		</div>
	);
}
