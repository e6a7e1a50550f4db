// A small lab for the simulator's tests: one world that commands change, accounts to speak as, and steps that many tests begin with.
import {
	createWorld,
	type Event,
	execute,
	type Refusal,
	type World,
	type WorldOptions,
} from "../../../electron/engine/sim/simulator.ts";

export const me = "111122223333";
export const partner = "444455556666";
export const stranger = "777788889999";
export const home = "us-east-1";
export const away = "eu-west-1";
export const customerKey = "1234abcd-12ab-34cd-56ef-1234567890ab";

export type Params = Record<string, unknown>;

export interface Speaker {
	/** The answer; throws when the command is refused. */
	ok(operation: string, params?: Params): Params;
	/** The refusal; throws when the command succeeds. */
	refused(operation: string, params?: Params): Refusal;
	/** One value of the answer, by its path: `Images.0.ImageId`. */
	value(operation: string, params: Params, path: string): unknown;
	/** The same as text, for ids. */
	id(operation: string, params: Params, path: string): string;
}

export interface Lab extends Speaker {
	world(): World;
	events(): readonly Event[];
	as(account: string, region?: string): Speaker;
	settle(): void;
	/** A running instance of the bundled Amazon Linux image, and its root volume. */
	launch(params?: Params): string;
	/** The volume of an instance under a device name. */
	volume(instanceId: string, device?: string): string;
	/** An empty volume attached to the instance. */
	addDisk(instanceId: string, device: string, sizeGiB: number): string;
	/** An image of the instance, finished. */
	image(instanceId: string, name: string, params?: Params): string;
	/** The snapshot behind a device of an image. */
	snapshot(imageId: string, device?: string): string;
	/** A finished snapshot of a volume. */
	snap(volumeId: string): string;
}

/** A lab in which the learner's account works in its home Region. */
export function createLab(options: WorldOptions = {}): Lab {
	let world = createWorld(options);
	const events: Event[] = [];
	const as = (account: string, region: string = home): Speaker =>
		speaker((operation, params) => {
			const outcome = execute(world, { operation, account, region, params });
			if (!outcome.ok) return outcome.error;
			world = outcome.world;
			events.push(...outcome.events);
			return { output: outcome.output };
		});
	const own = as(me);
	const settle = () => {
		own.ok("LabSettle");
	};
	const launch = (params: Params = {}) => {
		const request = {
			ImageId: bundled("al2023*x86_64"),
			InstanceType: "t3.micro",
			MinCount: 1,
			MaxCount: 1,
		};
		const id = own.id(
			"RunInstances",
			{ ...request, ...params },
			"Instances.0.InstanceId",
		);
		settle();
		return id;
	};
	const bundled = (name: string) => bundledImage(own, name);
	const volume = (instanceId: string, device = "/dev/xvda") =>
		own.id(
			"DescribeVolumes",
			{
				Filters: [
					{ Name: "attachment.instance-id", Values: [instanceId] },
					{ Name: "attachment.device", Values: [device] },
				],
			},
			"Volumes.0.VolumeId",
		);
	const addDisk = (instanceId: string, device: string, sizeGiB: number) => {
		const zone = {
			AvailabilityZone: own.value(
				"DescribeInstances",
				{ InstanceIds: [instanceId] },
				"Reservations.0.Instances.0.Placement.AvailabilityZone",
			),
			Size: sizeGiB,
		};
		const VolumeId = own.id("CreateVolume", zone, "VolumeId");
		settle();
		own.ok("AttachVolume", {
			VolumeId,
			InstanceId: instanceId,
			Device: device,
		});
		return VolumeId;
	};
	const image = (InstanceId: string, Name: string, params: Params = {}) => {
		const request = { InstanceId, Name, ...params };
		const id = own.id("CreateImage", request, "ImageId");
		settle();
		return id;
	};
	const snapshot = (imageId: string, device = "/dev/xvda") =>
		snapshotBehind(own, imageId, device);
	const snap = (VolumeId: string) => {
		const id = own.id("CreateSnapshot", { VolumeId }, "SnapshotId");
		settle();
		return id;
	};
	return {
		...own,
		world: () => world,
		events: () => events,
		as,
		settle,
		launch,
		volume,
		addDisk,
		image,
		snapshot,
		snap,
	};
}

/** The id of a bundled image by its name, with wildcards, in the speaker's Region. */
export function bundledImage(speaker: Speaker, name: string): string {
	const filter = { Filters: [{ Name: "name", Values: [name] }] };
	return speaker.id("DescribeImages", filter, "Images.0.ImageId");
}

/** The snapshot behind a device of an image, as far as the speaker sees the image. */
export function snapshotBehind(
	speaker: Speaker,
	imageId: string,
	device = "/dev/xvda",
): string {
	const mappings = speaker.value(
		"DescribeImages",
		{ ImageIds: [imageId] },
		"Images.0.BlockDeviceMappings",
	) as { DeviceName: string; Ebs?: { SnapshotId?: string } }[];
	const found = mappings.find(({ DeviceName }) => DeviceName === device);
	return String(found?.Ebs?.SnapshotId);
}

/** The value at a path such as `Images.0.Name`; undefined where the path ends early. */
export function at(value: unknown, path: string): unknown {
	return path
		.split(".")
		.reduce<unknown>(
			(part, key) => (part as Record<string, unknown> | undefined)?.[key],
			value,
		);
}

function speaker(
	run: (operation: string, params: Params) => Refusal | { output: Params },
): Speaker {
	const ok = (operation: string, params: Params = {}) => {
		const result = run(operation, params);
		if ("output" in result) return result.output;
		throw new Error(`${operation}: ${result.code}: ${result.message}`);
	};
	const refused = (operation: string, params: Params = {}) => {
		const result = run(operation, params);
		if ("output" in result) throw new Error(`${operation} was not refused`);
		return result;
	};
	const value = (operation: string, params: Params, path: string) =>
		at(ok(operation, params), path);
	const id = (operation: string, params: Params, path: string) => {
		const found = value(operation, params, path);
		if (typeof found !== "string")
			throw new Error(`${operation} answered no ${path}`);
		return found;
	};
	return { ok, refused, value, id };
}
