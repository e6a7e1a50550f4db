// Goals about the course of the commands and what they cost: errors, downtime, steps, the bill.
import {
	type MonthlyCost,
	monthlyCost,
	snapshotBill,
} from "../account/bill.ts";
import { ownAccount } from "../shell-account.ts";
import type { World } from "../simulator.ts";
import { tableValues } from "../world/table.ts";
import { disksOf } from "./disks.ts";
import { variablesIn } from "./phrase.ts";
import type { Finding, Goal, Scene } from "./scene.ts";
import { accountOf, idsOf } from "./thing.ts";
import { type Cursor, isAtEnd, type Slots, takePattern } from "./words.ts";

/** A goal with a fixed form. */
export interface CourseForm {
	readonly forms: readonly string[];
	readonly means: string;
	check?(scene: Scene, slots: Slots): Finding;
	measure?(scene: Scene): number;
	inWords?(measure: number): string;
}

type Part = keyof MonthlyCost | "all";

export const courseForms: readonly CourseForm[] = [
	{
		forms: ["fails with CODE"],
		means: "a command is refused with that code of AWS",
		check: ({ results }, { CODE }) => {
			const codes = results.flatMap(({ error }) => error?.code ?? []);
			return {
				holds: codes.some((code) => code === CODE),
				why:
					codes.length === 0
						? "No command is refused."
						: `It fails with ${codes.join(", ")}.`,
			};
		},
	},
	{
		forms: ["fails", "is refused"],
		means: "a command is refused, whatever the code",
		check: ({ results }) =>
			refusals(
				results.flatMap(({ error }) => error?.code ?? []),
				true,
			),
	},
	{
		forms: ["succeeds", "nothing fails", "works"],
		means: "no command is refused",
		check: ({ results }) =>
			refusals(
				results.flatMap(({ error }) => error?.code ?? []),
				false,
			),
	},
	{
		forms: ["no downtime of REF", "no downtime"],
		means:
			"that instance, or every one that ran before, is neither restarted nor stopped",
		check: checkDowntime,
	},
	{
		forms: ["at most NUMBER steps", "at most NUMBER step"],
		means:
			"no more commands than that change something or are refused; waiting and looking do not count",
		check: (scene, { NUMBER }) => ({
			holds: stepsOf(scene) <= Number(NUMBER),
			why: `It takes ${count(stepsOf(scene), "step")}.`,
		}),
	},
	{
		forms: ["fewest steps"],
		means: "of all answers that reach the other goals, it has the fewest steps",
		measure: stepsOf,
		inWords: (measure) => count(measure, "step"),
	},
	...(
		["all", "snapshots", "volumes", "compute", "marketplace"] as const
	).flatMap(billForms),
	{
		forms: ["snapshot storage is NUMBER GiB"],
		means:
			"the learner’s snapshots are billed for exactly so many GiB: changed blocks count once",
		check: ({ after }, { NUMBER }) => {
			const { totalGiB } = snapshotBill(after.world, ownAccount);
			return {
				holds: totalGiB === Number(NUMBER),
				why: `Snapshot storage is ${totalGiB} GiB.`,
			};
		},
	},
	{
		forms: ["both disks are there", "NUMBER disks are there"],
		means: "the instance that was launched last has two, or so many, EBS disks",
		check: ({ after }, { NUMBER = "2" }) => {
			const newest = tableValues(after.world.instances)
				.filter(
					({ owner, state }) => owner === ownAccount && state !== "terminated",
				)
				.sort((one, other) => other.order - one.order)[0];
			const disks = newest
				? disksOf(after.world, { kind: "instance", value: newest }).length
				: 0;
			return {
				holds: disks === Number(NUMBER),
				why: newest
					? `The newest instance has ${count(disks, "disk")}.`
					: "There is no instance.",
			};
		},
	},
];

/** Reads a goal with a fixed form, or takes nothing. */
export function readCourseGoal(cursor: Cursor, text: string): Goal | null {
	for (const form of courseForms)
		for (const pattern of form.forms) {
			const start = cursor.at;
			const slots = takePattern(cursor, pattern);
			if (slots && isAtEnd(cursor)) return goalOf(form, slots, text);
			cursor.at = start;
		}
	return null;
}

