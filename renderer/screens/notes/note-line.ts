// One line of Markdown as it is shown in a note's text: markers are dimmed, nothing is hidden. Pure, linear, no parser.

export interface Span {
	text: string;
	look: "plain" | "strong" | "code" | "marker";
}

export interface NoteLine {
	/** Quote marks, indentation and the list or heading marker before the text. */
	lead: string;
	isHeading: boolean;
	spans: Span[];
}

const leadPattern = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})(?=\s|$)\s*)?/;
const spanPattern = /(\*\*[^*]+\*\*|==[^=]+==|`[^`]+`)/;

/** Splits a line into its lead and its text in spans; joined again they are the line. */
export function readLine(line: string): NoteLine {
	const lead = leadPattern.exec(line)?.[0] ?? "";
	const text = line.slice(lead.length);
	return { lead, isHeading: /#\s*$/.test(lead), spans: readSpans(text) };
}

function readSpans(text: string): Span[] {
	return text
		.split(spanPattern)
		.filter((part) => part !== "")
		.flatMap((part): Span[] => {
			const width = part.startsWith("`") ? 1 : 2;
			if (part.length <= 2 * width || !spanPattern.test(part))
				return [{ text: part, look: "plain" }];
			const marker = part.slice(0, width);
			return [
				{ text: marker, look: "marker" },
				{
					text: part.slice(width, -width),
					look: width === 1 ? "code" : "strong",
				},
				{ text: marker, look: "marker" },
			];
		});
}

/** The lines of a note as its cards count them, from 1. */
export function splitLines(text: string): string[] {
	const lines = text.split(/\r\n|\r|\n/);
	if (lines.at(-1) === "") lines.pop();
	return lines;
}
