// Qualities of bonds: who may use a thing, what it was made from, what it is attached to.
import { reaches } from "../image/permission.ts";
import { lookUp } from "../world/table.ts";
import type { Quality } from "./quality.ts";
import type { Scene } from "./scene.ts";
import { accountOf, idsOf, type Kind, type Thing } from "./thing.ts";

const shareable: readonly Kind[] = ["image", "snapshot"];

export const bondQualities: readonly Quality[] = [
	{
		form: "public",
		means: "everybody may use it",
		kinds: shareable,
		holds: (thing) => permissionsOf(thing).some((each) => "Group" in each),
	},
	{
		form: "private",
		means: "nobody but its owner may use it",
		kinds: shareable,
		holds: (thing) => permissionsOf(thing).length === 0,
	},
	{
		form: "shared with WHO",
		means:
			"a permission of its own reaches that account: to launch an image, to use a snapshot",
		kinds: shareable,
		holds: (thing, _scene, { WHO = "" }) => {
			const account = accountOf(WHO);
			return permissionsOf(thing).some((each) =>
				account === null ? "Group" in each : reaches(each, account),
			);
		},
	},
	{
		form: "launched from REF",
		means: "is an instance of that image",
		kinds: ["instance"],
		holds: ({ kind, value }, scene, { REF = "" }) =>
			kind === "instance" && idsOf(scene, REF).includes(value.imageId),
	},
	{
		form: "copied from REF",
		means: "is a direct copy of that image or snapshot",
		kinds: shareable,
		holds: ({ kind, value }, scene, { REF = "" }) =>
			idsOf(scene, REF).includes(
				(kind === "image"
					? value.sourceImageId
					: kind === "snapshot"
						? value.sourceSnapshotId
						: null) ?? "",
			),
	},
	{
		form: "made from REF",
		means:
			"is an image of that instance, a snapshot of that volume, or a volume from that snapshot or from a disk of that image",
		kinds: ["image", "volume", "snapshot"],
		holds: ({ kind, value }, scene, { REF = "" }) => {
			const ids = [
				...idsOf(scene, REF),
				...idsOf(scene, `snapshots of ${REF}`),
			];
			if (kind === "image") return ids.includes(value.sourceInstanceId ?? "");
			if (kind === "volume") return ids.includes(value.snapshotId ?? "");
			return kind === "snapshot" && ids.includes(value.volumeId);
		},
	},
	{
		form: "attached to REF",
		means: "is attached to that instance",
		kinds: ["volume"],
		holds: ({ kind, value }, scene, { REF = "" }) =>
			kind === "volume" && idsOf(scene, REF).includes(value.attachedTo ?? ""),
	},
	{
		form: "unattached",
		means: "is attached to no instance",
		kinds: ["volume"],
		holds: ({ kind, value }) => kind === "volume" && value.attachedTo === null,
	},
	{
		form: "deleted on termination",
		means: "is attached and goes with its instance",
		kinds: ["volume"],
		holds: (thing, scene) => flagOf(thing, scene) === true,
	},
	{
		form: "kept on termination",
		means: "is attached and stays when its instance goes",
		kinds: ["volume"],
		holds: (thing, scene) => flagOf(thing, scene) === false,
	},
];

function permissionsOf({ kind, value }: Thing) {
	if (kind === "image") return value.launchPermissions;
	return kind === "snapshot" ? value.volumePermissions : [];
}

function flagOf({ kind, value }: Thing, { after }: Scene): boolean | undefined {
	if (kind !== "volume") return undefined;
	return lookUp(
		after.world.instances,
		value.attachedTo ?? "",
	)?.attachments.find(({ volumeId }) => volumeId === value.id)
		?.deleteOnTermination;
}
