// All guided walks, in the order in which they are worth doing.
import type { WalkId } from "../../contract/lab.ts";
import { baking } from "./baking.ts";
import { copy } from "./copy.ts";
import { lifecycle } from "./lifecycle.ts";
import { share } from "./share.ts";
import { tidy } from "./tidy.ts";
import type { Walk } from "./walk.ts";

export const walks: Readonly<Record<WalkId, Walk>> = {
	lifecycle,
	baking,
	copy,
	share,
	tidy,
};
