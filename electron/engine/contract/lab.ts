// The lab: a console on a small simulated EC2, a picture of its world, saved labs and guided walks. Data that crosses, and the methods.
import { oc } from "@orpc/contract";
import { z } from "zod";

const text = z.string();
const count = z.number().int().nonnegative();
const nothing = z.object({});

/** A lab's id in the database. */
export const labId = z.number().int().positive().brand<"LabId">();
export type LabId = z.infer<typeof labId>;

/** A short remark on an object of the picture. `tone` tells what it is about, never by colour alone. */
export const labBadge = z.object({
	text,
	tone: z.enum(["plain", "shared", "public", "guarded", "warning"]),
});
export type LabBadge = z.infer<typeof labBadge>;

export const labKind = z.enum(["instance", "image", "volume", "snapshot"]);
export type LabKind = z.infer<typeof labKind>;

/** One thing in the world. `fields` are all that AWS would say of it, flattened, under AWS's own names. */
export const labObject = z.object({
	id: text,
	kind: labKind,
	region: text,
	account: text,
	/** "web", "golden", "Snapshot of /dev/xvda": what a person would call it. */
	title: text,
	/** "running, t3.micro", "20 GiB gp3": one line under the title. */
	summary: text,
	state: text,
	/** Being made, stopped or deleted: `lab settle` finishes it. */
	isPending: z.boolean(),
	/** Published by somebody outside the lab's accounts, and shown because something here was made from it. */
	isPublished: z.boolean(),
	badges: z.array(labBadge),
	fields: z.array(z.object({ name: text, value: text })),
});
export type LabObject = z.infer<typeof labObject>;

/** A line of a block device mapping: from an instance to a volume, or from an image to a snapshot, under a device name. */
export const labMapping = z.object({
	from: text,
	to: text,
	device: text,
	/** Whether the volume goes with its instance; what the image hands on to instances. */
	isDeletedOnTermination: z.boolean(),
});
export type LabMapping = z.infer<typeof labMapping>;

/** Where a thing came from: `launch` image to instance, `image` instance to image, `snapshot` volume to snapshot, `restore` snapshot to volume. */
export const labOrigin = z.object({
	from: text,
	to: text,
	kind: z.enum(["launch", "image", "snapshot", "restore"]),
});
export type LabOrigin = z.infer<typeof labOrigin>;

/** An image or a snapshot made by copying another one, across Regions or within one. */
export const labCopy = z.object({
	from: text,
	to: text,
	kind: z.enum(["image", "snapshot"]),
	fromRegion: text,
	toRegion: text,
});
export type LabCopy = z.infer<typeof labCopy>;

export const labAccount = z.object({
	id: text,
	/** "you", "partner", "stranger", or the twelve digits. */
	name: text,
	isOwn: z.boolean(),
});
export type LabAccount = z.infer<typeof labAccount>;

/** A Region in which something is, or whose settings were changed; the objects by kind, oldest first. */
export const labRegion = z.object({
	name: text,
	badges: z.array(labBadge),
	instances: z.array(labObject),
	images: z.array(labObject),
	volumes: z.array(labObject),
	snapshots: z.array(labObject),
});
export type LabRegion = z.infer<typeof labRegion>;

/** What the learner's own account would pay. Sizes in GiB; dollars a month if nothing changes, at the list prices of `pricesAsOf`. */
export const labBill = z.object({
	snapshotGiB: z.number(),
	volumeGiB: z.number(),
	regions: z.array(
		z.object({
			region: text,
			snapshotGiB: z.number(),
			volumeGiB: z.number(),
		}),
	),
	monthly: z.object({
		snapshots: z.number(),
		volumes: z.number(),
		compute: z.number(),
		marketplace: z.number(),
	}),
	pricesAsOf: text,
});
export type LabBill = z.infer<typeof labBill>;

/** What the last step did to the world, by id; what is gone is no longer in the view and so is told by title. */
export const labChanges = z.object({
	added: z.array(text),
	changed: z.array(text),
	removed: z.array(z.object({ id: text, kind: labKind, title: text })),
});
export type LabChanges = z.infer<typeof labChanges>;

/** The world as a picture: everything that the screen draws, lists and tells. */
export const labView = z.object({
	/** The world's own clock. */
	now: z.number(),
	accounts: z.array(labAccount),
	regions: z.array(labRegion),
	mappings: z.array(labMapping),
	origins: z.array(labOrigin),
	copies: z.array(labCopy),
	bill: labBill,
	changes: labChanges,
});
export type LabView = z.infer<typeof labView>;

/** AWS's code and message of a refusal; `why` is the rule behind it in a plain sentence. */
export const labError = z.object({ code: text, message: text, why: text });

