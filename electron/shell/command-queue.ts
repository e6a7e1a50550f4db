// Commands for a page that is not there yet.
import type { DesktopCommand } from "../engine/contract/desktop.ts";

/** The queue with one more. Files opened one after the other become one import: the page has one preview at a time. */
export function withCommand(
	queue: readonly DesktopCommand[],
	command: DesktopCommand,
): DesktopCommand[] {
	const last = queue.at(-1);
	if (command.kind !== "open-files" || last?.kind !== "open-files")
		return [...queue, command];
	const paths = [...new Set([...last.paths, ...command.paths])];
	return [...queue.slice(0, -1), { kind: "open-files", paths }];
}
