// Revision sheets: what a request asks for, laid out to be shown or written as one file.
import { formulaDrawer } from "../contract/formula.ts";
import type { Sheet, SheetOrder } from "../contract/sheet.ts";
import { layOutSheet } from "../sheet/document.ts";
import { toHtml } from "../sheet/html.ts";
import { fileStyle, pageStyle, sheetStyle } from "../sheet/style.ts";
import { type Context, os } from "./context.ts";
import { gatherSheet } from "./sheet-data.ts";
import { readImages } from "./sheet-image.ts";

export const sheet = {
	show: os.sheet.show.handler(({ context, input }) =>
		makeSheet(context, input),
	),
	html: os.sheet.html.handler(async ({ context, input }) => {
		const { document, ...made } = await makeSheet(context, input);
		const { title, count, left, style } = made;
		const images = await readImages(context.file, document);
		const html = toHtml({ title, document, style: style + fileStyle, images });
		return { title, count, left, html };
	}),
};

async function makeSheet(
	context: Context,
	request: SheetOrder,
): Promise<Sheet> {
	const { data, count, left } = gatherSheet(context, request);
	// Loaded when the first sheet needs it.
	const formula = formulaDrawer((await import("katex")).default);
	return {
		title: data.title,
		count,
		left,
		document: layOutSheet(data, formula),
		style: pageStyle(request, data.title) + sheetStyle,
	};
}
