// The way in: execute is decide, then evolve, then the answer.
import { expect, test } from "vitest";
import {
	type Call,
	createWorld,
	decide,
	evolve,
	execute,
} from "../../../electron/engine/sim/simulator.ts";
import { bundledImage, createLab, home, me } from "./support.ts";

const call = (operation: string, params: object = {}): Call => ({
	operation,
	account: me,
	region: home,
	params: params as Call["params"],
});

const launch = call("RunInstances", {
	ImageId: bundledImage(createLab(), "debian*"),
	MinCount: 1,
	MaxCount: 1,
	ClientToken: "once",
});

test("execute decides, evolves over the events, and answers from the new world", () => {
	const world = createWorld();
	const events = decide(world, launch);
	if (!Array.isArray(events)) throw new Error("the launch was refused");
	expect(execute(world, launch)).toMatchObject({
		ok: true,
		events,
		world: events.reduce(evolve, world),
		output: { Instances: [{ State: { Name: "pending" } }] },
	});
	expect(events.map(({ type }) => type)).toEqual([
		"instance-launched",
		"volume-added",
		"token-kept",
	]);
});

test("a command that only reads makes nothing happen and keeps the very world", () => {
	const world = createWorld();
	const outcome = execute(world, call("DescribeImages"));
	expect(outcome).toMatchObject({ ok: true, events: [] });
	expect(outcome.ok && outcome.world).toBe(world);
});

test("a dry run of a repeated command is still a dry run", () => {
	const first = execute(createWorld(), launch);
	if (!first.ok) throw new Error(first.error.message);
	const dry = call("RunInstances", { ...launch.params, DryRun: true });
	expect(decide(first.world, dry)).toMatchObject({ code: "DryRunOperation" });
	expect(decide(first.world, launch)).toEqual([]);
});

test("a refusal is data: code, message and reason", () => {
	expect(execute(createWorld(), call("Nothing"))).toEqual({
		ok: false,
		error: {
			code: "InvalidAction",
			message: "The action Nothing is not valid for this web service.",
			why: "There is no such operation, or the simulator does not know it.",
		},
	});
});

test("options decide seed, start and quotas, and nothing else is random", () => {
	expect(createWorld()).toEqual(createWorld({ seed: 1 }));
	expect(createWorld({ start: 5 })).toMatchObject({ start: 5, now: 5 });
	const id = (seed: number) => {
		const outcome = execute(createWorld({ seed }), launch);
		return outcome.ok && outcome.events[0];
	};
	expect(id(2)).toEqual(id(2));
	expect(id(2)).not.toEqual(id(3));
});

test("an image's empty encrypted disk is encrypted at launch", () => {
	const lab = createLab();
	const Ebs = { VolumeSize: 3, Encrypted: true };
	const ImageId = lab.image(lab.launch(), "web", {
		BlockDeviceMappings: [{ DeviceName: "/dev/xvdf", Ebs }],
	});
	const VolumeIds = [lab.volume(lab.launch({ ImageId }), "/dev/xvdf")];
	expect(
		lab.value("DescribeVolumes", { VolumeIds }, "Volumes.0"),
	).toMatchObject({
		Encrypted: true,
		KmsKeyId: expect.stringContaining(":kms:us-east-1:"),
	});
});
