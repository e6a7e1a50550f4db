// Reads a note's properties from its YAML front matter; whatever is wrong there becomes a diagnostic, never a stop.
import type { Root } from "mdast";
import { LineCounter, parseDocument } from "yaml";
import type { Diagnostic } from "../contract/data.ts";

/** The properties that Amiable reads; all others are the learner's own business. */
export interface FrontMatter {
	title: string | null;
	deck: string | null;
	/** Without `#`, nested tags with `/`. */
	tags: string[];
	aliases: string[];
}

/** The properties of the note at the top of `root`; `text` is the whole note, with `\n` as line end. */
export function readFrontMatter(
	root: Root,
	text: string,
	file: string,
): { frontMatter: FrontMatter; diagnostics: Diagnostic[] } {
	const node = root.children[0];
	if (node?.type === "yaml") {
		const firstLine = (node.position?.start.line ?? 1) + 1;
		return readYaml(node.value, firstLine, file);
	}
	return {
		frontMatter: nothing(),
		diagnostics: isUnclosed(text) ? [unclosed(file)] : [],
	};
}

function nothing(): FrontMatter {
	return { title: null, deck: null, tags: [], aliases: [] };
}

function readYaml(value: string, firstLine: number, file: string) {
	const counter = new LineCounter();
	const document = parseDocument(value, { lineCounter: counter });
	const problem = document.errors[0];
	if (problem) return broken(problem.message, counter.linePos(problem.pos[0]));
	try {
		const properties = document.toJS({ maxAliasCount: 100 });
		return { frontMatter: readProperties(properties), diagnostics: [] };
	} catch (error) {
		// Too many aliases, or one that names nothing.
		return broken(String(error), { line: 1, col: 1 });
	}

	function broken(
		message: string,
		{ line, col }: { line: number; col: number },
	) {
		const diagnostic: Diagnostic = {
			file,
			line: firstLine + line - 1,
			column: col,
			code: "invalid-front-matter",
			message: `The properties at the top of this note are not valid YAML (${firstSentence(message)}). They were left out and the rest of the note was read; correct this line to use them.`,
		};
		return { frontMatter: nothing(), diagnostics: [diagnostic] };
	}
}

function readProperties(properties: unknown): FrontMatter {
	if (typeof properties !== "object" || properties === null) return nothing();
	const read = properties as Record<string, unknown>;
	return {
		title: asText(read.title),
		deck: asText(read.deck),
		tags: [...asList(read.tags), ...asList(read.tag)].map((tag) =>
			tag.replace(/^#/, ""),
		),
		aliases: [...asList(read.aliases), ...asList(read.alias)],
	};
}

function asText(value: unknown): string | null {
	if (typeof value === "number") return String(value);
	return typeof value === "string" && value.trim() ? value.trim() : null;
}

function asList(value: unknown): string[] {
	const items = Array.isArray(value)
		? value
		: String(asText(value) ?? "").split(/[,\s]+/);
	return items.map(asText).filter((item) => item !== null);
}

/** `---` on the first line and a property below it, but no closing line: else it is just a rule. */
function isUnclosed(text: string): boolean {
	return /^---[ \t]*\n[ \t]*[\w-]+:(?:[ \t]|\n|$)/.test(text);
}

function unclosed(file: string): Diagnostic {
	return {
		file,
		line: 1,
		column: 1,
		code: "unclosed-front-matter",
		message:
			"The properties at the top of this note have no closing --- line, so they were read as text. Add a line with --- below them.",
	};
}

function firstSentence(message: string): string {
	return (message.split("\n")[0] ?? "").replace(/ at line .*$/, "");
}
