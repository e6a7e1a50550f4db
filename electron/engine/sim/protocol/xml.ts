// Writes an operation's answer as XML by its output shape: lists become a wrapper with `<item>`s, names become `xmlName`s.
import { isSent } from "../operation-model/answer.ts";
import type { Shape, StructureShape } from "../operation-model/notation.ts";

/** Text that means the same inside an element. Characters that XML 1.0 cannot hold become U+FFFD, lone surrogates included. */
export function escapeXml(text: string): string {
	if (plain.test(text)) return text;
	return Array.from(text.toWellFormed(), (character) =>
		mustBeReplaced(character) ? "\uFFFD" : (escapes[character] ?? character),
	).join("");
}

const escapes: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"\r": "&#13;",
};
/** What XML 1.0 allows and what needs no escaping, as code units. */
const plain = /^[\t\n !#-%'-;=?-\uD7FF]*$/;

function mustBeReplaced(character: string): boolean {
	const code = character.charCodeAt(0);
	return code < 0x20 ? !"\t\n\r".includes(character) : code >= 0xfffe;
}

/** The members of `value` that `shape` knows, in the shape's order; undefined and null are left out. `isTop` for an answer itself. */
export function structureToXml(
	value: Readonly<Record<string, unknown>>,
	shape: StructureShape,
	isTop: boolean,
): string {
	let xml = "";
	for (const member of shape.members) {
		const field = value[member.name];
		if (isSent(member.xmlName, field, isTop))
			xml += member.openTag + valueToXml(field, member.shape) + member.closeTag;
	}
	return xml;
}

function valueToXml(value: unknown, shape: Shape): string {
	switch (shape.kind) {
		case "structure":
			return structureToXml(value as Record<string, unknown>, shape, false);
		case "list":
			return listToXml(value as readonly unknown[], shape.item);
		case "scalar":
			if (typeof value === "boolean") return value ? "true" : "false";
			return shape.type === "timestamp"
				? timestamp(value)
				: escapeXml(String(value));
		default:
			return shape satisfies never;
	}
}

function listToXml(list: readonly unknown[], item: Shape): string {
	let xml = "";
	for (const value of list) xml += `<item>${valueToXml(value, item)}</item>`;
	return xml;
}

function timestamp(value: unknown): string {
	return typeof value === "number"
		? new Date(value).toISOString()
		: escapeXml(String(value));
}
