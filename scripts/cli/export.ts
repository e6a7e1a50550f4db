// `amiable export`: everything, or a deck, as one file of open formats.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Failure } from "../../electron/engine/contract/errors.ts";
import {
	type Command,
	callerDir,
	print,
	printJson,
	WrongUsage,
	withEngine,
} from "./command.ts";

export const exportCommand: Command = {
	name: "export",
	usage:
		"export --out FILE.amiable [--deck PATH] [--without-answers] [--data DIR] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: {
				out: { type: "string" },
				deck: { type: "string" },
				"without-answers": { type: "boolean", default: false },
				data: { type: "string" },
				at: { type: "string" },
				json: { type: "boolean" },
			},
		});
		if (!values.out) throw new WrongUsage("--out FILE is needed");
		const file = resolve(callerDir(), values.out);
		const { base64, manifest } = await withEngine(values, ({ client }) =>
			client.package.export({
				hasAnswers: !values["without-answers"],
				...(values.deck !== undefined && { deck: values.deck }),
			}),
		);
		write(file, Buffer.from(base64, "base64"));
		const { notes, cards } = manifest;
		if (values.json) printJson(io, { file, manifest });
		else print(io, `${notes} notes and ${cards} cards in ${values.out}`);
		return 0;
	},
};

function write(file: string, content: Uint8Array): void {
	try {
		writeFileSync(file, content, { flag: "wx" });
	} catch (error) {
		const isThere =
			error instanceof Error && "code" in error && error.code === "EEXIST";
		const cause = error instanceof Error ? error.message : String(error);
		throw new Failure(
			"data-unavailable",
			isThere
				? `${file} is there already, and nothing is written over it. Choose another --out.`
				: `The package could not be written. Choose another --out. The system says: ${cause}`,
		);
	}
}
