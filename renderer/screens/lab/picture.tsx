// The picture of the world: Regions as rooms, instances and images with their disks beside them, lines for what belongs together.
import { type KeyboardEvent, memo, useEffect, useState } from "react";
import type {
	LabRegion,
	LabView,
} from "../../../electron/engine/contract/lab.ts";
import { crop, type Group, groupsOf } from "./layout.ts";
import { Badges, Thing, type ThingProps } from "./thing.tsx";
import { Wires } from "./wires.tsx";
import { placeOf } from "./words.ts";

interface PictureProps {
	view: LabView;
	selected: string | null;
	onSelect: (id: string) => void;
	/** Tells the pictures of one page apart. */
	name?: string;
}

export const Picture = memo(function Picture(props: PictureProps) {
	const { view, selected, onSelect, name } = props;
	const of = name === undefined ? "" : ` ${name}`;
	const [picture, setPicture] = useState<HTMLElement | null>(null);
	const rooms = roomsOf(view, selected);
	const things = rooms.flatMap(({ shown }) =>
		shown.flatMap(({ owner, disks }) => [
			...(owner ? [owner.id] : []),
			...disks.map(({ id }) => id),
		]),
	);
	useChangesInSight(picture, view);
	const isStillThere = selected !== null && things.includes(selected);
	const tabStop = isStillThere ? selected : things[0];
	return (
		<section
			ref={setPicture}
			className="picture"
			aria-label={`Picture of the world${of}. Arrow keys go from thing to thing.`}
			onKeyDown={moveFocus}
		>
			{rooms.map((room) => (
				<RoomView
					key={room.region.name}
					room={room}
					label={`Region ${room.region.name}${of}`}
					thing={(object) => ({
						object,
						changes: view.changes,
						isSelected: object.id === selected,
						isTabStop: object.id === tabStop,
						onSelect,
					})}
				/>
			))}
			<Wires picture={picture} view={view} selected={selected} />
		</section>
	);
});

interface Room {
	region: LabRegion;
	shown: Group[];
	/** How many things there is no room for. */
	hidden: number;
}

/** What is selected or has changed is shown however much there is. */
function roomsOf(view: LabView, selected: string | null): Room[] {
	const { added, changed } = view.changes;
	const wanted = new Set([...added, ...changed, selected]);
	return view.regions.map((region) => ({
		region,
		...crop(groupsOf(region, view.mappings), (id) => wanted.has(id)),
	}));
}

/** What a step changed may stand below the fold: the picture moves as little as it takes to show it. */
function useChangesInSight(picture: HTMLElement | null, view: LabView): void {
	useEffect(() => {
		const ids = [...view.changes.added, ...view.changes.changed];
		const things = ids.flatMap(
			(id) =>
				picture?.querySelector<HTMLElement>(`[data-object="${id}"]`) ?? [],
		);
		for (const thing of things.reverse())
			thing.scrollIntoView({ block: "nearest" });
	}, [picture, view]);
}

/** Arrow keys go through the things in the order in which they stand; Home and End to the first and the last. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
	const things = [
		...event.currentTarget.querySelectorAll<HTMLElement>("[data-object]"),
	];
	const at = things.indexOf(document.activeElement as HTMLElement);
	const target = {
		ArrowRight: at + 1,
		ArrowDown: at + 1,
		ArrowLeft: at - 1,
		ArrowUp: at - 1,
		Home: 0,
		End: things.length - 1,
	}[event.key];
	const thing = target === undefined ? undefined : things[target];
	if (at < 0 || !thing) return;
	event.preventDefault();
	thing.focus();
}

function RoomView(props: {
	room: Room;
	label: string;
	thing: (object: ThingProps["object"]) => ThingProps;
}) {
	const { room, thing } = props;
	const { region, shown, hidden } = room;
	return (
		<section className="room" aria-label={props.label}>
			<header className="room-head">
				<h2>{region.name}</h2>
				<span className="room-place">{placeOf(region.name)}</span>
				<Badges badges={region.badges} />
			</header>
			{shown.length === 0 && (
				<p className="room-empty">Nothing is in this Region yet.</p>
			)}
			{hidden > 0 && (
				<p className="room-empty">
					{`${hidden.toLocaleString("en")} older things are in the table.`}
				</p>
			)}
			{shown.map(({ owner, disks }) => (
				<div
					key={owner?.id ?? "loose"}
					className={owner ? "group" : "group loose"}
				>
					{owner && <Thing {...thing(owner)} />}
					<div className="disks">
						{disks.map((disk) => (
							<Thing key={disk.id} {...thing(disk)} />
						))}
					</div>
				</div>
			))}
		</section>
	);
}
