// Licences: everything that is shipped is told of, and nothing is shipped under a licence that the app cannot be under.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../scripts/command.ts";
import {
	gatherLicences,
	isAllowed,
	listShipped,
	writeLicences,
} from "../../scripts/licences.ts";
import { createFolder } from "../engine/fixture.ts";

const project = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

test("every dependency of the project is told of, with an allowed licence", () => {
	const entries = gatherLicences(root);
	const names = new Set(entries.map(({ name }) => name));
	const needed = Object.keys({
		...project.dependencies,
		...project.optionalDependencies,
	});
	expect(needed.filter((name) => !names.has(name))).toEqual([]);
	const refused = entries.filter(({ licence }) => !isAllowed(licence));
	expect(refused).toEqual([]);
	const silent = entries.filter(
		({ name, text }) => text === null && needed.includes(name),
	);
	expect(silent).toEqual([]);
});

test("what is only used to build and test is not told of", () => {
	const names = gatherLicences(root).map(({ name }) => name);
	expect(names).not.toContain("vitest");
	expect(names).not.toContain("playwright");
});

test("nested, linked and silent packages are read as the lock file means them", () => {
	expect(
		listShipped({
			packages: {
				"": { version: "1.0.0" },
				"node_modules/b": { version: "2.0.0", license: "ISC" },
				"node_modules/b/node_modules/@s/a": { version: "1.1.0" },
				"node_modules/t": { version: "3.0.0", license: "MIT", dev: true },
				"node_modules/l": { link: true },
			},
		}),
	).toEqual([
		{
			name: "@s/a",
			version: "1.1.0",
			licence: "unknown",
			path: "node_modules/b/node_modules/@s/a",
		},
		{ name: "b", version: "2.0.0", licence: "ISC", path: "node_modules/b" },
	]);
});

test("a choice of licences is allowed if one of them is, a sum if all are", () => {
	expect(isAllowed("MIT")).toBe(true);
	expect(isAllowed("(MIT OR GPL-3.0-or-later)")).toBe(true);
	expect(isAllowed("MIT AND OFL-1.1")).toBe(true);
	expect(isAllowed("MIT AND GPL-2.0-only")).toBe(false);
	expect(isAllowed("unknown")).toBe(false);
	expect(isAllowed("")).toBe(false);
});

test("the build writes data for the app and a text for the package, which carries it", () => {
	const out = createFolder();
	writeLicences(out);
	const entries = JSON.parse(
		readFileSync(join(out, "renderer", "licences.json"), "utf8"),
	);
	expect(entries).toEqual(gatherLicences(root));
	const text = readFileSync(join(out, "licences.txt"), "utf8");
	for (const { name, version, licence } of entries)
		expect(text).toContain(`${name} ${version} (${licence})`);
	expect(text).toContain("SIL OPEN FONT LICENSE");
	const { extraResources } = parse(
		readFileSync(join(root, "electron-builder.yml"), "utf8"),
	);
	expect(extraResources).toContainEqual({
		from: "dist/licences.txt",
		to: "LICENCES.txt",
	});
});
