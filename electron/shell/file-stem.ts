// A file name made of a title, fit for every system.

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The title without signs that some system forbids in names, at most 80 characters; "Amiable" where nothing is left. */
export function fileStem(title: string): string {
	const stem = title
		.replaceAll(/[\p{C}<>:"/\\|?*]+/gu, " ")
		.replaceAll(/\s+/g, " ")
		.trim()
		.slice(0, 80)
		.replace(/^[. ]+|[. ]+$/g, "");
	return stem === "" || reserved.test(stem) ? "Amiable" : stem;
}
