// What a window is for, and how its page gets to know.

export const windowKinds = ["main", "exam", "note", "lab"] as const;
export type WindowKind = (typeof windowKinds)[number];

const prefix = "--amiable-window=";

/** The argument that tells the preload script. */
export function windowArgument(kind: WindowKind): string {
	return prefix + kind;
}

export function windowKind(args: readonly string[]): WindowKind {
	const told = args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
	return windowKinds.find((kind) => kind === told) ?? "main";
}
