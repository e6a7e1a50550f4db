// The world as a table: the same as the picture, for screen readers, for print and for whoever likes rows better.
import { memo } from "react";
import type {
	LabObject,
	LabRegion,
	LabView,
} from "../../../electron/engine/contract/lab.ts";
import type { Relation, Relations } from "./layout.ts";
import { kindWords, placeOf, sayMark, sayObject, shortId } from "./words.ts";

export const WorldTable = memo(function WorldTable(props: {
	view: LabView;
	relations: Relations;
}) {
	const { view, relations } = props;
	const regions = view.regions
		.map((region) => ({ region, objects: objectsIn(region) }))
		.filter(({ objects }) => objects.length > 0);
	return (
		<table className="table world-table">
			<caption>
				{regions.length === 0
					? "Nothing is in this world yet."
					: "Everything in this world"}
			</caption>
			{regions.length > 0 && (
				<thead>
					<tr>
						<th scope="col">Thing</th>
						<th scope="col">State</th>
						<th scope="col">Belongs with</th>
					</tr>
				</thead>
			)}
			{regions.map(({ region: { name, badges }, objects }) => (
				<tbody key={name}>
					<tr>
						<th scope="rowgroup" colSpan={3} className="world-region">
							{name} <span className="room-place">{placeOf(name)}</span>
							{badges.length > 0 && (
								<span className="small">
									{badges.map(({ text }) => text).join(", ")}
								</span>
							)}
						</th>
					</tr>
					{objects.map((object) => (
						<Row
							key={object.id}
							object={object}
							mark={sayMark(object.id, view.changes)}
							relations={relations.get(object.id) ?? []}
						/>
					))}
				</tbody>
			))}
		</table>
	);
});

function objectsIn(region: LabRegion): LabObject[] {
	const { instances, images, volumes, snapshots } = region;
	return [...instances, ...images, ...volumes, ...snapshots];
}

function Row(props: {
	object: LabObject;
	mark: string | null;
	relations: readonly Relation[];
}) {
	const { object, mark, relations } = props;
	const { id, kind, title, summary, state, badges } = object;
	const remarks = [
		...(summary.includes(state) ? [] : [state]),
		...badges.map(({ text }) => text),
		...(mark ? [`${mark} by this step`] : []),
	];
	return (
		<tr className={mark ? "changed" : undefined}>
			<th scope="row">
				<span className="small">{kindWords[kind]}</span>
				{title}
				<code>{id}</code>
			</th>
			<td>
				{summary}
				<span className="small">{remarks.join(", ")}</span>
			</td>
			<td>
				<ul>
					{relations.map(({ label, otherId, other }) => (
						<li key={`${label} ${otherId}`}>
							{label} {other ? sayObject(other) : shortId(otherId)}
						</li>
					))}
				</ul>
			</td>
		</tr>
	);
}
