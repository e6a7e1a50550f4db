// Note content as React elements, by a table: what is not in the table cannot appear, and no HTML string ever exists.
import {
	createContext,
	createElement,
	Fragment,
	type ReactNode,
	useContext,
	useState,
} from "react";
import {
	isMediaName,
	mediaAddress,
} from "../../electron/engine/contract/media-name.ts";
import type {
	GapText,
	Rich,
	RichNode,
} from "../../electron/engine/contract/rich.ts";
import { FormulaView } from "./math.tsx";

/** Opens an outside address after the person's yes. Absent in browser mode, where the browser itself opens a tab. */
export const OpenLink = createContext<((href: string) => void) | null>(null);

/** Notes are hostile input: deeper than this nobody reads, and the stack has an end. */
const deepest = 60;

interface Look {
	gap: GapText;
	depth: number;
	isHead: boolean;
	/** Gaps that show their answer among blanks. */
	filled?: ReadonlySet<RichNode> | undefined;
}

type Draw<T extends RichNode["type"]> = (
	node: Extract<RichNode, { type: T }>,
	look: Look,
) => ReactNode;

const elements: { [T in RichNode["type"]]: Draw<T> } = {
	text: ({ value }) => value,
	code: ({ value }) => <code>{value}</code>,
	math: ({ value, isDisplay = false }) => (
		<FormulaView value={value} isDisplay={isDisplay} />
	),
	image: (node) => <Picture node={node} />,
	audio: ({ src, alt }) =>
		isMediaName(src) ? (
			<audio controls preload="none" src={mediaAddress + src} aria-label={alt}>
				<track kind="captions" />
			</audio>
		) : (
			alt
		),
	break: () => <br />,
	strong: (node, look) => <strong>{draw(node.children, look)}</strong>,
	emphasis: (node, look) => <em>{draw(node.children, look)}</em>,
	delete: (node, look) => <del>{draw(node.children, look)}</del>,
	highlight: (node, look) => <mark>{draw(node.children, look)}</mark>,
	link: (node, look) => (
		<OutsideLink href={node.href}>{draw(node.children, look)}</OutsideLink>
	),
	gap: (node, look) =>
		look.gap === "blank" && !look.filled?.has(node) ? (
			<Blank hint={node.hint} />
		) : (
			<span className="gap-answer">{draw(node.children, look)}</span>
		),
	paragraph: (node, look) => <p>{draw(node.children, look)}</p>,
	quote: (node, look) => <blockquote>{draw(node.children, look)}</blockquote>,
	list: (node, look) =>
		node.ordered ? (
			<ol start={node.start}>{draw(node.children, look)}</ol>
		) : (
			<ul>{draw(node.children, look)}</ul>
		),
	item: (node, look) => <li>{draw(node.children, look)}</li>,
	codeBlock: ({ value, language }) => (
		<pre>
			{language === "mermaid" && (
				<span className="code-label">Mermaid diagram, as its source</span>
			)}
			<code>{value}</code>
		</pre>
	),
	table: (node, look) => <Table rows={node.children} look={look} />,
	row: (node, look) => <tr>{draw(node.children, look)}</tr>,
	cell: (node, look) =>
		look.isHead ? (
			<th scope="col">{draw(node.children, look)}</th>
		) : (
			<td>{draw(node.children, look)}</td>
		),
};

/** Draws `rich`; a gap is a blank, or the hidden text in its place. */
export function RichView(props: {
	rich: Rich;
	gap?: GapText;
	filled?: ReadonlySet<RichNode>;
}) {
	const { gap = "answer", filled } = props;
	const look = { gap, filled, depth: 0, isHead: false };
	return draw(props.rich, look);
}

/** Nodes have no identity but their place, so they become separate arguments, which need no keys. */
function draw(nodes: Rich, look: Look): ReactNode {
	if (look.depth > deepest) return "…";
	const deeper = { ...look, depth: look.depth + 1 };
	return createElement(
		Fragment,
		null,
		...nodes.map((node) => drawNode(node, deeper)),
	);
}

/** A node of no known type, from a newer engine or forged, is nothing: the safe answer. */
function drawNode<T extends RichNode["type"]>(
	node: Extract<RichNode, { type: T }>,
	look: Look,
): ReactNode {
	const type: T = node.type as T;
	return Object.hasOwn(elements, type) ? elements[type](node, look) : null;
}

/** A picture from the media store; one whose file is gone is its words. */
function Picture({ node }: { node: Extract<RichNode, { type: "image" }> }) {
	const [isMissing, setMissing] = useState(false);
	if (isMissing || !isMediaName(node.src))
		return <span className="missing-picture">{node.alt}</span>;
	return (
		<img
			src={mediaAddress + node.src}
			alt={node.alt}
			loading="lazy"
			onError={() => setMissing(true)}
		/>
	);
}

function Blank({ hint }: { hint?: string | undefined }) {
	return (
		<span className="gap">
			<span className="visually-hidden">
				{hint ? "blank, hint: " : "blank"}
			</span>
			{hint}
		</span>
	);
}

function Table({ rows, look }: { rows: Rich; look: Look }) {
	const isHead = (row: RichNode) => row.type === "row" && row.header;
	const head = rows.filter(isHead);
	return (
		<table>
			{head.length > 0 && (
				<thead>{draw(head, { ...look, isHead: true })}</thead>
			)}
			<tbody>
				{draw(
					rows.filter((row) => !isHead(row)),
					look,
				)}
			</tbody>
		</table>
	);
}

/** Only https leads out of the app; any other address is shown as the text it is. */
export function OutsideLink(props: { href: string; children: ReactNode }) {
	const open = useContext(OpenLink);
	const href = safeAddress(props.href);
	if (!href) return <span className="dead-link">{props.children}</span>;
	if (open)
		return (
			<button
				type="button"
				className="bare outside-link"
				title={href}
				onClick={() => open(href)}
			>
				{props.children}
			</button>
		);
	return (
		<a href={href} title={href} target="_blank" rel="noopener noreferrer">
			{props.children}
		</a>
	);
}

/** The address as a browser reads it, if it is https and carries no name or password. */
export function safeAddress(href: string): string | null {
	if (!URL.canParse(href)) return null;
	const url = new URL(href);
	const isPlain = url.username === "" && url.password === "";
	return url.protocol === "https:" && isPlain ? url.href : null;
}
