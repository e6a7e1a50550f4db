// What the parser makes of texts: a preview of an import that is never made.
import { queryOptions } from "@tanstack/react-query";
import type { EngineClient } from "../../../electron/engine/contract/client.ts";
import type { NoteChange } from "../../../electron/engine/contract/import.ts";

/** For each text its cards, and what yields none and why; in the order given. */
export function readingQuery(client: EngineClient, texts: readonly string[]) {
	return queryOptions({
		queryKey: ["help-reading", ...texts],
		queryFn: async ({ signal }): Promise<(NoteChange | null)[]> => {
			const name = (index: number) => `amiable-help/${index}/example.md`;
			const files = texts.map((text, index) => ({
				path: name(index),
				base64: toBase64(text),
			}));
			const { notes } = await client.import.preview(
				{ source: { kind: "files", files } },
				{ signal },
			);
			return texts.map(
				(_, index) =>
					notes.find(({ path }) => path.endsWith(name(index))) ?? null,
			);
		},
		staleTime: 60_000,
		gcTime: 60_000,
		placeholderData: (former) => former,
	});
}

function toBase64(text: string): string {
	const bytes = new TextEncoder().encode(text);
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