/** What came of one command; `text` is what a terminal would show, cut off at its end if it is very long. */
export const labResult = z.object({
	command: text,
	ok: z.boolean(),
	text,
	/** How many more lines there were. */
	cutLines: count,
	error: labError.nullable(),
});
export type LabResult = z.infer<typeof labResult>;

/** A line of the lab, which is one step of its timeline; step 0 is what a guided walk prepared. */
export const labEntry = z.object({
	step: count,
	line: text,
	/** Typed here, or sent by a program to the endpoint. */
	source: z.enum(["console", "endpoint"]),
	results: z.array(labResult),
});
export type LabEntry = z.infer<typeof labEntry>;

export const walkId = z.enum(["lifecycle", "baking", "copy", "share", "tidy"]);
export type WalkId = z.infer<typeof walkId>;

/** A goal of a walk; `line` would reach it from here, null where that cannot be said. */
export const walkGoal = z.object({
	title: text,
	why: text,
	hint: text,
	line: text.nullable(),
});
export type WalkGoal = z.infer<typeof walkGoal>;

export const walkSummary = z.object({
	id: walkId,
	title: text,
	summary: text,
	goals: count,
});
export type WalkSummary = z.infer<typeof walkSummary>;

/** A walk on its way: goals are reached in their order, `reached` of them so far. */
export const walkProgress = z.object({
	id: walkId,
	title: text,
	reached: count,
	goals: z.array(walkGoal),
});
export type WalkProgress = z.infer<typeof walkProgress>;

export const labSummary = z.object({
	id: labId,
	name: text,
	steps: count,
	walk: walkId.nullable(),
	/** When its newest line was run; null when none was. */
	usedAt: z.number().nullable(),
});
export type LabSummary = z.infer<typeof labSummary>;

/** The loopback EC2 endpoint while it is on; `paste` are lines for a terminal on this computer. */
export const labEndpoint = z.object({ labId, url: text, paste: text });
export type LabEndpoint = z.infer<typeof labEndpoint>;

/** A lab at its newest step. `entries` are the newest lines with their results: of `lab.run`, those just run. */
export const lab = labSummary.extend({
	/** Where and as whom a command runs that does not say so itself. */
	prompt: z.object({ profile: text, region: text }),
	entries: z.array(labEntry),
	view: labView,
	progress: walkProgress.nullable(),
	endpoint: labEndpoint.nullable(),
});
export type Lab = z.infer<typeof lab>;

export const labList = z.object({
	/** Newest use first. */
	labs: z.array(labSummary),
	walks: z.array(walkSummary),
});
export type LabList = z.infer<typeof labList>;

export const labCompletion = z.object({
	/** The items replace the text from here up to the cursor. */
	from: count,
	items: z.array(z.object({ value: text, detail: text })),
});
export type LabCompletion = z.infer<typeof labCompletion>;

/** A lab's name as a person gives it. */
export const labName = z.string().trim().min(1).max(80);
const line = z.string().max(100_000);

export const labContract = {
	/** All labs and all guided walks. */
	list: oc.input(nothing).output(labList),
	/** A lab with its log and the picture of its world; without an id the one that was used last. Fails with `not-found`. */
	open: oc.input(z.object({ labId: labId.optional() })).output(lab),
	/** Begins an empty lab, or a guided walk. One undo step. */
	create: oc
		.input(z.object({ name: labName, walk: walkId.nullable() }))
		.output(labSummary),
	/**
	 * Runs what was typed or pasted, line by line: each is a step of the timeline and an undo step, also when it was
	 * refused. A refusal by the simulator is a result, not a failure. Fails with `not-found`.
	 */
	run: oc.input(z.object({ labId, line })).output(lab),
	/** What fits at the cursor of a line that is being typed; at most a hundred offers. */
	complete: oc
		.input(z.object({ labId, line, cursor: count }))
		.output(labCompletion),
	/** The world as it was after the first `at` steps, with what the last of them changed. */
	step: oc
		.input(z.object({ labId, at: count }))
		.output(z.object({ at: count, view: labView })),
	/** Keeps a copy of the lab under another name, up to step `at` or all of it. */
	save: oc
		.input(z.object({ labId, name: labName, at: count.optional() }))
		.output(labSummary),
	rename: oc.input(z.object({ labId, name: labName })).output(labSummary),
	/** Takes the lab away; of the last one an empty lab remains. Undo brings it back with all its lines. */
	remove: oc.input(z.object({ labId })).output(labList),
	/** Forgets every step after `at`, or all of them: the world is then as it was. One undo step. */
	reset: oc.input(z.object({ labId, at: count.optional() })).output(lab),
	/**
	 * Switches the EC2 endpoint on 127.0.0.1 on or off. While it is on, the real AWS command line and SDKs work on
	 * this lab's world, and what they do is added to its lines. Off at every start.
	 */
	endpoint: oc
		.input(z.object({ labId, on: z.boolean() }))
		.output(labEndpoint.nullable()),
};
