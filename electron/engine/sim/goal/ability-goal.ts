// Goals about what somebody may do: `partner can launch $IMG`. Answered by trying it on a copy of the world.
import { instanceTypes } from "../data/instance-types.ts";
import { ownAccount } from "../shell-account.ts";
import { type Call, execute, type Refusal, type World } from "../simulator.ts";
import { variablesIn } from "./phrase.ts";
import type { Finding, Goal, Scene } from "./scene.ts";
import { accountOf, referredTo, type Thing } from "./thing.ts";
import { type Cursor, isAtEnd, type Slots, takePattern } from "./words.ts";

/** What can be done with a thing, by the verb in the goal. */
export const abilities: Readonly<
	Record<
		string,
		{
			kinds: readonly Thing["kind"][];
			call(thing: Thing): Pick<Call, "operation" | "params">;
		}
	>
> = {
	launch: {
		kinds: ["image"],
		call: (image) => ({
			operation: "RunInstances",
			params: {
				ImageId: image.value.id,
				InstanceType: typeFor(image),
				MinCount: 1,
				MaxCount: 1,
			},
		}),
	},
	see: {
		kinds: ["image", "snapshot"],
		call: ({ kind, value }) =>
			kind === "image"
				? { operation: "DescribeImages", params: { ImageIds: [value.id] } }
				: {
						operation: "DescribeSnapshots",
						params: { SnapshotIds: [value.id] },
					},
	},
	copy: {
		kinds: ["image", "snapshot"],
		call: ({ kind, value }) =>
			kind === "image"
				? {
						operation: "CopyImage",
						params: {
							SourceImageId: value.id,
							SourceRegion: value.region,
							Name: "goal check",
						},
					}
				: {
						operation: "CopySnapshot",
						params: { SourceSnapshotId: value.id, SourceRegion: value.region },
					},
	},
	deregister: {
		kinds: ["image"],
		call: ({ value }) => ({
			operation: "DeregisterImage",
			params: { ImageId: value.id },
		}),
	},
	share: {
		kinds: ["image"],
		call: ({ value }) => ({
			operation: "ModifyImageAttribute",
			params: {
				ImageId: value.id,
				LaunchPermission: { Add: [{ UserId: "123456789012" }] },
			},
		}),
	},
	publish: {
		kinds: ["image"],
		call: ({ value }) => ({
			operation: "ModifyImageAttribute",
			params: {
				ImageId: value.id,
				LaunchPermission: { Add: [{ Group: "all" }] },
			},
		}),
	},
	delete: {
		kinds: ["snapshot", "volume"],
		call: ({ kind, value }) =>
			kind === "snapshot"
				? { operation: "DeleteSnapshot", params: { SnapshotId: value.id } }
				: { operation: "DeleteVolume", params: { VolumeId: value.id } },
	},
	"create a volume from": {
		kinds: ["snapshot"],
		call: ({ value }) => ({
			operation: "CreateVolume",
			params: { SnapshotId: value.id, AvailabilityZone: `${value.region}a` },
		}),
	},
	start: {
		kinds: ["instance"],
		call: ({ value }) => ({
			operation: "StartInstances",
			params: { InstanceIds: [value.id] },
		}),
	},
	stop: {
		kinds: ["instance"],
		call: ({ value }) => ({
			operation: "StopInstances",
			params: { InstanceIds: [value.id] },
		}),
	},
	terminate: {
		kinds: ["instance"],
		call: ({ value }) => ({
			operation: "TerminateInstances",
			params: { InstanceIds: [value.id] },
		}),
	},
};

/** Reads a goal about an ability, or takes nothing. */
export function readAbilityGoal(cursor: Cursor, text: string): Goal | null {
	const start = cursor.at;
	for (const [verb, { kinds, call }] of Object.entries(abilities))
		for (const helper of ["can", "cannot"])
			for (const place of ["", " in PLACE"]) {
				cursor.at = start;
				const slots = takePattern(cursor, `WHO ${helper} ${verb} REF${place}`);
				if (!slots || !isAtEnd(cursor)) continue;
				return {
					kind: "check",
					text,
					variables: variablesIn(slots),
					check: (scene) =>
						check(scene, slots, { kinds, call, verb, can: helper === "can" }),
				};
			}
	cursor.at = start;
	return null;
}

function check(
	scene: Scene,
	{ WHO = "", REF = "", PLACE }: Slots,
	{
		kinds,
		call,
		verb,
		can,
	}: (typeof abilities)[string] & { verb: string; can: boolean },
): Finding {
	const things = referredTo(scene, REF);
	const [first] = things;
	if (!first)
		return { holds: false, why: `There is no ${REF} to try it with.` };
	const wrong = things.find(({ kind }) => !kinds.includes(kind));
	if (wrong)
		return {
			holds: false,
			why: `${REF} is of the kind ${wrong.kind}: nobody can ${verb} one.`,
		};
	const region = PLACE?.startsWith("$")
		? scene.after.variables[PLACE.slice(1)]
		: PLACE;
	const refused = things
		.map((thing) =>
			tried(scene.after.world, WHO, region ?? thing.value.region, call(thing)),
		)
		.find((error) => error !== null);
	const who = /^(i|me|you)$/i.test(WHO)
		? "You"
		: WHO.charAt(0).toUpperCase() + WHO.slice(1);
	return {
		holds: (refused === undefined) === can,
		why:
			refused === undefined
				? `${who} can ${verb} ${REF}.`
				: `${who} cannot ${verb} ${REF}: ${refused.code}. ${refused.why || refused.message}`,
	};
}

/** The refusal, or null. Anyone is somebody with no ties to the learner. */
function tried(
	world: World,
	who: string,
	region: string,
	call: Pick<Call, "operation" | "params">,
): Refusal | null {
	const account = accountOf(who) ?? (who ? "999999999999" : ownAccount);
	const outcome = execute(world, { ...call, account, region });
	return outcome.ok ? null : outcome.error;
}

/** A current type of the image's architecture. */
function typeFor({ value }: Thing): string {
	const architecture = "architecture" in value ? value.architecture : "x86_64";
	const type = architecture === "arm64" ? "t4g.micro" : "t3.micro";
	return instanceTypes.has(type) ? type : "m1.small";
}
