// A note's text with line numbers; the lines of the chosen card are highlighted and scrolled to.
import { memo, useEffect, useRef } from "react";
import { readLine, splitLines } from "./note-line.ts";

export interface LineRange {
	line: number;
	endLine: number;
}

interface NoteTextProps {
	text: string;
	/** Lines to highlight; the first of them is scrolled to. */
	ranges: readonly LineRange[];
	/** Lines that some card comes from, marked in the margin. */
	isUsed: (line: number) => boolean;
}

/** Lines in one block, so that the browser can leave out what is off screen. */
const blockSize = 80;

export function NoteText({ text, ranges, isUsed }: NoteTextProps) {
	const container = useRef<HTMLDivElement>(null);
	const first = ranges[0]?.line;
	useEffect(() => {
		if (first === undefined) return;
		const line = container.current?.querySelector(`[data-line="${first}"]`);
		line?.scrollIntoView({ block: "center" });
	}, [first]);
	const lines = splitLines(text);
	const blocks = Array.from(
		{ length: Math.ceil(lines.length / blockSize) },
		(_, index) => index * blockSize,
	);
	const isLit = (line: number) =>
		ranges.some((range) => line >= range.line && line <= range.endLine);
	return (
		<div ref={container} className="note-text">
			{blocks.map((start) => (
				<div key={start} className="note-block">
					{lines.slice(start, start + blockSize).map((line, index) => {
						const number = start + index + 1;
						return (
							<Line
								key={number}
								number={number}
								text={line}
								isLit={isLit(number)}
								isUsed={isUsed(number)}
							/>
						);
					})}
				</div>
			))}
		</div>
	);
}

interface LineProps {
	number: number;
	text: string;
	isLit: boolean;
	isUsed: boolean;
}

const Line = memo(function Line({ number, text, isLit, isUsed }: LineProps) {
	const { lead, isHeading, spans } = readLine(text);
	const classes = [
		"line",
		isLit && "lit",
		isUsed && "used",
		isHeading && "heading",
	];
	return (
		<div className={classes.filter(Boolean).join(" ")} data-line={number}>
			<span className="line-number">
				{isLit && <span className="visually-hidden">source: line </span>}
				{number}
			</span>
			<span className="line-lead">{lead}</span>
			<span className="line-text">
				{keyed(spans).map(({ key, text: part, look }) => (
					<span key={key} className={look}>
						{part}
					</span>
				))}
			</span>
		</div>
	);
});

function keyed<T>(items: readonly T[]): (T & { key: string })[] {
	return items.map((item, place) => ({ ...item, key: String(place) }));
}
