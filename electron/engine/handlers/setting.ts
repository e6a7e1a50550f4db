// Reading and changing settings.
import { readSettings, writeSettings } from "../store/setting.ts";
import { os } from "./context.ts";

export const setting = {
	get: os.setting.get.handler(({ context }) => readSettings(context.db)),
	update: os.setting.update.handler(({ context, input }) => {
		const changes = Object.fromEntries(
			Object.entries(input).filter(([, value]) => value !== undefined),
		);
		context.history.write(
			{
				op: "setting.update",
				label: `Change of ${Object.keys(changes).map(inWords).join(", ")}`,
				at: context.now(),
			},
			(tx) => writeSettings(tx, changes),
		);
		return readSettings(context.db);
	}),
};

/** "newPerDay" -> "new per day" */
function inWords(key: string): string {
	return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