function goalOf(
	{ check, measure, inWords }: CourseForm,
	slots: Slots,
	text: string,
): Goal | null {
	const variables = variablesIn(slots);
	if (check)
		return {
			kind: "check",
			text,
			variables,
			check: (scene) => check(scene, slots),
		};
	return measure && inWords
		? { kind: "least", text, variables, measure, inWords }
		: null;
}

function refusals(codes: readonly string[], shouldFail: boolean): Finding {
	return {
		holds: codes.length > 0 === shouldFail,
		why:
			codes.length === 0
				? "No command is refused."
				: `A command is refused: ${codes.join(", ")}.`,
	};
}

function checkDowntime(scene: Scene, { REF }: Slots): Finding {
	const ran = REF
		? idsOf(scene, REF)
		: tableValues(scene.before.instances)
				.filter(
					({ state, owner }) => state === "running" && owner === ownAccount,
				)
				.map(({ id }) => id);
	const down = scene.events.flatMap((event) => {
		const isDown =
			event.type === "instance-rebooted" ||
			(event.type === "instance-state-changed" &&
				event.to !== "running" &&
				event.to !== "pending");
		return isDown && ran.includes(event.instanceId) ? [event] : [];
	});
	const [first] = down;
	if (ran.length === 0) return { holds: false, why: "No instance ran." };
	if (!first)
		return { holds: true, why: "No instance was restarted or stopped." };
	return {
		holds: false,
		why:
			first.type === "instance-rebooted"
				? "A running instance is restarted."
				: "A running instance is stopped.",
	};
}

/** Calls that changed something, and commands that were refused. */
function stepsOf({ results }: Scene): number {
	return results.reduce(
		(sum, { calls, ok }) =>
			sum +
			calls.filter(
				({ operation }) => !/^(Lab|Describe|Get|List)/.test(operation),
			).length +
			(ok ? 0 : 1),
		0,
	);
}

function billForms(part: Part): CourseForm[] {
	const name = {
		all: "bill",
		snapshots: "snapshot bill",
		volumes: "volume bill",
		compute: "compute bill",
		marketplace: "marketplace bill",
	}[part];
	const cost = name.replace("bill", "cost");
	const what =
		part === "all"
			? "what a month of this world costs"
			: `what ${part === "marketplace" ? "the sellers’ fees" : part} cost in a month`;
	const moves: readonly [words: string, holds: (change: number) => boolean][] =
		[
			["goes up", (change) => change > 0],
			["goes down", (change) => change < 0],
			["stays the same", (change) => change === 0],
		];
	return [
		...moves.map(
			([words, holds]): CourseForm => ({
				forms: [`${name} ${words}`, `${name} of WHO ${words}`],
				means: `${what}, for the learner or that account, ${words}`,
				check: ({ before, after }, { WHO = "me" }) => {
					const account = accountOf(WHO) ?? ownAccount;
					const [old, now] = [
						costOf(before, account, part),
						costOf(after.world, account, part),
					];
					const change = Math.round((now - old) * 1e6);
					const moved =
						change === 0
							? "stays the same"
							: change > 0
								? "goes up"
								: "goes down";
					return {
						holds: holds(change),
						why: `The ${name} ${moved}: ${money(old)} before, ${money(now)} after.`,
					};
				},
			}),
		),
		{
			forms: [`lowest ${cost === "cost" ? "cost" : cost}`],
			means: `of all answers that reach the other goals, ${what} is lowest`,
			measure: ({ after }) => costOf(after.world, ownAccount, part),
			inWords: money,
		},
	];
}

function costOf(world: World, account: string, part: Part): number {
	const cost = monthlyCost(world, account);
	return part === "all"
		? cost.snapshots + cost.volumes + cost.compute + cost.marketplace
		: cost[part];
}

function money(dollars: number): string {
	return `$${dollars.toFixed(2)} a month`;
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
