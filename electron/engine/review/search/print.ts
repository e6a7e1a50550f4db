// Writes a query's tree as text that reads back as the same tree.
import { grades } from "../../contract/find-language.ts";
import type { Pattern, Query } from "../../contract/find-query.ts";

/** The text of a query, with as few parentheses and quotes as it needs. */
export function printQuery(query: Query): string {
	switch (query.type) {
		case "all":
			return "";
		case "and":
			return query.parts.map((part) => printPart(part)).join(" ");
		case "or":
			return query.parts
				.map((part) => printPart(part, part.type === "and"))
				.join(" or ");
		case "not":
			return `-${printPart(query.part)}`;
		default:
			return printLeaf(query);
	}
}

/** What binds weaker than its surroundings goes into parentheses. */
function printPart(query: Query, isBare = false): string {
	const isJoint = query.type === "and" || query.type === "or";
	return isJoint && !isBare ? `(${printQuery(query)})` : printQuery(query);
}

type Leaf = Exclude<Query, { type: "all" | "and" | "or" | "not" }>;

function printLeaf(leaf: Leaf): string {
	switch (leaf.type) {
		case "text": {
			const keyword = leaf.field === "any" ? "" : `${leaf.field}:`;
			const value = leaf.isExact
				? `"${printPattern(leaf.pattern, /["*_\\]/g)}"`
				: printWord(leaf.pattern, keyword === "");
			return keyword + value;
		}
		case "regex":
			return `re:"${leaf.source.replaceAll('"', '\\"')}"`;
		case "name":
			return `${leaf.field}:"${printPattern(leaf.pattern, /["*_\\]/g)}"`;
		case "kind":
			return `kind:${leaf.kind}`;
		case "is":
			return `is:${leaf.status}`;
		case "flag":
			return `flag:${leaf.flag}`;
		case "property":
			return `prop:${leaf.property}${leaf.comparison}${leaf.value}`;
		case "rated": {
			const number = Object.entries(grades).find(
				([, grade]) => grade === leaf.grade,
			)?.[0];
			return `rated:${leaf.days}${number ? `:${number}` : ""}`;
		}
		case "added":
			return `added:${leaf.days}`;
		default:
			return leaf satisfies never;
	}
}

/** A word outside quotes; what would be read as something else gets a backslash. */
function printWord(pattern: Pattern, isAlone: boolean): string {
	const text = printPattern(pattern, /[\s()"*_\\:]/g);
	const isOther = isAlone ? /^-|^(?:or|and)$/i : /^$/;
	return isOther.test(text) ? `\\${text}` : text;
}

function printPattern(pattern: Pattern, special: RegExp): string {
	return pattern
		.map((part) => {
			if (part.type === "any") return "*";
			if (part.type === "one") return "_";
			return part.value.replaceAll(special, "\\$&");
		})
		.join("");
}
