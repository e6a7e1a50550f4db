// `amiable serve`: browser mode on a data folder until it is interrupted.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createEngine } from "../../electron/engine/engine.ts";
import { engineOptions } from "../../electron/engine/hosts/environment.ts";
import { serve } from "../../electron/engine/hosts/loopback.ts";
import {
	type Command,
	dataDir,
	interrupted,
	print,
	printJson,
	projectDir,
	projectVersion,
	WrongUsage,
} from "./command.ts";

export const serveCommand: Command = {
	name: "serve",
	usage: "serve [--data DIR] [--port N] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: {
				data: { type: "string" },
				port: { type: "string", default: "0" },
				json: { type: "boolean" },
			},
		});
		const port = Number(values.port);
		if (!Number.isInteger(port) || port < 0 || port > 65_535)
			throw new WrongUsage("--port takes a number from 0 to 65535");
		const webDir = join(projectDir, "dist", "renderer");
		if (!existsSync(join(webDir, "index.html")))
			io.stderr.write("The screens are not built yet: run `npm start` once.\n");
		const engine = await createEngine(
			engineOptions({
				dataDir: dataDir(values.data),
				contentDir: join(projectDir, "content"),
				version: projectVersion(),
				env: process.env,
			}),
		);
		const serving = await serve({ engine, webDir, port });
		const { url, origin, token } = serving;
		// Who reads the address may end it at once.
		const ended = interrupted();
		if (values.json) printJson(io, { url, origin, token });
		else print(io, `Amiable is at ${url}`);
		await ended;
		await serving.close();
		return 0;
	},
};
