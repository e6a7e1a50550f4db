// Which targets of a note are pictures or sounds of its vault, and what words stand for them.

const mediaEnding =
	/\.(?:png|jpe?g|gif|webp|avif|svg|mp3|ogg|oga|wav|m4a)(?:[#?].*)?$/i;
const address = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i;

/** Whether a target names a file that a card may show. What it holds, and whether it may be read, the import finds out. */
export function isMediaTarget(target: string): boolean {
	return mediaEnding.test(target.trim()) && !address.test(target.trim());
}

/** Each part ends at a character that begins the next mention, so that the time grows with the length alone. */
const mention =
	/!\[\[([^[\]|\n]+)(?:\|[^[\]\n]*)?\]\]|!\[[^[\]\n]*\]\((?:<([^<>\n]+)>|([^()\s]+))/g;

/** All pictures and sounds that a note's text speaks of, cards or not; code that looks like it is taken for it. */
export function mentionedMedia(text: string): Set<string> {
	const targets = [...text.matchAll(mention)].map(
		([, embedded, angled, plain]) => (embedded ?? angled ?? plain ?? "").trim(),
	);
	return new Set(targets.filter(isMediaTarget));
}

/** The words for a picture: the author's, unless they are but a width (`300`, `300x200`), else the file's name. */
export function altOf(target: string, words = ""): string {
	const own = words.replace(/(?:^|\|)\s*\d+(?:x\d+)?\s*$/, "").trim();
	const file =
		target
			.replace(/[#?].*$/, "")
			.split("/")
			.at(-1) ?? "";
	return own || plain(file.replace(/\.\w+$/, "")) || "picture";
}

function plain(name: string): string {
	try {
		return decodeURIComponent(name).trim();
	} catch {
		return name.trim();
	}
}
