// Markdown nodes to `Inline` and `Rich` through an allow-list: notes are hostile input, and what is not listed here vanishes.
import type {
	BlockContent,
	Definition,
	Image,
	ImageReference,
	PhrasingContent,
	Root,
	RootContent,
} from "mdast";
import type { Rich, RichNode } from "../contract/rich.ts";
import { numberBraces } from "./cloze-mochi.ts";
import {
	hidden,
	type Inline,
	type Mark,
	nameMedia,
	type Run,
	toRich,
	withoutPictures,
} from "./inline.ts";
import { altOf, isMediaTarget } from "./media-target.ts";
import { readObsidian } from "./obsidian.ts";
import { findOrigin, maskEscapes, type Origin } from "./origin.ts";

/** What running text needs to know about its note. */
export interface NoteSource {
	/** The whole note, with `\n` as line end. */
	text: string;
	/** Addresses of `[text][name]` links by lower-case name. */
	addresses: ReadonlyMap<string, string>;
	/** Names in the media store by what the note calls them, where they are known already. */
	media?: ReadonlyMap<string, string>;
	/** `{{x}}` hides words, as Mochi has it. */
	hasBraces?: boolean;
}

/** Collects the addresses that reference links use, wherever in the note they stand. */
export function readAddresses(root: Root): Map<string, string> {
	const addresses = new Map<string, string>();
	const visit = (node: Root | RootContent) => {
		if (node.type === "definition") addAddress(node, addresses);
		// Definitions stand among blocks; running text is not searched.
		else if (
			node.type === "root" ||
			node.type === "blockquote" ||
			node.type === "list" ||
			node.type === "listItem"
		)
			for (const child of node.children) visit(child);
	};
	visit(root);
	return addresses;
}

/** Running text of a paragraph, heading or cell, with Obsidian's own marks resolved. */
export function toInline(
	nodes: readonly PhrasingContent[],
	source: NoteSource,
): Inline {
	const flat: Flat = {
		text: "",
		mask: "",
		runs: [],
		origins: [],
		source,
		marks: [],
		linksAround: 0,
	};
	for (const node of nodes) flatten(node, flat);
	const { text, mask, runs } = flat;
	const read = readObsidian({ text, mask, runs }, (start, end) => {
		const from = findOrigin(flat.origins, source.text, start);
		const to = findOrigin(flat.origins, source.text, end - 1);
		return from === null || to === null
			? text.slice(start, end)
			: source.text.slice(from, to + 1);
	});
	const inline = source.hasBraces ? numberBraces(read) : read;
	return source.media ? nameMedia(inline, source.media) : inline;
}

/** As `toInline`, without pictures: for headings, which become words around a card. */
export function toWords(
	nodes: readonly PhrasingContent[],
	source: NoteSource,
): Inline {
	return withoutPictures(toInline(nodes, source));
}

/** Blocks as they are shown in an answer: code, tables, quotes, lists and paragraphs. */
export function blocksToRich(
	nodes: readonly RootContent[],
	source: NoteSource,
): Rich {
	return nodes.flatMap((node) => blockToRich(node as BlockContent, source));
}

/** The address if the application may offer it, else null. Every other scheme is refused. */
export function safeAddress(url: string): string | null {
	return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(url) ? url : null;
}

interface Flat {
	text: string;
	mask: string;
	runs: Run[];
	origins: Origin[];
	source: NoteSource;
	marks: Mark[];
	/** Above 0 inside a link, whose text is never syntax. */
	linksAround: number;
}

function addAddress(node: Definition, addresses: Map<string, string>) {
	const name = node.identifier.toLowerCase();
	if (!addresses.has(name)) addresses.set(name, node.url);
}

function flatten(node: PhrasingContent, flat: Flat) {
	switch (node.type) {
		case "text":
			text(node, flat);
			break;
		case "inlineCode":
			push(flat, "code", node.value, blank(node.value), lineOf(node));
			break;
		case "break":
			push(flat, "break", "\n", "\n", lineOf(node));
			break;
		case "strong":
		case "emphasis":
		case "delete":
			within(flat, { type: node.type }, node.children);
			break;
		case "link":
			link(flat, safeAddress(node.url), node.children);
			break;
		case "linkReference":
			link(flat, safeAddress(addressOf(node, flat)), node.children);
			break;
		case "image":
			image(flat, node.url, node);
			break;
		case "imageReference":
			image(flat, addressOf(node, flat), node);
			break;
		case "html":
			if (/^<(?:br\s*\/?|li|\/p)>$/i.test(node.value))
				push(flat, "break", " ", " ", lineOf(node));
			break;
		default:
			// Footnote marks and whatever an extension may add.
			break;
	}
}

