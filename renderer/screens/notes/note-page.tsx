// A note as a page: its blocks drawn by the allow-list, with the marks of its cards in the margin at their lines.
import {
	createContext,
	createElement,
	Fragment,
	type ReactNode,
	useContext,
	useEffect,
	useMemo,
	useRef,
} from "react";
import type {
	NoteBlock,
	NoteItem,
	NoteRow,
} from "../../../electron/engine/contract/reading.ts";
import type { Rich } from "../../../electron/engine/contract/rich.ts";
import { RichView } from "../../components/rich.tsx";
import { type Route, routeHref } from "../../routes.tsx";
import { headingLevels } from "./heading-level.ts";
import { type Mark, markName } from "./mark.ts";
import type { LineRange } from "./note-text.tsx";
import "../../styles/page.css";

type NoteRoute = Extract<Route, { screen: "note" }>;

interface NotePageProps {
	route: NoteRoute;
	blocks: readonly NoteBlock[];
	marks: readonly Mark[];
	/** Lines to highlight; the first is scrolled to. */
	ranges: readonly LineRange[];
}

interface Margin {
	route: NoteRoute;
	marks: readonly Mark[];
	ranges: readonly LineRange[];
	/** Of headings, by line. */
	levels: ReadonlyMap<number, number>;
}

const MarginContext = createContext<Margin | null>(null);

export function NotePage({ route, blocks, marks, ranges }: NotePageProps) {
	const page = useRef<HTMLDivElement>(null);
	const first = ranges[0]?.line;
	useEffect(() => {
		if (first === undefined) return;
		const lit = page.current?.querySelector(".leaf.lit");
		lit?.scrollIntoView({ block: "center" });
	}, [first]);
	const margin = useMemo(
		() => ({ route, marks, ranges, levels: headingLevels(blocks) }),
		[route, marks, ranges, blocks],
	);
	return (
		<MarginContext value={margin}>
			<div ref={page} className="note-page">
				<Blocks blocks={blocks} />
			</div>
		</MarginContext>
	);
}

/** Blocks have no identity but their place, so they become separate arguments, which need no keys. */
function Blocks({ blocks }: { blocks: readonly NoteBlock[] }) {
	return createElement(
		Fragment,
		null,
		...blocks.map((block) => createElement(Block, { block })),
	);
}

function Block({ block }: { block: NoteBlock }): ReactNode {
	switch (block.type) {
		case "heading":
			return <Heading heading={block} />;
		case "paragraph":
			return (
				<Leaf place={block}>
					<p>
						<RichView rich={block.content} />
					</p>
				</Leaf>
			);
		case "list":
			return <List list={block} />;
		case "quote":
			return (
				<blockquote>
					<Blocks blocks={block.blocks} />
				</blockquote>
			);
		case "callout":
			return <Callout callout={block} />;
		case "code":
			return (
				<Leaf place={block}>
					<pre>
						<code>{block.value}</code>
					</pre>
				</Leaf>
			);
		case "table":
			return <Table rows={block.rows} />;
		case "rule":
			return <hr />;
		default:
			return block satisfies never;
	}
}

function Heading(props: { heading: Extract<NoteBlock, { type: "heading" }> }) {
	const { heading } = props;
	const level = useContext(MarginContext)?.levels.get(heading.line) ?? 2;
	return (
		<Leaf place={heading}>
			{createElement(
				`h${level}`,
				{ className: `heading-${heading.level}` },
				<RichView rich={heading.content} />,
			)}
		</Leaf>
	);
}

function List({ list }: { list: Extract<NoteBlock, { type: "list" }> }) {
	const items = list.items.map((item) => createElement(Item, { item }));
	return list.isOrdered
		? createElement("ol", { start: list.start }, ...items)
		: createElement("ul", null, ...items);
}

function Item({ item: { isDone, blocks } }: { item: NoteItem }) {
	if (isDone === null)
		return (
			<li>
				<Blocks blocks={blocks} />
			</li>
		);
	return (
		<li className="task">
			<span
				className="task-box"
				role="img"
				aria-label={isDone ? "done" : "to do"}
			>
				{isDone ? "☑" : "☐"}
			</span>
			<Blocks blocks={blocks} />
		</li>
	);
}

function Callout(props: { callout: Extract<NoteBlock, { type: "callout" }> }) {
	const { kind, title, line, blocks } = props.callout;
	return (
		<div className="callout">
			<Leaf place={{ line, endLine: line }}>
				<p className="callout-title">
					<span className="callout-kind">{kind}</span>
					{title.length > 0 && <RichView rich={title} />}
				</p>
			</Leaf>
			<Blocks blocks={blocks} />
		</div>
	);
}

function Table({ rows }: { rows: readonly NoteRow[] }) {
	const draw = (isHead: boolean) =>
		rows
			.filter((row) => row.isHead === isHead)
			.map((row) => createElement(Row, { row }));
	return (
		<table>
			{createElement("thead", null, ...draw(true))}
			{createElement("tbody", null, ...draw(false))}
		</table>
	);
}

function Row({ row: { line, isHead, cells } }: { row: NoteRow }) {
	const [first = [], ...rest] = cells;
	const cell = isHead ? "th" : "td";
	const scope = isHead ? { scope: "col" } : null;
	const content = (rich: Rich) => createElement(RichView, { rich });
	return createElement(
		"tr",
		null,
		createElement(
			cell,
			scope,
			<Leaf place={{ line, endLine: line }}>{content(first)}</Leaf>,
		),
		...rest.map((rich) => createElement(cell, scope, content(rich))),
	);
}

/** A piece of the page that has lines of its own, with the marks of these lines beside it. */
function Leaf(props: { place: LineRange; children: ReactNode }) {
	const { place, children } = props;
	const margin = useContext(MarginContext);
	if (!margin) return children;
	const own = margin.marks.filter(
		({ line }) => line >= place.line && line <= place.endLine,
	);
	const isLit = margin.ranges.some(
		({ line, endLine }) => place.endLine >= line && place.line <= endLine,
	);
	return (
		<div className={isLit ? "leaf lit" : "leaf"} data-line={place.line}>
			{own.length > 0 && <Marks marks={own} route={margin.route} />}
			{children}
		</div>
	);
}

/** So many marks fit side by side; the last place then stands for the rest. */
const most = 3;

function Marks({ marks, route }: { marks: Mark[]; route: NoteRoute }) {
	const isCrowded = marks.length > most;
	const single = isCrowded ? marks.slice(0, most - 1) : marks;
	const rest = isCrowded ? marks.slice(most - 1) : [];
	const [next] = rest;
	return (
		<span className="marks">
			{single.map((mark) => (
				<MarkLink key={mark.key} mark={mark} route={route} />
			))}
			{next && (
				<MarkLink
					mark={{ ...next, tip: rest.map(({ tip }) => tip).join("\n") }}
					route={route}
					label={`+${rest.length}`}
				/>
			)}
		</span>
	);
}

function MarkLink(props: { mark: Mark; route: NoteRoute; label?: string }) {
	const { mark, route, label } = props;
	const { from, id } = route;
	const { line, endLine, card, state, tip } = mark;
	const target: Route = {
		screen: "note",
		id,
		...(card === null ? { lines: { line, endLine } } : { card }),
		...(from && { from }),
	};
	return (
		<a
			className={`mark is-${label ? "more" : state}`}
			href={routeHref(target)}
			aria-label={markName(mark)}
			data-tip={tip}
			aria-current={card !== null && card === route.card ? "true" : undefined}
		>
			{label}
		</a>
	);
}
