// Sizes of backups in words.
import { expect, test } from "vitest";
import { saySize } from "../../../../renderer/screens/settings/backup-words.ts";

test.each([
	[0, "1 KB"],
	[340_400, "340 KB"],
	[999_600, "1.0 MB"],
	[9_940_000, "9.9 MB"],
	[54_400_000, "54 MB"],
])("%d bytes are %s", (bytes, words) => {
	expect(saySize(bytes)).toBe(words);
});
