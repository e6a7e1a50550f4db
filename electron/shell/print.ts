// Saves what a window shows as a PDF: the page's own print styles decide what is on it, the person decides where it goes.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import { fileStem } from "./file-stem.ts";

/**
 * Asks where to, and writes the window's page as it prints, with headings as outline and tags for
 * screen readers. Resolves with the file's path, or null when the person cancels.
 */
export async function savePdf(
	window: BrowserWindow,
	{ title }: { title: string },
): Promise<string | null> {
	const { filePath } = await dialog.showSaveDialog(window, {
		title: "Save as PDF",
		defaultPath: join(app.getPath("documents"), `${fileStem(title)}.pdf`),
		filters: [{ name: "PDF", extensions: ["pdf"] }],
	});
	if (!filePath) return null;
	const pdf = await window.webContents.printToPDF({
		preferCSSPageSize: true,
		printBackground: true,
		generateTaggedPDF: true,
		generateDocumentOutline: true,
	});
	await write(filePath, pdf);
	return filePath;
}

async function write(path: string, content: Uint8Array): Promise<void> {
	try {
		await writeFile(path, content);
	} catch (error) {
		const cause = error instanceof Error ? error.message : String(error);
		throw new Error(
			`The PDF could not be written. Choose another folder and try again. The system says: ${cause}`,
		);
	}
}
