// Names of stored pictures and sounds and how they are served. No schema in it: the page needs it before anything may be compiled.

/** The ending of each kind of file that may be shown, and its type. SVG is shown as a picture alone, where its scripts do not run. */
export const mediaTypes = {
	png: "image/png",
	jpg: "image/jpeg",
	gif: "image/gif",
	webp: "image/webp",
	avif: "image/avif",
	svg: "image/svg+xml",
	mp3: "audio/mpeg",
	ogg: "audio/ogg",
	wav: "audio/wav",
	m4a: "audio/mp4",
} as const;
export type MediaEnding = keyof typeof mediaTypes;

/** Under which address, relative to the page, the hosts serve the media folder. */
export const mediaAddress = "media/";

const named = new RegExp(
	`^[0-9a-f]{64}\\.(${Object.keys(mediaTypes).join("|")})$`,
);

/** Whether `name` is one that the store gives: a content hash and a known ending, nothing else. */
export function isMediaName(name: string): boolean {
	return named.test(name);
}

/** The type of a stored file by its name, or null where the name is none of the store's. */
export function mediaType(name: string): string | null {
	const ending = named.exec(name)?.[1];
	return ending ? mediaTypes[ending as MediaEnding] : null;
}

/** The stored file that the path of an address names ("/media/…"), or null for any other address. */
export function mediaNameAt(path: string): string | null {
	const prefix = `/${mediaAddress}`;
	const name = path.startsWith(prefix) ? path.slice(prefix.length) : "";
	return isMediaName(name) ? name : null;
}

/** Headers of a stored file. Opened by itself, a picture is a page of no rights: scripts in an SVG do not run. */
export function mediaHeaders(name: string): Record<string, string> {
	return {
		"content-type": mediaType(name) ?? "application/octet-stream",
		"content-security-policy":
			"default-src 'none'; style-src 'unsafe-inline'; sandbox",
		"x-content-type-options": "nosniff",
		"referrer-policy": "no-referrer",
		"cross-origin-resource-policy": "same-origin",
		"cache-control": "private, max-age=31536000, immutable",
	};
}
