// What may stand after an option: ids of the right kind, names of Regions and zones, the values of an enumeration.
import type { Shape } from "../operation-model/notation.ts";
import { profiles } from "../shell-account.ts";
import { execute, type World } from "../simulator.ts";
import { filterNames } from "./filter-name.ts";
import type { Option } from "./option.ts";
import { outputFormats } from "./output.ts";

/** One offer: `detail` tells what it is. */
export interface Candidate {
	value: string;
	detail: string;
}
export interface Whereabouts {
	world: World;
	account: string;
	region: string;
	files: readonly string[];
}

type Structure = Readonly<Record<string, unknown>>;

/** The offers for a value of `option` in the operation with that API name; empty where anything may stand. */
export function candidatesFor(
	option: Option,
	operation: string,
	place: Whereabouts,
): readonly Candidate[] {
	const fixed = byOptionName[option.name];
	if (fixed) return fixed(place);
	if (option.member === null) return [];
	const listed = values(option.member.shape);
	if (listed.length > 0) return plain(listed);
	const found = byParameter.find(([names]) =>
		names.test(option.member?.name ?? ""),
	);
	if (found) return found[1](place);
	if (option.member.name === "Filters")
		return (filterNames[operation] ?? []).map((name) => ({
			value: `Name=${name},Values=`,
			detail: "",
		}));
	return place.files.map((name) => ({ value: `file://${name}`, detail: "" }));
}

const byOptionName: Readonly<
	Record<string, (place: Whereabouts) => readonly Candidate[]>
> = {
	"--region": regionNames,
	"--source-region": regionNames,
	"--profile": profileNames,
	"--output": () => plain(outputFormats),
	"--account": accounts,
	"--user-ids": accounts,
	"--owners": (place) => [
		{ value: "self", detail: "your own" },
		{ value: "amazon", detail: "from AWS" },
		{ value: "aws-marketplace", detail: "from sellers" },
		...accounts(place),
	],
	"--executable-users": () => plain(["self", "all"]),
	"--user-groups": () => plain(["all"]),
	"--group-names": () => plain(["all"]),
	"--device": () => plain([..."fghijklmnop"].map((x) => `/dev/sd${x}`)),
};

const byParameter: readonly (readonly [
	RegExp,
	(place: Whereabouts) => readonly Candidate[],
])[] = [
	[/^(Source)?ImageIds?$/, images],
	[/^InstanceIds?$/, instances],
	[/^(Source)?SnapshotIds?$/, snapshots],
	[/^VolumeIds?$/, volumes],
	[
		/^Resources$/,
		(place) =>
			[images, instances, volumes, snapshots].flatMap((of) => of(place)),
	],
	[/^InstanceTypes?$/, instanceTypes],
	[/^AvailabilityZone$/, zones],
	[/^ProductCode$/, productCodes],
];

function images(place: Whereabouts): Candidate[] {
	const list = ask(place, "DescribeImages", {}, "Images");
	const own = (image: Structure) => image.OwnerId === place.account;
	return [...list.filter(own), ...list.filter((image) => !own(image))].map(
		(image) => offer(image.ImageId, [image.Name, image.State]),
	);
}

function instances(place: Whereabouts): Candidate[] {
	return ask(place, "DescribeInstances", {}, "Reservations")
		.flatMap((reservation) => structures(reservation.Instances))
		.map((instance) =>
			offer(instance.InstanceId, [
				nameTag(instance),
				instance.InstanceType,
				(instance.State as Structure | undefined)?.Name,
			]),
		);
}

function volumes(place: Whereabouts): Candidate[] {
	return ask(place, "DescribeVolumes", {}, "Volumes").map((volume) =>
		offer(volume.VolumeId, [
			nameTag(volume),
			`${volume.Size} GiB`,
			volume.State,
		]),
	);
}

function snapshots(place: Whereabouts): Candidate[] {
	return ask(
		place,
		"DescribeSnapshots",
		{ OwnerIds: ["self"] },
		"Snapshots",
	).map((snapshot) =>
		offer(snapshot.SnapshotId, [
			`${snapshot.VolumeSize} GiB`,
			snapshot.Description,
		]),
	);
}

function instanceTypes(place: Whereabouts): Candidate[] {
	return ask(place, "DescribeInstanceTypes", {}, "InstanceTypes").map((type) =>
		offer(type.InstanceType, [
			(type.ProcessorInfo as Structure | undefined)?.SupportedArchitectures,
		]),
	);
}

function zones(place: Whereabouts): Candidate[] {
	return ask(place, "DescribeAvailabilityZones", {}, "AvailabilityZones").map(
		(zone) => offer(zone.ZoneName, []),
	);
}

function regionNames(place: Whereabouts): Candidate[] {
	return ask(place, "DescribeRegions", {}, "Regions").map((region) =>
		offer(region.RegionName, []),
	);
}

function productCodes(place: Whereabouts): Candidate[] {
	const sold = { Owners: ["aws-marketplace"] };
	return ask(place, "DescribeImages", sold, "Images").flatMap((image) =>
		structures(image.ProductCodes).map((code) =>
			offer(code.ProductCodeId, [image.Name]),
		),
	);
}

function profileNames(): Candidate[] {
	return Object.entries(profiles).map(([value, detail]) => ({ value, detail }));
}

function accounts(_place: Whereabouts): Candidate[] {
	return Object.entries(profiles).map(([detail, value]) => ({ value, detail }));
}

/** A list out of an answer; empty when the service refuses. */
function ask(
	{ world, account, region }: Whereabouts,
	operation: string,
	params: Structure,
	key: string,
): Structure[] {
	const outcome = execute(world, { operation, account, region, params });
	return outcome.ok ? structures(outcome.output[key]) : [];
}

function structures(value: unknown): Structure[] {
	return Array.isArray(value) ? value : [];
}

function nameTag(resource: Structure): unknown {
	return structures(resource.Tags).find((tag) => tag.Key === "Name")?.Value;
}

function offer(value: unknown, details: readonly unknown[]): Candidate {
	return {
		value: String(value),
		detail: details.filter((detail) => detail !== undefined).join(", "),
	};
}

function plain(names: readonly string[]): Candidate[] {
	return names.map((value) => ({ value, detail: "" }));
}

function values(shape: Shape): readonly string[] {
	if (shape.kind === "list") return values(shape.item);
	return shape.kind === "scalar" ? shape.values : [];
}
