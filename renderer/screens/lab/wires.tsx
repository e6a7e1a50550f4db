// The lines of the picture, drawn over the room between the cards. Decoration: the table and the panel say the same in words.
import { useLayoutEffect, useState } from "react";
import type { LabView } from "../../../electron/engine/contract/lab.ts";
import { type Box, drawWires, linksOf, type Wire } from "./wire.ts";

export function Wires(props: {
	picture: HTMLElement | null;
	view: LabView;
	selected: string | null;
}) {
	const { view, selected } = props;
	const wires = useWires(props);
	const lit = new Set([...view.changes.added]);
	return (
		<svg className="wires" aria-hidden="true">
			{wires.map(({ kind, from, to, label, path, head, labelAt }) => (
				<g
					key={`${kind} ${from} ${to} ${label}`}
					className={[
						"wire",
						kind,
						...(lit.has(to) ? ["lit"] : []),
						...(from === selected || to === selected ? ["chosen"] : []),
					].join(" ")}
				>
					<path d={path} />
					{head && <path className="head" d={head} />}
					{labelAt && (
						<text x={labelAt.x} y={labelAt.y}>
							{label}
						</text>
					)}
				</g>
			))}
		</svg>
	);
}

/** Measures the cards after each drawing and whenever the picture changes its size. */
function useWires(props: {
	picture: HTMLElement | null;
	view: LabView;
	selected: string | null;
}): readonly Wire[] {
	const { picture, view, selected } = props;
	const [wires, setWires] = useState<readonly Wire[]>([]);
	useLayoutEffect(() => {
		if (!picture) return;
		const links = linksOf(view, selected);
		const measure = () => {
			const next = drawWires(links, boxesIn(picture));
			setWires((old) =>
				JSON.stringify(old) === JSON.stringify(next) ? old : next,
			);
		};
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(picture);
		// Fonts that come late change the height of cards but not the width of the picture.
		void document.fonts.ready.then(measure);
		return () => observer.disconnect();
	}, [picture, view, selected]);
	return wires;
}

function boxesIn(element: HTMLElement): (id: string) => Box | null {
	const origin = element.getBoundingClientRect();
	const boxes = new Map<string, Box>();
	for (const thing of element.querySelectorAll<HTMLElement>("[data-object]")) {
		const { left, top, right, bottom } = thing.getBoundingClientRect();
		const box = {
			left: left - origin.left,
			top: top - origin.top,
			right: right - origin.left,
			bottom: bottom - origin.top,
		};
		boxes.set(thing.dataset.object ?? "", rounded(box));
	}
	return (id) => boxes.get(id) ?? null;
}

function rounded({ left, top, right, bottom }: Box): Box {
	return {
		left: Math.round(left),
		top: Math.round(top),
		right: Math.round(right),
		bottom: Math.round(bottom),
	};
}
