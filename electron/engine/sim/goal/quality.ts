// What a quality is: something that a goal can say about an instance, image, volume or snapshot.
import type { Scene } from "./scene.ts";
import type { Kind, Thing } from "./thing.ts";
import type { Slots } from "./words.ts";

export interface Quality {
	/** The words, with capitals for what may vary. */
	readonly form: string;
	readonly means: string;
	readonly kinds: readonly Kind[];
	holds(thing: Thing, scene: Scene, slots: Slots): boolean;
}

export const everyKind: readonly Kind[] = [
	"instance",
	"image",
	"volume",
	"snapshot",
];
export const machines: readonly Kind[] = ["instance", "image"];
