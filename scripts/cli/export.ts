// `amiable export`: everything, or a deck, as one file of open formats.
import { parseArgs } from "node:util";
import { type Command, print, printJson, withEngine } from "./command.ts";
import { outFile, outOptions, writeNew } from "./out-file.ts";

export const exportCommand: Command = {
	name: "export",
	usage:
		"export --out FILE.amiable [--deck PATH] [--without-answers] [--data DIR] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: {
				...outOptions,
				deck: { type: "string" },
				"without-answers": { type: "boolean", default: false },
			},
		});
		const file = outFile(values.out);
		const { base64, manifest } = await withEngine(values, ({ client }) =>
			client.package.export({
				hasAnswers: !values["without-answers"],
				...(values.deck !== undefined && { deck: values.deck }),
			}),
		);
		writeNew(file, Buffer.from(base64, "base64"), "package");
		const { notes, cards } = manifest;
		if (values.json) printJson(io, { file, manifest });
		else print(io, `${notes} notes and ${cards} cards in ${values.out}`);
		return 0;
	},
};
