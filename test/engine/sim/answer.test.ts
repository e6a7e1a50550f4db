// Every answer has the shape that AWS's model gives it: no member that a client would drop, no value of another type.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Shape } from "../../../electron/engine/sim/operation-model/notation.ts";
import {
	ec2Operations,
	labOperations,
} from "../../../electron/engine/sim/operation-model/operations.ts";
import {
	createWorld,
	execute,
	operationNames,
} from "../../../electron/engine/sim/simulator.ts";
import { callFor, draws } from "./random-command.ts";
import { createLab } from "./support.ts";

const models = new Map([...ec2Operations, ...labOperations]);

/** Paths of what does not fit. */
function misfits(value: unknown, shape: Shape, path: string): string[] {
	if (shape.kind === "list")
		return Array.isArray(value)
			? value.flatMap((item, at) => misfits(item, shape.item, `${path}.${at}`))
			: [path];
	if (shape.kind === "structure")
		return Object.entries(value as object).flatMap(([name, part]) => {
			const member = shape.byName.get(name);
			return member
				? misfits(part, member.shape, `${path}.${name}`)
				: [`${path}.${name}`];
		});
	return fits(value, shape.type) ? [] : [path];
}

function fits(value: unknown, type: string): boolean {
	if (type === "boolean") return typeof value === "boolean";
	if (type === "integer" || type === "long") return Number.isSafeInteger(value);
	if (type === "double") return typeof value === "number";
	if (type === "timestamp")
		return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(value));
	return typeof value === "string";
}

function misfitsOf(operation: string, output: object): string[] {
	const shape = models.get(operation)?.output;
	if (!shape) return Object.keys(output).map((key) => `${operation}.${key}`);
	return misfits(output, shape, operation);
}

test("simulator and wire model know the same operations", () => {
	expect([...operationNames].sort()).toEqual([...models.keys()].sort());
});

test("answers to random commands fit the model (seed 20260103)", () => {
	const property = fc.property(draws(400), (list) => {
		let world = createWorld();
		for (const draw of list) {
			const call = callFor(world, draw);
			const outcome = execute(world, call);
			if (!outcome.ok) continue;
			world = outcome.world;
			const { Return: _, ...output } = outcome.output;
			expect(misfitsOf(call.operation, output)).toEqual([]);
		}
	});
	fc.assert(property, { seed: 20_260_103, numRuns: 10, endOnFailure: true });
});

test("answers of every list fit the model in a world that has everything", () => {
	const lab = createLab();
	const instance = lab.launch();
	lab.addDisk(instance, "/dev/xvdf", 10);
	const ImageId = lab.image(instance, "web");
	lab.image(lab.launch({ ImageId }), "second");
	const SnapshotId = lab.snap(lab.volume(instance, "/dev/xvdf"));
	lab.ok("LockSnapshot", {
		SnapshotId,
		LockMode: "compliance",
		LockDuration: 1,
		CoolOffPeriod: 1,
	});
	lab.ok("ModifyVolume", { VolumeId: lab.volume(instance), Size: 20 });
	lab.ok("CreateStoreImageTask", { ImageId, Bucket: "b" });
	lab.ok("CreateTags", { Resources: [ImageId], Tags: [{ Key: "a" }] });
	lab.ok("LabRecycleRule", { Days: 1 });
	lab.ok("DeregisterImage", { ImageId, DeleteAssociatedSnapshots: true });
	const required: Record<string, object> = {
		DescribeImageReferences: { ImageIds: [ImageId] },
	};
	const lists = operationNames.filter(
		(name) =>
			/^(Describe|List|Get)/.test(name) &&
			!name.endsWith("Attribute") &&
			name !== "GetImageAncestry",
	);
	for (const name of lists) {
		const output = lab.ok(name, { ...required[name] });
		expect(misfitsOf(name, output)).toEqual([]);
		expect(Object.keys(output).length).toBeGreaterThan(0);
	}
});
