// One thing on the picture: a button that shows its fields.
import type {
	LabBadge,
	LabChanges,
	LabKind,
	LabObject,
} from "../../../electron/engine/contract/lab.ts";
import { kindWords, sayMark, shortId } from "./words.ts";

export interface ThingProps {
	object: LabObject;
	changes: LabChanges;
	isSelected: boolean;
	/** One thing of the picture can be reached by Tab, the others by arrow keys from there. */
	isTabStop: boolean;
	onSelect: (id: string) => void;
}

export function Thing(props: ThingProps) {
	const { object, changes, isSelected, isTabStop, onSelect } = props;
	const { id, kind, title, summary, badges, isPending, state } = object;
	const mark = sayMark(id, changes);
	const looks = [
		"thing",
		kind,
		...(mark ? ["changed"] : []),
		...(isPending ? ["pending"] : []),
		...(object.isPublished ? ["published"] : []),
		...(/^(terminated|deleted)$/.test(state) ? ["gone"] : []),
	];
	return (
		<button
			type="button"
			className={looks.join(" ")}
			data-object={id}
			tabIndex={isTabStop ? 0 : -1}
			aria-pressed={isSelected}
			onClick={() => onSelect(id)}
		>
			<KindIcon kind={kind} />
			<span className="visually-hidden">{kindWords[kind]} </span>
			<span className="thing-title">{title}</span>
			<span className="thing-summary">
				{summary}
				{isPending && kind !== "instance" && kind !== "image" && `, ${state}`}
			</span>
			<Badges badges={badges} />
			<span className="thing-id">{shortId(id)}</span>
			{mark && <span className="visually-hidden">{mark}</span>}
		</button>
	);
}

export function Badges({ badges }: { badges: readonly LabBadge[] }) {
	if (badges.length === 0) return null;
	return (
		<span className="badges">
			{badges.map(({ text, tone }) => (
				<span key={text} className={`badge ${tone}`}>
					{text}
				</span>
			))}
		</span>
	);
}

const shapes: Record<LabKind, string> = {
	// A machine with its lights; a stack of layers; a disk; a disk with the mark of one moment.
	instance: "M2 3.5h12v9H2zM2 8h12M4.5 5.75h.01M4.5 10.25h.01",
	image: "M8 2l6 3-6 3-6-3zM2 8l6 3 6-3M2 11l6 3 6-3",
	volume: "M2.5 4.5c0-3 11-3 11 0v7c0 3-11 3-11 0zM2.5 4.5c0 3 11 3 11 0",
	snapshot:
		"M2.5 4.5c0-3 11-3 11 0v7c0 3-11 3-11 0zM2.5 4.5c0 3 11 3 11 0M8 8.5v2.5l1.75 1",
};

export function KindIcon({ kind }: { kind: LabKind }) {
	return (
		<svg className="kind-icon" viewBox="0 0 16 16" aria-hidden="true">
			<path d={shapes[kind]} />
		</svg>
	);
}
