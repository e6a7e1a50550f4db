// LabWrite: what the learner's programs would write to a disk, so that snapshots have something to hold.
import { assumedRefusals } from "../assumptions.ts";
import type { Operation, Request } from "../request/operation.ts";
import {
	flagParam,
	missing,
	requiredText,
	textParam,
	wholeParam,
} from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { ownVolumeOrRefuse } from "../volume/find.ts";
import type { World } from "../world/model.ts";
import type { Extent, Volume } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";

export const labWrite: Operation = {
	params: "VolumeId! FromGiB GiB Marker Unflushed",
	decide(request) {
		const { world, params, mint } = request;
		const volumeId = requiredText(params, "VolumeId");
		const volume = ownVolumeOrRefuse(world, request, volumeId);
		checkWritable(volume);
		const isUnflushed = flagParam(params, "Unflushed") === true;
		if (isUnflushed) checkRunning(world, volume);
		const minted = mint("w");
		const extent = extentOf(request, volume, minted.id);
		const marker = textParam(params, "Marker") ?? null;
		if (!extent && marker === null) missing("GiB or Marker");
		return [
			{
				type: "volume-written",
				volumeId,
				extent,
				marker,
				isUnflushed,
				order: minted.order,
			},
		];
	},
};

function extentOf(
	{ params }: Request,
	{ sizeGiB }: Volume,
	data: string,
): Extent | null {
	const length = wholeParam(params, "GiB");
	if (length === undefined) return null;
	const from = wholeParam(params, "FromGiB") ?? 0;
	const to = from + length;
	if (from < 0 || length < 1 || to > sizeGiB)
		refuse(
			...assumedRefusals.outsideVolume(sizeGiB),
			`The volume has the GiB 0 to ${sizeGiB - 1}; write at least one of them.`,
		);
	return { from, to, data };
}

function checkWritable({ id, state }: Volume): void {
	if (state !== "available" && state !== "in-use")
		refuse(
			"IncorrectState",
			`The volume '${id}' is in the '${state}' state.`,
			"Only a finished volume can be written to; `lab settle` finishes what is pending.",
		);
}

/** Only a running system has memory in which a write can wait. */
function checkRunning(world: World, { id, attachedTo }: Volume): void {
	if (lookUp(world.instances, attachedTo ?? "")?.state !== "running")
		refuse(
			...assumedRefusals.nothingToBuffer(id),
			"A write waits in the memory of a running instance before it reaches the disk; this volume is not attached to one.",
		);
}