function text(node: Extract<PhrasingContent, { type: "text" }>, flat: Flat) {
	const offset = node.position?.start.offset ?? 0;
	const end = node.position?.end.offset ?? 0;
	const raw = flat.source.text.slice(offset, end);
	flat.origins.push({
		start: flat.text.length,
		offset,
		end,
		value: node.value,
	});
	push(flat, "text", node.value, maskEscapes(node.value, raw), lineOf(node));
}

function link(flat: Flat, href: string | null, children: PhrasingContent[]) {
	flat.linksAround += 1;
	if (href) within(flat, { type: "link", href }, children);
	else for (const child of children) flatten(child, flat);
	flat.linksAround -= 1;
}

function addressOf({ identifier }: { identifier: string }, flat: Flat): string {
	return flat.source.addresses.get(identifier.toLowerCase()) ?? "";
}

/** A picture of the vault is shown; one from the network is a link with its words, for nothing is fetched. */
function image(flat: Flat, url: string, node: Image | ImageReference) {
	if (isMediaTarget(url)) {
		const alt = altOf(url, node.alt ?? "");
		push(flat, "image", hidden, hidden, lineOf(node), { src: url, alt });
		return;
	}
	// Obsidian writes the width into the alternative text.
	const alt = (node.alt ?? "").replace(/\|\d+(?:x\d+)?$/, "");
	const href = safeAddress(url);
	if (href) flat.marks = [...flat.marks, { type: "link", href }];
	push(flat, "text", alt, blank(alt), lineOf(node));
	if (href) flat.marks = flat.marks.slice(0, -1);
}

function within(flat: Flat, mark: Mark, children: PhrasingContent[]) {
	flat.marks = [...flat.marks, mark];
	for (const child of children) flatten(child, flat);
	flat.marks = flat.marks.slice(0, -1);
}

function push(
	flat: Flat,
	type: Run["type"],
	text: string,
	mask: string,
	line: number,
	image?: Run["image"],
) {
	if (!text) return;
	let start = flat.text.length;
	flat.text += text;
	flat.mask += flat.linksAround > 0 ? blank(text) : mask;
	// One run a line, so that every piece knows its line.
	const { marks } = flat;
	for (let from = 0, at = line; from < text.length; at += 1) {
		const to = text.indexOf("\n", from) + 1 || text.length;
		const end = start + to - from;
		const run = { start, end, type, marks, line: at };
		flat.runs.push(image ? { ...run, image } : run);
		start = end;
		from = to;
	}
}

function lineOf(node: PhrasingContent): number {
	return node.position?.start.line ?? 0;
}

function blank(text: string): string {
	return hidden.repeat(text.length);
}

function blockToRich(
	node: BlockContent | RootContent,
	source: NoteSource,
): Rich {
	switch (node.type) {
		case "paragraph":
		case "heading": {
			const children = toRich(toInline(node.children, source), true);
			return children.length ? [{ type: "paragraph", children }] : [];
		}
		case "blockquote":
			return holder("quote", blocksToRich(node.children, source));
		case "list":
			return [
				{
					type: "list",
					ordered: node.ordered ?? false,
					start: node.start ?? 1,
					children: node.children.map((item) =>
						itemToRich(item.children, source),
					),
				},
			];
		case "code":
			return [
				{ type: "codeBlock", language: node.lang ?? "", value: node.value },
			];
		case "table":
			return [
				{
					type: "table",
					children: node.children.map((row, index) => ({
						type: "row",
						header: index === 0,
						children: row.children.map((cell) => ({
							type: "cell",
							children: toRich(toInline(cell.children, source)),
						})),
					})),
				},
			];
		default:
			// Raw HTML, definitions, rules, front matter: nothing to show.
			return [];
	}
}

function holder(type: "quote", children: Rich): Rich {
	return children.length ? [{ type, children }] : [];
}

/** An item of one paragraph shows its text directly, without a paragraph of its own. */
function itemToRich(
	nodes: readonly RootContent[],
	source: NoteSource,
): RichNode {
	const children = nodes.flatMap((node, index) =>
		index === 0 && node.type === "paragraph"
			? toRich(toInline(node.children, source), true)
			: blockToRich(node, source),
	);
	return { type: "item", children };
}
