// Handing a file to the person: a download in the browser; the desktop app asks where to.
import type { DesktopBridge } from "../electron/engine/contract/desktop.ts";
import { type App, say, sayProblem } from "./app.ts";

/** Saves `text` under a name that any system takes. */
export function saveText(name: string, type: string, text: string): void {
	save(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Saves what came as base64. */
export function saveBase64(name: string, type: string, base64: string): void {
	const binary = atob(base64);
	const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
	save(name, new Blob([bytes], { type }));
}

/** Saves the window as it prints, with its headings as outline; only the desktop app can. */
export async function savePdf(
	app: App,
	desktop: DesktopBridge,
	title: string,
): Promise<void> {
	try {
		const path = await desktop.savePdf({ title });
		if (path !== null) say(app, `Saved: ${path}`);
	} catch (error) {
		sayProblem(app, error);
	}
}

function save(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement("a");
	link.href = url;
	link.download = name.replaceAll(/[\p{C}<>:"/\\|?*]+/gu, " ").trim();
	link.click();
	URL.revokeObjectURL(url);
}
