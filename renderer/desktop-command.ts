// What the desktop shell asks of the page: a menu's command, files or a link to open.

import type { CardId } from "../electron/engine/contract/data.ts";
import type {
	DesktopCommand,
	LinkTarget,
} from "../electron/engine/contract/desktop.ts";
import { type App, offerImport, say, sayFailure, sayProblem } from "./app.ts";
import { desktopKey } from "./desktop-query.ts";
import { navigate } from "./routes.tsx";

/** Sleep concerns the screen on which an exam is sat, and is heard there. */
export function obey(app: App, command: DesktopCommand): void {
	switch (command.kind) {
		case "open-files":
			offerImport(app, { kind: "paths", paths: command.paths });
			return;
		case "open-link":
			void openLink(app, command.target);
			return;
		case "shortcut": {
			const { id } = command;
			const isText = document.activeElement?.matches("input, textarea");
			// A menu's Undo while text is being edited means that text, as everywhere.
			if (isText && (id === "undo" || id === "redo")) document.execCommand(id);
			else app.hub.run(id);
			return;
		}
		case "new-version":
			tellVersion(app, command);
			return;
		case "power":
			return;
		default:
			command satisfies never;
	}
}

/** Leads to the page that tells of it, which the person confirms first. */
function tellVersion(
	app: App,
	{ version, page }: { version: string; page: string },
): void {
	void app.cache.invalidateQueries({ queryKey: desktopKey });
	say(app, `Version ${version} of Amiable is out.`, {
		label: "See what is new…",
		run: () =>
			void app.engine.desktop
				?.openExternal(page)
				.catch((error) => sayProblem(app, error)),
	});
}

/** A card is shown in its note, at its lines. */
async function openLink(app: App, target: LinkTarget): Promise<void> {
	if (target.kind === "search")
		return navigate({ screen: "browse", query: target.query });
	if (target.kind === "note")
		return navigate({ screen: "note", id: target.id });
	try {
		const cardId = target.id as CardId;
		const { noteId, sources } = await app.engine.client.card.get({ cardId });
		const [lines] = sources;
		navigate({
			screen: "note",
			id: noteId,
			card: cardId,
			...(lines && { lines }),
		});
	} catch (error) {
		sayFailure(app, error);
	}
}
