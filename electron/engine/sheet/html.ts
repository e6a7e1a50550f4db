// A sheet as one HTML file: escaped by construction, with a policy that allows no script and no request.
import { isSheetElement, type SheetNode } from "../contract/sheet-node.ts";

export interface Page {
	title: string;
	document: readonly SheetNode[];
	style: string;
	/** Pictures by their names in the media store, as `data:` addresses; one that is missing becomes its words. */
	images: ReadonlyMap<string, string>;
}

/** Nothing is fetched and nothing runs, whatever the notes hold. */
const policy =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The whole file. */
export function toHtml({ title, document, style, images }: Page): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${asHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main class="sheet">
${document.map((node) => write(node, images)).join("\n")}
</main>
</body>
</html>
`;
}

const empty: ReadonlySet<string> = new Set(["br", "img"]);

function write(node: SheetNode, images: Page["images"]): string {
	if (typeof node === "string") return asHtml(node);
	if (!isSheetElement(node)) return "";
	const { tag, children } = node;
	const attributes = { ...node.attributes };
	if (attributes.src !== undefined) {
		const data = images.get(attributes.src);
		if (!data) return `<em>${asHtml(attributes.alt ?? "")}</em>`;
		attributes.src = data;
	}
	if (attributes.href?.startsWith("https:"))
		attributes.rel = "noopener noreferrer";
	const start = `<${tag}${Object.entries(attributes)
		.map(([name, value]) => ` ${name}="${asHtml(value)}"`)
		.join("")}>`;
	if (empty.has(tag)) return start;
	return `${start}${children.map((child) => write(child, images)).join("")}</${tag}>`;
}

const entities: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function asHtml(text: string): string {
	return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
