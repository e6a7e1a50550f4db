// Where things are, from source and packaged, and which surroundings may change that.
import { join } from "node:path";

export interface Places {
	/** The built screens. */
	rendererDir: string;
	preload: string;
	/** The engine's entry; outside of the archive, where a plain Node and worker threads can read it. */
	engine: string;
	contentDir: string;
	icon: string;
}

/** `appPath` is the project's folder or the packaged archive, `resourcesPath` Electron's own folder of resources. */
export function findPlaces(app: {
	appPath: string;
	resourcesPath: string;
	isPackaged: boolean;
}): Places {
	const { appPath, resourcesPath, isPackaged } = app;
	const unpacked = isPackaged ? `${appPath}.unpacked` : appPath;
	return {
		rendererDir: join(appPath, "dist/renderer"),
		preload: join(appPath, "dist/shell/preload.cjs"),
		icon: join(appPath, "dist/shell/icon.png"),
		engine: join(unpacked, "dist/engine/utility.cjs"),
		contentDir: join(isPackaged ? resourcesPath : appPath, "content"),
	};
}

/** The oldest Node-API that the SQLite module works with; Electron has it from version 35 on. */
const neededNodeApi = 10;

/**
 * The Node 24 program that runs the engine in place of a utility process, if one is named. A
 * packaged app with a current Electron ignores it: it must not start a program that a variable names.
 */
export function engineNode(
	env: Readonly<Record<string, string | undefined>>,
	app: { isPackaged: boolean; nodeApi: number },
): string | undefined {
	const isNeeded = app.nodeApi < neededNodeApi;
	return app.isPackaged && !isNeeded
		? undefined
		: env.AMIABLE_ENGINE_NODE || undefined;
}

/** What the engine inherits from the shell's surroundings, with `own` on top. */
export function engineEnvironment(
	surroundings: Readonly<Record<string, string | undefined>>,
	own: Readonly<Record<string, string>>,
): Record<string, string> {
	const inherited: Record<string, string> = {};
	for (const [name, value] of Object.entries(surroundings))
		if (value !== undefined) inherited[name] = value;
	return { ...inherited, ...own };
}
