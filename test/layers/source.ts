// One source file as the layer rules see it: what it imports, what it refers to, and how it is laid out.
import { parseSync } from "vite";

export interface Reference {
	name: string;
	line: number;
}

export interface Source {
	path: string;
	lines: string[];
	/** Modules named in imports, re-exports, dynamic imports and type imports. */
	imports: Reference[];
	/** Globals and calls that it uses, as dotted names: "Date.now", "new Date()", "db.prepare". Names that the file declares itself are left out. */
	uses: Reference[];
	/** Layout that the rules are about. */
	marks: (Reference & { name: Mark })[];
}

export type Mark =
	| "default export"
	| "export *"
	| "only re-exports"
	| "module-level let"
	| "any"
	| "suppression";

interface Node {
	type: string;
	start: number;
	[key: string]: unknown;
}

const suppression =
	/@ts-(ignore|expect-error|nocheck)|(biome|eslint|oxlint)-(ignore|disable)/;

/** Throws when the file does not parse. */
export function readSource(path: string, text: string): Source {
	const parsed = parseSync(path.replace(/\.(mts|mjs)$/, ".ts"), text);
	const problem = parsed.errors[0];
	if (problem !== undefined) throw new Error(`${path}: ${problem.message}`);
	const program = parsed.program as unknown as Node & { body: Node[] };
	const source: Source = {
		path,
		lines: text.replace(/\n$/, "").split("\n"),
		imports: [],
		uses: [],
		marks: moduleMarks(program.body).map(at),
	};
	for (const comment of parsed.comments) {
		if (suppression.test(comment.value))
			source.marks.push(at({ name: "suppression", start: comment.start }));
	}
	const declared = declaredNames(program);
	visit(program, undefined, (node, parent) => {
		const imported = importOf(node);
		if (imported !== undefined)
			source.imports.push(at({ name: imported, start: node.start }));
		const used = useOf(node, parent);
		if (used !== undefined && !declared.has(used))
			source.uses.push(at({ name: used, start: node.start }));
		if (node.type === "TSAnyKeyword")
			source.marks.push(at({ name: "any", start: node.start }));
	});
	return source;

	function at<Name>(found: { name: Name; start: number }) {
		const line = text.slice(0, found.start).split("\n").length;
		return { name: found.name, line };
	}
}

function moduleMarks(body: Node[]): { name: Mark; start: number }[] {
	const marks = body.flatMap((node) => {
		const name = moduleMark(node);
		return name === undefined ? [] : [{ name, start: node.start }];
	});
	const first = body[0];
	if (first !== undefined && body.every(isReExport))
		marks.push({ name: "only re-exports", start: first.start });
	return marks;
}

function moduleMark(node: Node): Mark | undefined {
	if (node.type === "ExportDefaultDeclaration") return "default export";
	if (node.type === "ExportAllDeclaration") return "export *";
	const declared = node.type.startsWith("Export") ? node.declaration : node;
	if (!isNode(declared) || declared.type !== "VariableDeclaration") return;
	return declared.kind === "let" || declared.kind === "var"
		? "module-level let"
		: undefined;
}

function isReExport(node: Node): boolean {
	return node.type.startsWith("Export") && isNode(node.source);
}

function importOf(node: Node): string | undefined {
	switch (node.type) {
		case "ImportDeclaration":
		case "ExportNamedDeclaration":
		case "ExportAllDeclaration":
		case "ImportExpression":
		case "TSImportType":
		case "TSExternalModuleReference":
			return moduleName(node.source ?? node.argument ?? node.expression);
		case "CallExpression":
			return nameOf(node.callee) === "require"
				? moduleName((node.arguments as Node[])[0])
				: undefined;
		default:
			return undefined;
	}
}

/** A module that is computed at run time has no name that a rule could look at, and must be seen. */
function moduleName(node: unknown): string | undefined {
	if (!isNode(node)) return undefined;
	if (node.type === "TSLiteralType") return moduleName(node.literal);
	return typeof node.value === "string" ? node.value : "(computed)";
}

function useOf(node: Node, parent: Node | undefined): string | undefined {
	if (node.type === "MemberExpression") return memberUse(node);
	if (node.type === "NewExpression")
		return `new ${nameOf(node.callee)}(${(node.arguments as Node[]).length > 0 ? "…" : ""})`;
	if (node.type === "CallExpression" && nameOf(node.callee) !== undefined)
		return `${nameOf(node.callee)}()`;
	return node.type === "Identifier" && isReference(node, parent)
		? nameOf(node)
		: undefined;
}

function memberUse(node: Node): string | undefined {
	const property = nameOf(node.property) ?? "?";
	const object = isNode(node.object) ? node.object : undefined;
	const name = nameOf(object) ?? nameOf(object?.property) ?? "?";
	return `${name}.${property}`;
}

/** Whether an identifier stands for a value here, and is not only the name of a member or a key. */
function isReference(node: Node, parent: Node | undefined): boolean {
	if (parent === undefined) return false;
	if (parent.type.startsWith("TS")) return false;
	const isMember = parent.type === "MemberExpression" && !parent.computed;
	if (isMember) return parent.object === node;
	const isKey =
		["Property", "MethodDefinition", "PropertyDefinition"].includes(
			parent.type,
		) && !parent.computed;
	return !isKey || parent.value === node;
}

/** Names that declarations and parameters bind anywhere in the file. */
function declaredNames(program: Node): Set<string> {
	const names = new Set<string>();
	visit(program, undefined, (node) => {
		const bound = [
			...(node.type === "VariableDeclarator" ? [node.id] : []),
			...(node.type === "FunctionDeclaration" ? [node.id] : []),
			...(Array.isArray(node.params) ? node.params : []),
		];
		for (const name of bound.map(nameOf))
			if (name !== undefined) names.add(name);
	});
	return names;
}

function nameOf(node: unknown): string | undefined {
	return isNode(node) && node.type === "Identifier"
		? String(node.name)
		: undefined;
}

function visit(
	node: Node,
	parent: Node | undefined,
	see: (node: Node, parent: Node | undefined) => void,
): void {
	see(node, parent);
	for (const value of Object.values(node)) {
		for (const child of Array.isArray(value) ? value : [value]) {
			if (isNode(child)) visit(child, node, see);
		}
	}
}

function isNode(value: unknown): value is Node {
	return (
		typeof value === "object" &&
		value !== null &&
		"type" in value &&
		typeof value.type === "string"
	);
}
