// Which address of the app each window shows, and what a window's address says about it.
import type { WindowPlace } from "../engine/contract/desktop.ts";
import { appPage, isAppUrl } from "./address.ts";

const screens = { exam: "exam/attempt", note: "notes", lab: "lab" } as const;

/** The address of a window on `place`; undefined: the app as it starts. */
export function windowAddress(place: WindowPlace | undefined): string {
	return place ? `${appPage}#/${screens[place.kind]}/${place.id}` : appPage;
}

/** What the page with this address shows, if a window of its own can show it. */
export function placeOf(url: string): WindowPlace | undefined {
	if (!isAppUrl(url)) return undefined;
	const [, screen, id = ""] =
		/^#\/(notes|lab)\/([1-9]\d{0,14})(?:\?|$)/.exec(new URL(url).hash) ?? [];
	if (!screen) return undefined;
	return { kind: screen === "lab" ? "lab" : "note", id: Number(id) };
}

/** Whether a page with this address is the one on which an exam or a practice run is sat. */
export function isSittingAddress(url: string): boolean {
	return isAppUrl(url) && /^#\/exam\/attempt\/\d+$/.test(new URL(url).hash);
}
