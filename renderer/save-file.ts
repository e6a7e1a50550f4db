// Handing a file to the person: a download in the browser; the desktop app asks where to.

/** Saves `text` under a name that any system takes. */
export function saveText(name: string, type: string, text: string): void {
	const url = URL.createObjectURL(
		new Blob([text], { type: `${type};charset=utf-8` }),
	);
	const link = document.createElement("a");
	link.href = url;
	link.download = name.replaceAll(/[\p{C}<>:"/\\|?*]+/gu, " ").trim();
	link.click();
	URL.revokeObjectURL(url);
}
