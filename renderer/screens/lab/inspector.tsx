// The selected thing with all that AWS would say of it, and how it is related to others.
import { useEffect, useRef } from "react";
import type {
	LabObject,
	LabView,
} from "../../../electron/engine/contract/lab.ts";
import { Button } from "../../components/button.tsx";
import { relationsOf } from "./layout.ts";
import { Badges, KindIcon } from "./thing.tsx";
import { kindWords, sayMark, sayObject, shortId } from "./words.ts";

interface InspectorProps {
	object: LabObject;
	view: LabView;
	onSelect: (id: string | null) => void;
	/** Puts the id into the line that is being typed. */
	onInsert: (id: string) => void;
}

export function Inspector(props: InspectorProps) {
	const { object, view, onSelect, onInsert } = props;
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
	const mark = sayMark(object.id, view.changes);
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
			<Relations object={object} view={view} onSelect={onSelect} />
			<Fields object={object} />
		</section>
	);
}

function thingOf(id: string): HTMLElement | null {
	return document.querySelector<HTMLElement>(`[data-object="${id}"]`);
}

function Relations(props: Omit<InspectorProps, "onInsert">) {
	const { object, view, onSelect } = props;
	const relations = relationsOf(view, object.id);
	if (relations.length === 0) return null;
	return (
		<ul className="relations">
			{relations.map(({ label, otherId, other }) => (
				<li key={`${label} ${otherId}`}>
					{label}{" "}
					{other ? (
						<button type="button" onClick={() => onSelect(otherId)}>
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
