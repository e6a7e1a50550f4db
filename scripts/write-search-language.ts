// Writes docs/search.md from the table that the parser reads: `node scripts/write-search-language.ts`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
	grammar,
	keywords,
	properties,
	scopeNote,
	statuses,
} from "../electron/engine/contract/find-language.ts";
import { root } from "./command.ts";

export const searchDocument = join(root, "docs", "search.md");

/** The page about searching, as Markdown. */
export function describeSearch(): string {
	return [
		"# Searching",
		"The search field of Browse (Ctrl+F, on macOS ⌘F) and `npm run -s amiable -- search QUERY` read the same language.",
		"## Words",
		table(["Query", "Finds"], grammar),
		"## What a card is",
		table(
			["Query", "Finds", "Example"],
			keywords.map(({ form, about, example }) => [form, about, example]),
		),
		"## After `is:`",
		table(["State", "Cards"], Object.entries(statuses)),
		"## After `prop:`",
		table(["Name", "Number"], Object.entries(properties)),
		`${scopeNote} \`=\` and \`!=\` round to the decimals that are typed: \`prop:d=5\` finds 5.2 as well.`,
		"A regular expression, and a word with \\* or \\_ inside, looks through texts one by one. Among very many cards the first ones show at once, with how many were looked at, and the others follow; for statistics and extra study, a look that takes longer than two seconds is ended. Other words go to an index and are quick in any collection.",
		"Listed as notes, a search finds the notes whose title and text have its words. What else it asks for must hold for one of a note's cards.",
		"",
	]
		.join("\n\n")
		.trimEnd()
		.concat("\n");
}

/** The first cell of each row, and a third, are code. */
function table(
	head: readonly string[],
	rows: readonly (readonly string[])[],
): string {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	const code = (text: string) => `\`${text.replaceAll("|", "\\|")}\``;
	return [
		line(head),
		line(head.map(() => "---")),
		...rows.map((cells) =>
			line(
				cells.map((cell, at) =>
					at === 1
						? cell.replaceAll("*", "\\*").replaceAll("_", "\\_")
						: code(cell),
				),
			),
		),
	].join("\n");
}

if (import.meta.main) writeFileSync(searchDocument, describeSearch());
