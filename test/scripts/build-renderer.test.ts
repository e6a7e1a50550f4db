// What the build takes from the modules of a start.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { skipKnownTries } from "../../scripts/build-renderer.ts";
import { root } from "../../scripts/command.ts";

test.each([
	["@internationalized/number/dist/private/NumberFormatter.mjs", "'de-DE'"],
	["react-aria/dist/private/i18n/useDefaultLocale.mjs", "supportedLocalesOf"],
	["react-aria/dist/private/i18n/utils.mjs", "if (Intl.Locale)"],
])(
	"%s is read without a try of what the browser knows of languages",
	(path, tried) => {
		const file = join(root, "node_modules", path);
		const code = readFileSync(file, "utf8");
		expect(code).toContain(tried);
		expect(skipKnownTries(code, file)).not.toContain(tried);
	},
);

test("code of any other module stays as it is", () => {
	const code = "if (Intl.Locale) start();";
	expect(skipKnownTries(code, join(root, "renderer/main.tsx"))).toBe(code);
});
