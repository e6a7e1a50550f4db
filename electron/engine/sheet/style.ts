// How sheets look on paper, in the app and as a file of their own: one style for all three, with colours as variables.
import type { SheetOptions } from "../contract/sheet.ts";

/** Below an em, lengths follow the size of text; on paper it is given in points. */
const printSizes: Record<SheetOptions["textSize"], string> = {
	small: "8.5pt",
	normal: "10.5pt",
	large: "13.5pt",
};

const pageSizes: Record<SheetOptions["paper"], string> = {
	a4: "A4",
	letter: "letter",
};

/** The page that a sheet prints on: its size, its title above and its number below. */
export function pageStyle(
	{ textSize, paper }: Pick<SheetOptions, "textSize" | "paper">,
	title: string,
): string {
	const small = "font: 8pt system-ui, sans-serif; color: #444";
	return `@page {
	size: ${pageSizes[paper]};
	margin: 16mm 15mm 17mm;
	@top-left { content: ${cssString(title)}; ${small} }
	@bottom-center { content: counter(page) " / " counter(pages); ${small} }
}
@page :first { @top-left { content: "" } }
@media print { .sheet { font-size: ${printSizes[textSize]} } }
`;
}

/** Any text as a string of CSS: all that is not a plain letter, digit or space is written by its number. */
export function cssString(text: string): string {
	const safe = text.replaceAll(
		/[^\p{L}\p{N} ]/gu,
		(sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `,
	);
	return `"${safe}"`;
}

/** Colours and size of a file of its own; the app sets them from its theme. */
export const fileStyle = `:root { color-scheme: light dark }
body { margin: 0; background: var(--sheet-paper) }
body, .sheet {
	--sheet-paper: #fbfaf7; --sheet-ink: #1d1b17; --sheet-quiet: #57524a; --sheet-line: #cfc9bc;
	--sheet-soft: #f3f1ea; --sheet-accent: #b0430d; --sheet-mark: #faeadf;
}
@media (prefers-color-scheme: dark) {
	body, .sheet {
		--sheet-paper: #171613; --sheet-ink: #edeae2; --sheet-quiet: #b8b2a5; --sheet-line: #4a463e;
		--sheet-soft: #201e1a; --sheet-accent: #f0884d; --sheet-mark: #35241a;
	}
}
@media screen {
	.sheet { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.1rem 4rem }
	.sheet:has(.s-note) { max-width: 68rem }
	.s-text-small { font-size: 1rem }
	.s-text-normal { font-size: 1.0625rem }
	.s-text-large { font-size: 1.3125rem }
}
`;

export const sheetStyle = `.sheet {
	font-family: var(--sheet-read, Georgia, "Times New Roman", serif);
	line-height: 1.5; color: var(--sheet-ink); overflow-wrap: anywhere;
}
.sheet :where(h1, h2, h3, h4, th, .s-about, .s-remark, .s-place, .s-hint, .s-contents, small) {
	font-family: var(--sheet-ui, system-ui, sans-serif);
}
.sheet :where(p, ul, ol, pre, blockquote, table) { margin: 0 0 .5em }
.sheet :where(ul, ol) { padding-left: 1.5em }
.sheet h1 { margin: 0; font-size: 1.7em; line-height: 1.2; font-weight: 600; letter-spacing: -.01em }
.sheet h2 { color: var(--sheet-ink); margin: 1.8em 0 .6em; font-size: 1.2em; line-height: 1.3; font-weight: 600 }
.sheet h3 { margin: 1.3em 0 .5em; font-size: .95em; line-height: 1.35; font-weight: 600; color: var(--sheet-quiet) }
.sheet h4 { margin: 1em 0 .4em; font-size: .9em; font-weight: 600 }
.sheet :is(h1, h2, h3, h4) { break-after: avoid; break-inside: avoid }
.sheet .s-about { margin: .4em 0 0; font-size: .85em; color: var(--sheet-quiet) }
.sheet .s-sheet-head { margin-bottom: 1.4em; padding-bottom: .9em; border-bottom: 1px solid var(--sheet-line) }
.sheet a { color: inherit; text-decoration-color: var(--sheet-accent); text-underline-offset: .15em }
.sheet code, .sheet pre { font-family: var(--sheet-mono, ui-monospace, Menlo, Consolas, monospace); font-size: .87em }
.sheet pre { padding: .6em .8em; border: 1px solid var(--sheet-line); border-radius: 4px; white-space: pre-wrap; break-inside: avoid }
.sheet pre.s-whole { break-inside: auto }
.sheet blockquote { padding-left: .9em; border-left: 2px solid var(--sheet-line) }
.sheet mark { background: var(--sheet-mark); color: inherit }
.sheet img { display: block; max-width: 100%; max-height: 16em; margin: .3em 0; break-inside: avoid }
.sheet small { font-size: .8em; color: var(--sheet-quiet) }
.sheet math { font-size: 1.05em }
.sheet .s-number { font-variant-numeric: tabular-nums }
.sheet .s-hint { font-size: .85em; color: var(--sheet-quiet) }
.sheet .s-rule { text-align: center; color: var(--sheet-quiet) }

.sheet .s-contents { margin-bottom: 1.5em; font-size: .9em }
.sheet .s-contents ul { margin: 0; padding: 0; list-style: none }
.sheet .s-contents a { display: inline-block; padding: .3em 0 }

.sheet .s-note-table { border-collapse: collapse; width: 100%; font-size: .92em }
.sheet .s-note-table :is(th, td) { padding: .3em .8em .3em 0; border-bottom: 1px solid var(--sheet-line); text-align: left; vertical-align: top }
.sheet .s-note-table tr { break-inside: avoid }

.sheet .s-cards { padding-left: 2.2em; font-variant-numeric: tabular-nums }
.sheet .s-card { margin-bottom: .95em; padding-left: .3em; break-inside: avoid }
.sheet .s-card::marker { font-size: .85em; font-family: var(--sheet-ui, system-ui, sans-serif); color: var(--sheet-quiet) }
.sheet .s-card .s-front { font-weight: 600 }
.sheet .s-card :is(.s-front, .s-back) > :last-child { margin-bottom: 0 }
.sheet .s-card .s-back { margin-top: .15em }
.sheet .s-cards .s-front:has(.s-gap-answer) { font-weight: inherit }
.sheet .s-gap { color: var(--sheet-accent); font-weight: 600 }
.sheet .s-gap-answer { font-weight: 700; border-bottom: 1.5px solid var(--sheet-accent) }
.sheet .s-front > .s-options, .sheet .s-front > :is(.s-goals, .s-script, .s-hint) { font-weight: 400 }
.sheet :is(.s-front, .s-back, td) > .s-options { padding-left: 0; list-style: none }
.sheet .s-back > .s-right { margin-top: .6em }
.sheet .s-reasons { font-size: .92em }
.sheet .s-script { margin-bottom: .5em }
.sheet .s-script pre { margin: .1em 0 0; font-size: .8em }
.sheet .s-remark { margin-top: .2em; font-size: .78em; color: var(--sheet-quiet) }
.sheet details > summary { padding: .25em 0; cursor: pointer }
.sheet summary .s-front { display: inline }
.sheet details > .s-back { padding: .2em 0 .3em 1.1em }
.sheet .s-answers { break-before: page }

.sheet .s-fold-table { width: 100%; border-collapse: collapse; table-layout: fixed }
.sheet .s-fold-table th { padding: 0 1.2em .4em 0; font-size: .8em; text-align: left; color: var(--sheet-quiet) }
.sheet .s-fold-table td { width: 50%; padding: .55em 1.2em .55em 0; border-top: 1px solid var(--sheet-line); vertical-align: top }
.sheet .s-fold-table :is(th, td):last-child { padding-right: 0; padding-left: 1.2em; border-left: 1.5px dashed var(--sheet-quiet) }
.sheet .s-fold-table tr { break-inside: avoid }
.sheet .s-fold-table .s-front { font-weight: 600 }
.sheet .s-fold-table .s-front > p { display: inline }
.sheet .s-fold-table td > :last-child { margin-bottom: 0 }
.sheet .s-place { margin-bottom: .2em; font-size: .75em; color: var(--sheet-quiet) }

.sheet .s-margin-row { display: grid; grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr); gap: 1.6em }
.sheet .s-margin-row:has(.s-margin-cards) { break-inside: avoid }
.sheet .s-margin-row:has(:is(h2, h3, h4)) { break-after: avoid }
.sheet .s-margin-row:first-child h2 { margin-top: 0 }
.sheet .s-margin-note.s-is-quoted { padding-left: .9em; border-left: 2px solid var(--sheet-line) }
.sheet .s-margin-note > blockquote.s-callout { padding: 0; border: 0 }
.sheet .s-margin-note > :is(ul, ol) { margin-bottom: .25em }
.sheet .s-margin-cards { margin-bottom: .8em; padding-left: .9em; border-left: 1.5px solid var(--sheet-accent); font-size: .82em; line-height: 1.4 }
.sheet .s-pair { margin-bottom: .6em; break-inside: avoid }
.sheet .s-pair .s-front { font-weight: 600 }
.sheet .s-pair .s-front:has(.s-gap-answer) { font-weight: inherit }
.sheet .s-pair :is(.s-front, .s-back) > :last-child { margin-bottom: 0 }
.sheet .s-is-rest { font-size: .92em }

.sheet .s-question { margin-bottom: 1.8em; break-inside: avoid }
.sheet .s-question :is(h2, h3) { margin-top: 0; font-size: .9em; color: var(--sheet-quiet) }
.sheet .s-question .s-front { font-weight: 600; margin-bottom: .5em }
.sheet .s-result:first-child { font-weight: 600 }
.sheet .s-options { padding: 0; list-style: none }
.sheet .s-options > li { margin-bottom: .3em; padding: .1em 0 .1em .8em; border-left: 2px solid transparent }
.sheet .s-options > li.s-is-right { border-left-color: var(--sheet-ink) }
.sheet .s-options p { display: inline }
.sheet .s-why, .sheet .s-reason { font-size: .9em; color: var(--sheet-quiet) }
.sheet .s-excerpt p { margin: 0; white-space: pre-wrap; font-size: .9em }

@media screen and (max-width: 40rem) {
	.sheet .s-margin-row { display: block }
	.sheet .s-fold-table :is(thead, tbody, tr, td) { display: block; width: auto }
	.sheet .s-fold-table thead { display: none }
	.sheet .s-fold-table td { padding-right: 0 }
	.sheet .s-fold-table td:last-child { padding: 0 0 .8em 1em; border-top: 0 }
}

@media print {
	body:has(.sheet), .sheet {
		--sheet-paper: #fff !important; --sheet-ink: #000 !important; --sheet-quiet: #444 !important;
		--sheet-line: #bbb !important; --sheet-soft: #f4f4f4 !important; --sheet-accent: #000 !important;
		--sheet-mark: #e8e8e8 !important;
		line-height: 1.4; orphans: 3; widows: 3;
	}
	.sheet .s-contents { display: none }
	.sheet a { text-decoration: none }
	.sheet summary { list-style: none }
	.sheet details::details-content { content-visibility: visible; display: block }
	.sheet details > .s-back { padding-left: 0 }
}
`;
