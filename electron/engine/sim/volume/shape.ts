// The size, type and speed of a volume, and the refusals when they do not go together.
import { volumeTypes } from "../data/volume-types.ts";
import { refuse } from "../request/refusal.ts";
import type { VolumeShape, VolumeType } from "../world/resource.ts";

/** What is asked for; null leaves it to the type. */
export interface WantedShape {
	readonly sizeGiB: number;
	readonly type: string;
	readonly iops: number | null;
	readonly throughput: number | null;
}

/** The shape that EBS would make of it. Refuses an unknown type, and figures outside what the type takes. */
export function volumeShape(wanted: WantedShape): VolumeShape {
	const type = volumeTypeOf(wanted.type);
	checkSize(wanted.sizeGiB, type);
	const iops = iopsOf(wanted, type);
	return {
		sizeGiB: wanted.sizeGiB,
		type,
		iops,
		throughput: throughputOf(wanted, type, iops),
	};
}

function volumeTypeOf(text: string): VolumeType {
	return Object.hasOwn(volumeTypes, text)
		? (text as VolumeType)
		: refuse(
				"UnknownVolumeType",
				`Unknown volume type '${text}'`,
				`EBS has the volume types ${Object.keys(volumeTypes).join(", ")}.`,
			);
}

function checkSize(sizeGiB: number, type: VolumeType): void {
	const [least, most] = volumeTypes[type].sizeGiB;
	const why = `A ${type} volume has ${least} to ${most} GiB.`;
	if (sizeGiB < least)
		refuse(
			"InvalidParameterValue",
			`Volume of ${sizeGiB}GiB is too small for volume type ${type}; minimum is ${least}GiB.`,
			why,
		);
	if (sizeGiB > most)
		refuse(
			"InvalidParameterValue",
			`Volume of ${sizeGiB}GiB is too large for volume type ${type}; maximum is ${most}GiB.`,
			why,
		);
}

function iopsOf(wanted: WantedShape, type: VolumeType): number | null {
	const rule = volumeTypes[type].iops;
	if (!rule) return noChoice(wanted.iops, "iops", type);
	const iops = wanted.iops ?? rule.usual ?? null;
	if (iops === null)
		return refuse(
			"MissingParameter",
			`The parameter iops must be specified for ${type} volumes.`,
			`${type} sells a guaranteed number of IOPS, so the number has to be said.`,
		);
	checkFigure("iops", iops, rule.range, type);
	// The usual figure of gp3 comes with every size; only bought IOPS are tied to it.
	if (
		wanted.iops !== null &&
		iops > (rule.usual ?? 0) &&
		iops > rule.mostPerGiB * wanted.sizeGiB
	)
		refuse(
			"InvalidParameterValue",
			`Iops to volume size ratio of ${iops / wanted.sizeGiB} is too high; maximum is ${rule.mostPerGiB} per GiB.`,
			`${type} gives at most ${rule.mostPerGiB} IOPS for each GiB of size.`,
		);
	return iops;
}

function throughputOf(
	wanted: WantedShape,
	type: VolumeType,
	iops: number | null,
): number | null {
	const rule = volumeTypes[type].throughput;
	if (!rule) return noChoice(wanted.throughput, "throughput", type);
	const throughput = wanted.throughput ?? rule.usual;
	checkFigure("throughput", throughput, rule.range, type);
	if (throughput > rule.mostPerIops * (iops ?? 0))
		refuse(
			"InvalidParameterValue",
			`Throughput (MiBps) to iops ratio of ${throughput / (iops ?? 1)} is too high; maximum is ${rule.mostPerIops} MiBps per iops.`,
			"More throughput needs more IOPS.",
		);
	return throughput;
}

function noChoice(value: number | null, name: string, type: VolumeType): null {
	return value === null
		? null
		: refuse(
				"InvalidParameterCombination",
				`The parameter ${name} is not supported for ${type} volumes.`,
				`The ${name} of a ${type} volume follow from its size and cannot be chosen.`,
			);
}

function checkFigure(
	name: string,
	value: number,
	[least, most]: readonly [number, number],
	type: VolumeType,
): void {
	if (value < least || value > most)
		refuse(
			"InvalidParameterValue",
			`Volume ${name} of ${value} is ${value < least ? "too low; minimum is" : "too high; maximum is"} ${value < least ? least : most}.`,
			`A ${type} volume takes ${least} to ${most} ${name === "iops" ? "IOPS" : "MiB/s"}.`,
		);
}
