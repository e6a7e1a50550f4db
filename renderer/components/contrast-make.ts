// Making the card that tells two others apart, with an undo.
import type { CardId } from "../../electron/engine/contract/data.ts";
import { type App, say, sayFailure } from "../app.ts";

/** Makes it and says so; what is there already is said as well. */
export async function makeContrast(
	app: App,
	oneId: CardId,
	otherId: CardId,
): Promise<void> {
	try {
		const { title, isNew } = await app.engine.client.contrast.make({
			oneId,
			otherId,
		});
		if (!isNew) return say(app, `There is a card “${title}” already`);
		say(app, `Made the card “${title}”`, {
			label: "Undo",
			run: () => void app.hub.run("undo"),
		});
	} catch (error) {
		sayFailure(app, error);
	}
}
