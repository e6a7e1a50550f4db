// The tree of a revision sheet: allowed elements with allowed attributes, so that what is drawn or written from it is safe by construction. No schema in it: the page may compile none.
import { isMediaName } from "./media-name.ts";

export const sheetTags = [
	...["header", "footer", "nav", "section", "div", "p", "span", "h1", "h2"],
	...[
		"h3",
		"h4",
		"ol",
		"ul",
		"li",
		"table",
		"thead",
		"tbody",
		"tr",
		"th",
		"td",
	],
	...[
		"strong",
		"em",
		"del",
		"mark",
		"small",
		"code",
		"pre",
		"blockquote",
		"br",
	],
	...["a", "img", "details", "summary"],
] as const;

/** Elements of MathML that formulas are made of. */
export const mathTags: ReadonlySet<string> = new Set(
	"math mrow mi mn mo ms mtext mspace msub msup msubsup munder mover munderover mmultiscripts mprescripts none mfrac msqrt mroot mtable mtr mtd mlabeledtr mstyle mpadded menclose mphantom merror".split(
		" ",
	),
);

/** Their attributes; none of them can name an address. */
export const mathAttributes: ReadonlySet<string> = new Set(
	"accent accentunder columnalign columnlines columnspacing depth display displaystyle fence form height largeop linethickness lspace mathbackground mathcolor mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing rspace scriptlevel separator stretchy symmetric voffset width".split(
		" ",
	),
);

const tags: ReadonlySet<string> = new Set(sheetTags);
const plainAttributes: ReadonlySet<string> = new Set(
	"class id lang scope start alt aria-label".split(" "),
);

/** `src` of an `img` is a name in the media store; `href` leads to a place on the sheet or is https. */
export interface SheetElement {
	tag: string;
	attributes: Record<string, string>;
	children: SheetNode[];
}
export type SheetNode = string | SheetElement;

/** Whether an element may stand on a sheet. Everything that draws or writes one asks this. */
export function isSheetElement({ tag, attributes }: SheetElement): boolean {
	const isMath = mathTags.has(tag);
	if (!isMath && !tags.has(tag)) return false;
	return Object.entries(attributes).every(([name, value]) => {
		if (isMath) return mathAttributes.has(name);
		if (name === "src") return tag === "img" && isMediaName(value);
		if (name === "href") return tag === "a" && isSheetAddress(value);
		return plainAttributes.has(name);
	});
}

function isSheetAddress(address: string): boolean {
	if (/^#[\w-]+$/.test(address)) return true;
	return URL.canParse(address) && new URL(address).protocol === "https:";
}
