// For end-to-end tests in the browser: a data folder with a vault of notes imported into it, beside the bundled one.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EngineClient } from "../../electron/engine/contract/client.ts";
import { createEngine } from "../../electron/engine/engine.ts";
import { engineOptions } from "../../electron/engine/hosts/environment.ts";
import { monday } from "./app.ts";
import { root } from "./browser.ts";

export interface Vault {
	dataDir: string;
	/** Writes a file into the vault. */
	write(name: string, content: string | Uint8Array): void;
}

/** Makes `vault` and `data` in `folder`, imports the one into the other and lets `prepare` do the rest. */
export async function importVault(
	folder: string,
	notes: Record<string, string | Uint8Array>,
	prepare: (client: EngineClient) => Promise<unknown> = async () => {},
): Promise<Vault> {
	const [vault, dataDir] = [join(folder, "vault"), join(folder, "data")];
	mkdirSync(vault);
	mkdirSync(dataDir);
	const write: Vault["write"] = (name, content) =>
		writeFileSync(join(vault, name), content);
	for (const [name, content] of Object.entries(notes)) write(name, content);
	const { client, close } = await createEngine(
		engineOptions({
			dataDir,
			contentDir: join(root, "content"),
			version: "1.2.3",
			env: { AMIABLE_NOW: monday },
		}),
	);
	await client.import.apply({ source: { kind: "paths", paths: [vault] } });
	await prepare(client);
	await close();
	return { dataDir, write };
}
