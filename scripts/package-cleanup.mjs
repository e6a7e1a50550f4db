// electron-builder's hook after it has put a package's folder together: takes out what an Electron release brings for its own start.
import { rm } from "node:fs/promises";
import { join } from "node:path";

export async function afterPack({ appOutDir, packager }) {
	const resources = packager.getResourcesDir(appOutDir);
	// The builder leaves it in when the Electron folder was given to it. The app never loads it; nobody should wonder.
	await rm(join(resources, "default_app.asar"), { force: true });
}
