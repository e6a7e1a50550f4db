// The side beside the console: the world as picture or table, what it costs, the selected thing, and the timeline.
import { useQuery } from "@tanstack/react-query";
import { memo, useCallback, useMemo, useState } from "react";
import type { Lab } from "../../../electron/engine/contract/lab.ts";
import { Switch } from "../../components/switch.tsx";
import { useApp } from "../../context.tsx";
import { labStepQuery } from "../../query.ts";
import { Bill } from "./bill.tsx";
import { Inspector } from "./inspector.tsx";
import { allObjects, relationsIn } from "./layout.ts";
import { Picture } from "./picture.tsx";
import { Timeline } from "./timeline.tsx";
import { sayChanges } from "./words.ts";
import { WorldTable } from "./world-table.tsx";

/** Scrolls by itself, so the keyboard must be able to reach it even when it holds nothing that can be pressed. */
const scrollable = { tabIndex: 0 };

const looks = { picture: "Picture", table: "Table" } as const;

interface WorldProps {
	lab: Lab;
	/** The step that is looked at; null for now. */
	at: number | null;
	onStep: (at: number | null) => void;
	onInsert: (id: string) => void;
	onRewind: (at: number) => void;
}

export const World = memo(function World(props: WorldProps) {
	const { lab, at, onStep, onInsert, onRewind } = props;
	const [look, setLook] = useState<keyof typeof looks>("picture");
	const [selected, setSelected] = useState<string | null>(null);
	const shownAt = Math.min(at ?? lab.steps, lab.steps);
	const isPast = shownAt < lab.steps;
	const view = useViewAt(lab, shownAt);
	const relations = useMemo(() => relationsIn(view), [view]);
	const select = useCallback(
		(id: string) => setSelected((old) => (old === id ? null : id)),
		[],
	);
	const object = allObjects(view).find(({ id }) => id === selected);
	const changed = sayChanges(view.changes);
	return (
		<section className="world" data-look={look} aria-label="World">
			<header className="world-head">
				<p className="world-changes">
					{changed ? `Last step: ${changed}` : ""}
				</p>
				<Switch options={looks} value={look} onChange={setLook} />
			</header>
			<section
				className="world-view"
				aria-label={looks[look]}
				data-past={isPast}
				{...scrollable}
			>
				<Picture view={view} selected={selected} onSelect={select} />
				<WorldTable view={view} relations={relations} />
				<Bill bill={view.bill} />
			</section>
			{object && (
				<Inspector
					object={object}
					changes={view.changes}
					relations={relations}
					onSelect={setSelected}
					onInsert={onInsert}
				/>
			)}
			<Timeline
				steps={lab.steps}
				at={shownAt}
				line={lineOf(lab, shownAt)}
				onStep={(step) => onStep(step >= lab.steps ? null : step)}
				onRewind={() => onRewind(shownAt)}
			/>
		</section>
	);
});

/** A step of the past is fetched; until it comes, the former picture stays. */
function useViewAt(lab: Lab, at: number): Lab["view"] {
	const { client } = useApp().engine;
	const isPast = at < lab.steps;
	const step = useQuery({
		...labStepQuery(client, lab.id, at),
		enabled: isPast,
	});
	return isPast ? (step.data?.view ?? lab.view) : lab.view;
}

/** Only the newest lines are known here; an older one is just its number. */
function lineOf({ entries }: Lab, at: number): string {
	return entries.find(({ step }) => step === at && step > 0)?.line ?? "";
}
