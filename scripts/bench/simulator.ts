// The simulator in process: plain operations, an answer typed in the lab's shell, and a long list of images.
import { createShell, runScript } from "../../electron/engine/sim/shell.ts";
import {
	homeRegion,
	ownAccount,
} from "../../electron/engine/sim/shell-account.ts";
import {
	type Call,
	createWorld,
	execute,
	type World,
} from "../../electron/engine/sim/simulator.ts";
import { interleave, type Measure, type Scale } from "./measure.ts";

const rounds: Record<Scale, number> = { full: 7, quick: 3, tiny: 1 };

/** The whole life of one image: what a learner does over and over. */
const cycle: readonly ((seen: Seen) => [string, Call["params"]])[] = [
	({ image }) => ["RunInstances", launch(image)],
	() => ["LabSettle", {}],
	({ instance, n }) => [
		"CreateImage",
		{ InstanceId: instance, Name: `golden ${n}`, NoReboot: true },
	],
	() => ["LabSettle", {}],
	({ golden }) => [
		"ModifyImageAttribute",
		{
			ImageId: golden,
			LaunchPermission: { Add: [{ UserId: "444455556666" }] },
		},
	],
	({ golden }) => ["DescribeImages", { ImageIds: [golden] }],
	({ golden }) => [
		"DeregisterImage",
		{ ImageId: golden, DeleteAssociatedSnapshots: true },
	],
	({ instance }) => ["TerminateInstances", { InstanceIds: [instance] }],
];

interface Seen {
	n: number;
	image: string;
	instance: string;
	golden: string;
}

function launch(image: string): Call["params"] {
	return { ImageId: image, InstanceType: "t3.micro", MinCount: 1, MaxCount: 1 };
}

export const operationsMeasure: Measure = {
	name: "sim-operations",
	about:
		"operations of the simulated world in process: launch, image, share, describe, clean up; against copying one object of the same size",
	unit: "per second",
	target: { of: "value", atLeast: 100_000 },
	run(_folder, scale) {
		const cycles = { full: 8000, quick: 3000, tiny: 5 }[scale];
		return interleave(rounds[scale], {
			value: () => rate(() => runCycles(cycles), cycles * cycle.length),
			floor: () =>
				rate(() => copyObjects(cycles * cycle.length), cycles * cycle.length),
		});
	},
};

export const answerMeasure: Measure = {
	name: "sim-answer",
	about:
		"an answer of eight typed commands, parsed and played in a fresh session; against the same operations without the shell",
	unit: "ms",
	target: { of: "value", atMost: 1 },
	run(_folder, scale) {
		const answers = { full: 1000, quick: 200, tiny: 2 }[scale];
		const world = createWorld();
		const script = answerScript(publicImage(world));
		const each = (play: () => void) => () => {
			const start = performance.now();
			for (let n = 0; n < answers; n += 1) play();
			return (performance.now() - start) / answers;
		};
		return interleave(rounds[scale], {
			value: each(() => {
				const { results } = runScript(createShell({ world }), script);
				const refused = results.find((result) => !result.ok);
				if (refused) throw new Error(`expected no refusal: ${refused.command}`);
			}),
			floor: each(() => runCycles(1)),
		});
	},
};

export const describeMeasure: Measure = {
	name: "sim-describe",
	about:
		"describe-images over 600 images of one's own; against writing the same answer as JSON",
	unit: "ms",
	target: { of: "value", atMost: 20 },
	run(_folder, scale) {
		const world = worldWithImages({ full: 600, quick: 600, tiny: 6 }[scale]);
		const describe = () => call(world, "DescribeImages", { Owners: ["self"] });
		const answer = describe().output;
		const timed = (work: () => unknown) => () => {
			const start = performance.now();
			work();
			return performance.now() - start;
		};
		return interleave(rounds[scale], {
			value: timed(describe),
			floor: timed(() => JSON.stringify(answer)),
		});
	},
};

function rate(work: () => void, count: number): number {
	const start = performance.now();
	work();
	return (count / (performance.now() - start)) * 1000;
}

function runCycles(count: number): void {
	let world = createWorld();
	const seen: Seen = {
		n: 0,
		image: publicImage(world),
		instance: "",
		golden: "",
	};
	for (let n = 0; n < count; n += 1) {
		seen.n = n;
		for (const step of cycle) {
			const outcome = call(world, ...step(seen));
			world = outcome.world;
			const { Instances, ImageId } = outcome.output;
			if (Array.isArray(Instances)) seen.instance = Instances[0].InstanceId;
			if (typeof ImageId === "string") seen.golden = ImageId;
		}
	}
}

function call(world: World, operation: string, params: Call["params"]) {
	const outcome = execute(world, {
		operation,
		params,
		account: ownAccount,
		region: homeRegion,
	});
	if (!outcome.ok)
		throw new Error(`expected ${operation} to pass: ${outcome.error.message}`);
	return outcome;
}

/** The first public image that a t3.micro can start. */
export function publicImage(world: World): string {
	const { output } = call(world, "DescribeImages", {
		Owners: ["amazon"],
		Filters: [
			{ Name: "architecture", Values: ["x86_64"] },
			{ Name: "root-device-type", Values: ["ebs"] },
			{ Name: "name", Values: ["al2023*"] },
		],
	});
	const [image] = output.Images as { ImageId: string }[];
	if (!image) throw new Error("expected a public image");
	return image.ImageId;
}

function worldWithImages(count: number): World {
	let world = createWorld();
	const started = call(world, "RunInstances", launch(publicImage(world)));
	const [instance] = started.output.Instances as { InstanceId: string }[];
	world = call(started.world, "LabSettle", {}).world;
	for (let n = 0; n < count; n += 1)
		world = call(world, "CreateImage", {
			InstanceId: instance?.InstanceId,
			Name: `image ${n}`,
			NoReboot: true,
		}).world;
	return world;
}

/** Eight commands as a learner types them. */
function answerScript(image: string): string {
	return `I=$(aws ec2 run-instances --image-id ${image} --instance-type t3.micro --query 'Instances[0].InstanceId' --output text)
lab settle
IMG=$(aws ec2 create-image --instance-id $I --name golden --no-reboot --query ImageId --output text)
lab settle
aws ec2 modify-image-attribute --image-id $IMG --launch-permission 'Add=[{UserId=444455556666}]'
aws ec2 describe-images --image-ids $IMG
aws ec2 deregister-image --image-id $IMG
aws ec2 terminate-instances --instance-ids $I`;
}

/** What every operation costs at least: a new object beside the old one. */
function copyObjects(count: number): void {
	let world: Record<string, unknown> = { ...createWorld() };
	for (let n = 0; n < count; n += 1) world = { ...world, counter: n };
	if (world.counter !== count - 1) throw new Error("expected the last copy");
}
