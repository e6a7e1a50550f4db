// What is known of new versions, in words.
import type { UpdateView } from "../../../electron/engine/contract/desktop.ts";
import { sayAgo } from "../../wording.ts";

/** "This is Amiable 0.1.0. There was no newer one when it last looked, yesterday." */
export function sayUpdates(view: UpdateView, now: number): string {
	const { version, askedAt, hasFailed, newer } = view;
	const own = `This is Amiable ${version}`;
	if (newer) return `${own}. Version ${newer.version} is out.`;
	if (askedAt === null) return `${own}.`;
	const ago = sayAgo(askedAt, now);
	return hasFailed
		? `${own}. The last look, ${ago}, got no answer.`
		: `${own}. There was no newer one when it last looked, ${ago}.`;
}

/** What About says of the network: the one request that there can be is the person's own choice. `updates` is null where there can be none. */
export function sayNetwork(updates: UpdateView | null, isOn: boolean): string {
	if (!updates) return "Amiable makes no request to any network.";
	return isOn
		? "Once a day Amiable asks whether there is a new version, as you chose; it makes no other request to any network."
		: "Amiable makes no request to any network, unless you ask it to look for new versions.";
}
