// Where things are from source and packaged.
import { expect, test } from "vitest";
import { engineNode, findPlaces } from "../../electron/shell/place.ts";

test("from source everything is below the project's folder", () => {
	expect(
		findPlaces({
			appPath: "/src/amiable",
			resourcesPath: "/src/amiable/node_modules/electron/dist/resources",
			isPackaged: false,
		}),
	).toEqual({
		rendererDir: "/src/amiable/dist/renderer",
		preload: "/src/amiable/dist/shell/preload.cjs",
		icon: "/src/amiable/dist/shell/icon.png",
		engine: "/src/amiable/dist/engine/utility.cjs",
		contentDir: "/src/amiable/content",
	});
});

test("packaged, the engine is outside of the archive and the content among the resources", () => {
	const places = findPlaces({
		appPath: "/opt/Amiable/resources/app.asar",
		resourcesPath: "/opt/Amiable/resources",
		isPackaged: true,
	});
	expect(places.engine).toBe(
		"/opt/Amiable/resources/app.asar.unpacked/dist/engine/utility.cjs",
	);
	expect(places.contentDir).toBe("/opt/Amiable/resources/content");
	expect(places.rendererDir).toBe(
		"/opt/Amiable/resources/app.asar/dist/renderer",
	);
});

test("the engine's Node may be named while developing, and packaged only where SQLite needs it", () => {
	const env = { AMIABLE_ENGINE_NODE: "/usr/bin/node" };
	const node = (isPackaged: boolean, nodeApi: number) =>
		engineNode(env, { isPackaged, nodeApi });
	expect(node(false, 10)).toBe("/usr/bin/node");
	expect(node(false, 9)).toBe("/usr/bin/node");
	expect(node(true, 9)).toBe("/usr/bin/node");
	expect(node(true, 10)).toBeUndefined();
	expect(engineNode({}, { isPackaged: false, nodeApi: 9 })).toBeUndefined();
	expect(
		engineNode({ AMIABLE_ENGINE_NODE: "" }, { isPackaged: false, nodeApi: 9 }),
	).toBeUndefined();
});
