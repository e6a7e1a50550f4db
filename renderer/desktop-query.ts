// What the desktop shell keeps for this computer alone, as screens fetch it.
import { queryOptions } from "@tanstack/react-query";
import type { DesktopBridge } from "../electron/engine/contract/desktop.ts";

export const desktopKey = ["desktop"];

export function desktopQuery(desktop: DesktopBridge) {
	return queryOptions({
		queryKey: desktopKey,
		queryFn: () => desktop.settings(),
	});
}
