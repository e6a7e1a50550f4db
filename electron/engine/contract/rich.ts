// The allow-listed tree in which note content crosses to the screens: data only, so that no HTML string ever exists. No schema in it: pages show such content before they load one.

/**
 * One node of displayable note content. Notes are hostile input: whatever Markdown node has no
 * counterpart here (raw HTML, script, remote image) is turned into plain text or dropped by
 * `notes/rich.ts`, and the renderer maps each type to one React element.
 *
 * `gap` is the hidden part of a cloze: shown as a blank (with its hint) on the front and filled
 * with its children once the answer is revealed. `link` carries only `https:`, `http:` and
 * `mailto:` addresses; it is never followed without the person confirming it. `src` of a picture
 * or sound is a name in the media store, never an address; in a draft it is still what the note
 * says, which the import looks up. `alt` is never empty.
 */
export type RichNode =
	| { type: "text"; value: string }
	| { type: "code"; value: string }
	| { type: "math"; value: string; isDisplay?: boolean | undefined }
	| { type: "image"; src: string; alt: string }
	| { type: "audio"; src: string; alt: string }
	| { type: "break" }
	| { type: "strong"; children: RichNode[] }
	| { type: "emphasis"; children: RichNode[] }
	| { type: "delete"; children: RichNode[] }
	| { type: "highlight"; children: RichNode[] }
	| { type: "link"; href: string; children: RichNode[] }
	| { type: "gap"; hint?: string | undefined; children: RichNode[] }
	| { type: "paragraph"; children: RichNode[] }
	| { type: "quote"; children: RichNode[] }
	| { type: "list"; ordered: boolean; start: number; children: RichNode[] }
	| { type: "item"; children: RichNode[] }
	| { type: "codeBlock"; language: string; value: string }
	| { type: "table"; children: RichNode[] }
	| { type: "row"; header: boolean; children: RichNode[] }
	| { type: "cell"; children: RichNode[] };

/** A piece of content: inline nodes alone, or blocks. */
export type Rich = RichNode[];

/** How a gap reads in plain text: blank (`[…]`, or `[hint]`) on a front, its answer elsewhere. */
export type GapText = "blank" | "answer";

const blocks = new Set([
	"paragraph",
	"quote",
	"list",
	"item",
	"codeBlock",
	"table",
	"row",
	"cell",
]);

/** True for what stands on lines of its own: its siblings are blocks too. */
export function isBlock({ type }: RichNode): boolean {
	return blocks.has(type);
}

/**
 * The text of `rich` without markup: for matching, search and window titles.
 * List items become lines with "- " or "1. "; other blocks are parted by line breaks.
 */
export function plainText(rich: Rich, gap: GapText = "blank"): string {
	return textOf(rich, gap, ({ value }) => value);
}

/**
 * As `plainText`, with math between the dollars that it is written with: for the command line and
 * for files, whose readers could not tell it from words nor set it otherwise. Never compared.
 */
export function printedText(rich: Rich, gap: GapText = "blank"): string {
	return textOf(rich, gap, ({ value, isDisplay }) =>
		isDisplay ? `$$${value}$$` : `$${value}$`,
	);
}

type WriteMath = (node: Extract<RichNode, { type: "math" }>) => string;

function textOf(rich: Rich, gap: GapText, math: WriteMath): string {
	let text = "";
	let isAfterBlock = false;
	for (const [index, node] of rich.entries()) {
		const isOwnBlock = isBlock(node);
		if (index > 0 && (isOwnBlock || isAfterBlock))
			text += node.type === "cell" ? " | " : "\n";
		text += nodeText(node, gap, math);
		isAfterBlock = isOwnBlock;
	}
	return text;
}

function nodeText(node: RichNode, gap: GapText, math: WriteMath): string {
	switch (node.type) {
		case "text":
		case "code":
		case "codeBlock":
			return node.value;
		case "math":
			return math(node);
		case "image":
		case "audio":
			return node.alt;
		case "break":
			return "\n";
		case "gap":
			return gap === "blank"
				? `[${node.hint ?? "…"}]`
				: textOf(node.children, gap, math);
		case "list":
			return node.children
				.map((item, index) => {
					const marker = node.ordered ? `${node.start + index}. ` : "- ";
					const indent = " ".repeat(marker.length);
					const text = nodeText(item, gap, math);
					return marker + text.split("\n").join(`\n${indent}`);
				})
				.join("\n");
		default:
			return textOf(node.children, gap, math);
	}
}
