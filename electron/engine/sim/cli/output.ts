// Prints an answer in one of the AWS CLI's formats.
import { stringify } from "yaml";
import { tableText } from "./output-table.ts";
import { tabbedText } from "./output-text.ts";

export const outputFormats = ["json", "text", "table", "yaml"] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** What goes to standard output, line break included; nothing for the empty answer. `title` heads a table. */
export function printOutput(
	value: unknown,
	format: OutputFormat,
	title: string,
): string {
	switch (format) {
		case "text":
			return tabbedText(value);
		case "table":
			return tableText(value, title);
		case "json":
			return isEmpty(value) ? "" : `${JSON.stringify(value, null, 4)}\n`;
		case "yaml":
			return isEmpty(value) ? "" : yamlText(value);
		default:
			return format satisfies never;
	}
}

/** Keys in alphabetical order and lists at their key's column, as the AWS CLI writes them. */
function yamlText(value: unknown): string {
	return typeof value === "object" && value !== null
		? stringify(value, {
				sortMapEntries: true,
				indentSeq: false,
				lineWidth: 0,
				version: "1.1",
				singleQuote: true,
			})
		: `${JSON.stringify(value)}\n`;
}

function isEmpty(value: unknown): boolean {
	return (
		typeof value === "object" &&
		value !== null &&
		!Array.isArray(value) &&
		Object.keys(value).length === 0
	);
}
