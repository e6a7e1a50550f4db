// `amiable undo`: takes back the newest step of a data folder, whatever it was.
import { parseArgs } from "node:util";
import { type Command, print, printJson, withEngine } from "./command.ts";

export const undoCommand: Command = {
	name: "undo",
	usage: "undo [--data DIR] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: { data: { type: "string" }, json: { type: "boolean" } },
		});
		const notice = await withEngine(values, ({ client }) =>
			client.system.undo({}),
		);
		if (values.json) printJson(io, { undone: notice.label, ...notice });
		else print(io, `Undone: ${notice.label}`);
		return 0;
	},
};
