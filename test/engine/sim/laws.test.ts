// Laws of the simulator over random command sequences. Each property has a fixed seed, so that a failure comes back.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	createWorld,
	type Event,
	evolve,
	execute,
	operationNames,
	type World,
} from "../../../electron/engine/sim/simulator.ts";
import {
	lookUp,
	tableValues,
} from "../../../electron/engine/sim/world/table.ts";
import { checkInvariants } from "./invariant.ts";
import { callFor, type Draw, draws } from "./random-command.ts";

const seed = 20_260_101;

interface Run {
	readonly world: World;
	readonly events: readonly Event[];
	readonly refusals: number;
}

/** Plays the draws from a fresh world; `step` sees each world with the one before it. */
function play(
	list: readonly Draw[],
	step: (before: World, after: World) => void = () => {},
): Run {
	let world = createWorld({ seed: 7 });
	const events: Event[] = [];
	let refusals = 0;
	for (const draw of list) {
		const outcome = execute(world, callFor(world, draw));
		if (outcome.ok) {
			step(world, outcome.world);
			world = outcome.world;
			events.push(...outcome.events);
		} else refusals += 1;
	}
	return { world, events, refusals };
}

test("10,000 random commands break no invariant (seed 20260101)", () => {
	let commands = 0;
	let done = 0;
	const property = fc.property(draws(500), (list) => {
		const { world, refusals } = play(list);
		commands += list.length;
		done += list.length - refusals;
		checkInvariants(world);
	});
	fc.assert(property, { seed, numRuns: 20 });
	expect(commands).toBe(10_000);
	expect(done).toBeGreaterThan(3000);
});

test("the invariants hold after every single command (seed 20260101)", () => {
	const property = fc.property(draws(120), (list) => {
		play(list, (_, after) => checkInvariants(after));
	});
	fc.assert(property, { seed, numRuns: 10 });
});

test("the same commands give the same world (seed 20260101)", () => {
	const property = fc.property(draws(150), (list) => {
		expect(play(list)).toEqual(play(list));
	});
	fc.assert(property, { seed, numRuns: 10 });
});

test("a refused command changes nothing, and no command changes the world it was given (seed 20260101)", () => {
	const property = fc.property(draws(150), (list) => {
		let world = createWorld();
		for (const draw of list) {
			const before = JSON.stringify(world);
			const outcome = execute(world, callFor(world, draw));
			expect(JSON.stringify(world)).toBe(before);
			if (outcome.ok) world = outcome.world;
			else expect(Object.keys(outcome)).toEqual(["ok", "error"]);
		}
	});
	fc.assert(property, { seed, numRuns: 5 });
});

test("a refusal has a code of AWS's form, a message and a reason (seed 20260101)", () => {
	const property = fc.property(draws(200), (list) => {
		let world = createWorld();
		for (const draw of list) {
			const outcome = execute(world, callFor(world, draw));
			if (outcome.ok) world = outcome.world;
			else
				expect(outcome.error).toEqual({
					code: expect.stringMatching(/^[A-Z][A-Za-z]+(\.[A-Z][A-Za-z]+)?$/),
					message: expect.stringMatching(/\S/),
					why: expect.stringMatching(/^\S.*\.$/),
				});
		}
	});
	fc.assert(property, { seed, numRuns: 10 });
});

test("a world survives JSON, and goes on as before (seed 20260101)", () => {
	const property = fc.property(draws(200), draws(20), (list, more) => {
		const { world } = play(list);
		const copy: World = JSON.parse(JSON.stringify(world));
		expect(copy).toStrictEqual(world);
		for (const draw of more)
			expect(execute(copy, callFor(copy, draw))).toEqual(
				execute(world, callFor(world, draw)),
			);
	});
	fc.assert(property, { seed, numRuns: 10 });
});

test("replaying the events gives the world, and fewer events an earlier one (seed 20260101)", () => {
	const property = fc.property(draws(200), fc.nat(200), (list, cut) => {
		const { world, events } = play(list);
		const fresh = createWorld({ seed: 7 });
		expect(events.reduce(evolve, fresh)).toStrictEqual(world);
		const early = play(list.slice(0, cut));
		const undone = events.slice(0, early.events.length);
		expect(undone.reduce(evolve, fresh)).toStrictEqual(early.world);
	});
	fc.assert(property, { seed, numRuns: 10 });
});

test("events survive JSON and evolve any world, also one that they are not about (seed 20260101)", () => {
	const property = fc.property(draws(300), (list) => {
		const { events } = play(list);
		for (const event of events) {
			expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
			const next = evolve(createWorld(), event);
			expect(JSON.parse(JSON.stringify(next))).toStrictEqual(next);
		}
	});
	fc.assert(property, { seed, numRuns: 5 });
});

test("an image's disks and machine never change, whatever is done to it (seed 20260101)", () => {
	const fixed = ({ images }: World, id: string) => {
		const image = lookUp(images, id);
		return (
			image && [image.devices, image.architecture, image.name, image.owner]
		);
	};
	const property = fc.property(draws(400), (list) => {
		play(list, (before, after) => {
			for (const { id } of tableValues(before.images))
				expect(fixed(after, id)).toEqual(fixed(before, id));
		});
	});
	fc.assert(property, { seed, numRuns: 3 });
});

test("every operation refuses nonsense instead of failing", () => {
	const nonsense = [null, 7, "x", [], [7], {}, { Value: [] }, Number.NaN];
	const keys = [
		"ImageId",
		"ImageIds",
		"InstanceId",
		"InstanceIds",
		"Filters",
		"Tags",
		"BlockDeviceMappings",
		"MaxResults",
		"NextToken",
		"LaunchPermission",
	];
	for (const operation of operationNames)
		for (const key of keys)
			for (const value of nonsense) {
				const call = {
					operation,
					account: "111122223333",
					region: "us-east-1",
				};
				const outcome = execute(createWorld(), {
					...call,
					params: { MinCount: 1, MaxCount: 1, [key]: value },
				});
				expect(typeof outcome.ok).toBe("boolean");
			}
});
