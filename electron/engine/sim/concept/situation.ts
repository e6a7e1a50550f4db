// Situations that many questions begin with, and the two forms of an answer.
import type { GoalText } from "../../contract/scenario.ts";
import type { Cast } from "./cast.ts";
import { assign, bake, launch, snapshotOf } from "./script.ts";
import type { Answer } from "./template.ts";

/** A prediction: its text, in several wordings where it may be a right one, and what it claims. */
export function says(
	text: Answer["text"],
	...claim: readonly GoalText[]
): Answer {
	return { text, says: claim };
}

/** An answer that does something. */
export function does(
	text: Answer["text"],
	...run: readonly string[]
): Answer & { run: readonly string[] } {
	return { text, run };
}

/** A machine $I and its image $IMG. */
export function oneDisk({ base, image, type }: Cast): string[] {
	return [launch(base, { as: "I", type }), bake("$I", image, { as: "IMG" })];
}

/** The same with the image's snapshot in $S. */
export function withSnapshot(cast: Cast): string[] {
	return [...oneDisk(cast), snapshotOf("$IMG", "S")];
}

/** A machine $I with a second disk, and its image $IMG. */
export function twoDisks({ base, device, size, image, type }: Cast): string[] {
	return [
		launch(base, { as: "I", disk: [device, size], type }),
		bake("$I", image, { as: "IMG" }),
	];
}

/** An empty volume of its own, beside the machine. */
export function emptyVolume(as: string, zone: string, size: number): string {
	return assign(
		as,
		`aws ec2 create-volume --availability-zone ${zone} --size ${size}`,
		"VolumeId",
	);
}

export function attach(volume: string, instance: string, device: string) {
	return `aws ec2 attach-volume --volume-id ${volume} --instance-id ${instance} --device ${device}`;
}
