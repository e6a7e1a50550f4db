// The selected thing with all that AWS would say of it, and how it is related to others.
import { useEffect, useRef } from "react";
import type {
	LabChanges,
	LabObject,
} from "../../../electron/engine/contract/lab.ts";
import { Button } from "../../components/button.tsx";
import type { Relation, Relations } from "./layout.ts";
import { Badges, KindIcon } from "./thing.tsx";
import { kindWords, sayMark, sayObject, shortId } from "./words.ts";

interface InspectorProps {
	object: LabObject;
	changes: LabChanges;
	relations: Relations;
	onSelect: (id: string | null) => void;
	/** Puts the id into the line that is being typed. */
	onInsert: (id: string) => void;
}

export function Inspector(props: InspectorProps) {
	const { object, changes, relations, onSelect, onInsert } = props;
	const panel = useRef<HTMLElement>(null);
	const { id } = object;
	const close = () => {
		onSelect(null);
		thingOf(id)?.focus();
	};
	useEffect(() => {
		panel.current?.scrollTo({ top: 0 });
		// The panel takes room from the picture, maybe where the thing stood.
		thingOf(id)?.scrollIntoView({ block: "nearest" });
	}, [id]);
	const mark = sayMark(object.id, changes);
	return (
		<section
			ref={panel}
			className="inspector"
			aria-label={`${kindWords[object.kind]} ${object.title}`}
			onKeyDown={(event) => {
				if (event.key === "Escape") close();
			}}
		>
			<header className="inspector-head">
				<KindIcon kind={object.kind} />
				<h2>{object.title}</h2>
				{mark && <span className="mark">{mark}</span>}
				<span className="inspector-actions">
					<Button look="quiet" onPress={() => onInsert(object.id)}>
						Use the id
					</Button>
					<Button look="quiet" onPress={close}>
						Close
					</Button>
				</span>
			</header>
			<p className="inspector-id">
				<code>{object.id}</code>
				<Badges badges={object.badges} />
			</p>
			<RelationList
				relations={relations.get(object.id) ?? []}
				onSelect={onSelect}
			/>
			<Fields object={object} />
		</section>
	);
}

function thingOf(id: string): HTMLElement | null {
	return document.querySelector<HTMLElement>(`[data-object="${id}"]`);
}

function RelationList(props: {
	relations: readonly Relation[];
	onSelect: (id: string) => void;
}) {
	const { relations, onSelect } = props;
	if (relations.length === 0) return null;
	return (
		<ul className="relations">
			{relations.map(({ label, otherId, other }) => (
				<li key={`${label} ${otherId}`}>
					{label}{" "}
					{other ? (
						<button
							type="button"
							className="bare"
							onClick={() => onSelect(otherId)}
						>
							{sayObject(other)}
						</button>
					) : (
						<>
							<code>{shortId(otherId)}</code>, which is gone
						</>
					)}
				</li>
			))}
		</ul>
	);
}

function Fields({ object }: { object: LabObject }) {
	return (
		<dl className="fields">
			{object.fields.map(({ name, value }) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	);
}
