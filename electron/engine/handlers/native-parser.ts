// Loads the native Markdown parser where this machine has it; everything works without, only slower.
import { createNativeReader, type NativeParse } from "../notes/native-tree.ts";
import { type ReadTree, readTree } from "../notes/tree.ts";

/** The fastest reader of trees that this machine can run; `isNative` tells which one it is. */
export async function loadTreeReader(): Promise<{
	read: ReadTree;
	isNative: boolean;
}> {
	try {
		const { markdownToMdast } = await import("satteri");
		const parse = (text: string) =>
			markdownToMdast(text) as ReturnType<NativeParse>;
		// A binary that loads but cannot run shows it here.
		parse("- ready");
		return { read: createNativeReader(parse), isNative: true };
	} catch {
		return { read: readTree, isNative: false };
	}
}
