// Content whose pictures and sounds are all in the media store: what is not stays as the words that describe it.
import { isMediaName } from "../contract/media-name.ts";
import type { Rich, RichNode } from "../contract/rich.ts";

/** `rich` with every picture or sound that the store does not name as its words. Use it for content that no import looked up. */
export function keepStoredMedia(rich: Rich): Rich {
	return rich.map((node): RichNode => {
		if ("src" in node)
			return isMediaName(node.src) ? node : { type: "text", value: node.alt };
		return "children" in node
			? { ...node, children: keepStoredMedia(node.children) }
			: node;
	});
}
