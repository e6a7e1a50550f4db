// What can be done with a note, for its menu and the palette.
import type { NoteSummary } from "../../../electron/engine/contract/data.ts";
import { type App, sayProblem } from "../../app.ts";
import type { Command } from "../../command-hub.ts";
import { navigate } from "../../routes.tsx";
import { writeSheet } from "../sheet/setup.ts";

/** Opening it is left out on its own page. */
export function noteCommands(
	app: App,
	{
		id,
		title,
		path,
		deck,
	}: Pick<NoteSummary, "id" | "title" | "path" | "deck">,
	isOpen = false,
): Command[] {
	const { desktop } = app.engine;
	const command = (name: string, run: () => void): Command => ({
		id: `note ${id} ${name}`,
		title: name,
		run,
	});
	const isFile = !/^(?:amiable|upload):/.test(path);
	return [
		...(isOpen
			? []
			: [command("Open the note", () => navigate({ screen: "note", id }))]),
		command("Its cards in Browse", () =>
			navigate({ screen: "browse", query: `note:"${title}"` }),
		),
		command("Study its deck", () => navigate({ screen: "review", deck })),
		command("Revision sheet of the note", () =>
			navigate({
				screen: "sheet",
				setup: writeSheet({
					kind: "note",
					source: { from: "note", noteId: id },
				}),
			}),
		),
		...(desktop && isFile
			? [
					command("Open in your editor", () => {
						desktop.openNote(path).catch((error) => sayProblem(app, error));
					}),
				]
			: []),
	];
}
