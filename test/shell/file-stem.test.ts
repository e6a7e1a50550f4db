// Names of files made of titles, whatever the titles hold.
import fc from "fast-check";
import { expect, test } from "vitest";
import { fileStem } from "../../electron/shell/file-stem.ts";

test("a title becomes a file name without the signs that some system forbids", () => {
	expect(fileStem("Revision: AWS::EC2/AMIs?")).toBe("Revision AWS EC2 AMIs");
	expect(fileStem("Größe – 東京")).toBe("Größe – 東京");
	expect(fileStem("…/../etc\0passwd")).toBe("… .. etc passwd");
});

test("nothing, dots alone and names of devices give way to the app's name", () => {
	for (const title of ["", "  ", "...", "con", "LPT1", "\u0007"])
		expect(fileStem(title)).toBe("Amiable");
});

test("law (seed 7): no name holds a separator or control sign, ends in a dot or is longer than 80", () => {
	const law = fc.property(fc.string({ unit: "binary" }), (title) => {
		const stem = fileStem(title);
		expect(stem).not.toMatch(/[\p{Cc}<>:"/\\|?*]|^[. ]|[. ]$/u);
		expect(stem.length).toBeGreaterThan(0);
		expect(stem.length).toBeLessThanOrEqual(80);
	});
	fc.assert(law, { seed: 7, numRuns: 300 });
});
