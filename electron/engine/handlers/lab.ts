// Labs: lists of lines, replayed into worlds; every line, reset and removal is one write and so one undo step.
import { Failure } from "../contract/errors.ts";
import type {
	Lab,
	LabEntry,
	LabId,
	LabList,
	LabSummary,
	LabView,
	WalkId,
} from "../contract/lab.ts";
import { answerRequest } from "../sim/protocol/endpoint.ts";
import { errorReply } from "../sim/protocol/reply.ts";
import { complete } from "../sim/shell.ts";
import { homeRegion, ownAccount } from "../sim/shell-account.ts";
import type { KeptLine, Step } from "../sim/view/timeline.ts";
import { typedLines } from "../sim/view/typed-lines.ts";
import { viewWorld } from "../sim/view/view.ts";
import { walkProgress, walkSummary } from "../sim/walk/walk.ts";
import { walks } from "../sim/walk/walks.ts";
import type { Tx } from "../store/history.ts";
import {
	addLab,
	addLine,
	copyLines,
	dropLines,
	getLab,
	listLabs,
	removeLab,
	renameLab,
} from "../store/lab.ts";
import { type Context, os } from "./context.ts";
import type { Answer } from "./lab-endpoint.ts";
import { labTimelines } from "./lab-timeline.ts";

export const lab = {
	list: os.lab.list.handler(({ context }) => list(context)),
	open: os.lab.open.handler(({ context, input }) =>
		open(context, input.labId ?? newestLab(context)),
	),
	create: os.lab.create.handler(({ context, input }) =>
		create(context, input.name, input.walk),
	),
	run: os.lab.run.handler(({ context, input }) =>
		run(context, input.labId, input.line),
	),
	complete: os.lab.complete.handler(({ context, input }) => {
		const { session } = lastStep(context, getLab(context.db, input.labId));
		const { from, items } = complete(session, input.line, input.cursor);
		return { from, items: items.slice(0, longestOffer) };
	}),
	step: os.lab.step.handler(({ context, input }) =>
		stepView(context, input.labId, input.at),
	),
	save: os.lab.save.handler(({ context, input }) => save(context, input)),
	rename: os.lab.rename.handler(({ context, input: { labId, name } }) => {
		const { name: before } = getLab(context.db, labId);
		const label = `Renaming the lab “${before}”`;
		write(context, "lab.rename", label, (tx) => renameLab(tx, labId, name));
		return getLab(context.db, labId);
	}),
	remove: os.lab.remove.handler(({ context, input }) =>
		remove(context, input.labId),
	),
	reset: os.lab.reset.handler(({ context, input: { labId, at = 0 } }) => {
		const { name } = getLab(context.db, labId);
		const label =
			at === 0
				? `Starting the lab “${name}” over`
				: `Going back to step ${at} of the lab “${name}”`;
		write(context, "lab.reset", label, (tx) => dropLines(tx, labId, at));
		return open(context, labId);
	}),
	endpoint: os.lab.endpoint.handler(async ({ context, input }) => {
		const { labId, on } = input;
		getLab(context.db, labId);
		if (on) return context.endpoint.open(labId, answering(context, labId));
		if (context.endpoint.of(labId)) await context.endpoint.close();
		return null;
	}),
};

/** Completions beyond this many are not read by anyone. */
const longestOffer = 100;
/** How many steps of the log a lab is opened with. */
const longestLog = 100;
const firstName = "My lab";

function write<T>(
	context: Context,
	op: string,
	label: string,
	change: (tx: Tx) => T,
): T {
	return context.history.write({ op, label, at: context.now() }, change);
}

function list({ db }: Context): LabList {
	return { labs: listLabs(db), walks: Object.values(walks).map(walkSummary) };
}

/** There is one from the beginning, and one is left whatever is removed; still, somebody may undo their way past it. */
function newestLab(context: Context): LabId {
	const [newest] = listLabs(context.db);
	return newest?.id ?? create(context, firstName, null).id;
}

function create(
	context: Context,
	name: string,
	walk: WalkId | null,
): LabSummary {
	const at = context.now();
	const label = `The new lab “${name}”`;
	const id = write(context, "lab.create", label, (tx) =>
		addLab(tx, { name, walk, at }),
	);
	return getLab(context.db, id);
}

function lastStep(context: Context, lab: LabSummary): Step {
	const last = labTimelines(context.db).steps(lab).at(-1);
	if (!last) throw new Error("expected a step 0");
	return last;
}

function open(context: Context, labId: LabId): Lab {
	const lab = getLab(context.db, labId);
	const steps = labTimelines(context.db).steps(lab);
	const entries = steps.slice(-longestLog).flatMap((step) => step.entries);
	return describe(context, lab, entries);
}

function describe(
	context: Context,
	lab: LabSummary,
	entries: readonly LabEntry[],
): Lab {
	const { session, reached } = lastStep(context, lab);
	const { AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION } = session.variables;
	return {
		...lab,
		prompt: {
			profile: AWS_PROFILE || session.profile,
			region: AWS_REGION || AWS_DEFAULT_REGION || session.region,
		},
		entries: [...entries],
		view: viewAt(context, lab, lab.steps),
		progress: lab.walk
			? walkProgress(walks[lab.walk], reached, session.world)
			: null,
		endpoint: context.endpoint.of(lab.id),
	};
}

/** The picture after step `at`, with what that step changed. */
function viewAt(context: Context, lab: LabSummary, at: number): LabView {
	const steps = labTimelines(context.db).steps(lab);
	const world = steps[at]?.session.world;
	const before = steps[at - 1]?.session.world;
	if (!world)
		throw new Failure(
			"not-found",
			`This lab has ${lab.steps} steps, so there is no step ${at}.`,
			{ labId: lab.id, at },
		);
	return viewWorld(world, before ? viewWorld(before, null) : null);
}

function stepView(context: Context, labId: LabId, at: number) {
	const lab = getLab(context.db, labId);
	return { at, view: viewAt(context, lab, at) };
}

function run(context: Context, labId: LabId, text: string): Lab {
	const entries = typedLines(text).flatMap(
		(line) => append(context, labId, { line, source: "console" }).entries,
	);
	return describe(context, getLab(context.db, labId), entries);
}

function append(context: Context, labId: LabId, line: KeptLine): Step {
	const at = context.now();
	const lab = getLab(context.db, labId);
	const label = `Lab line “${shorten(line)}”`;
	return labTimelines(context.db).append(lab, line, () =>
		write(context, "lab.run", label, (tx) => addLine(tx, labId, line, at)),
	);
}

/** What a menu has room for; a call is known by its operation. */
function shorten({ line, source }: KeptLine): string {
	const whole =
		source === "console"
			? line.replaceAll(/\s+/g, " ")
			: String(JSON.parse(line).operation);
	return whole.length <= 48 ? whole : `${whole.slice(0, 47).trimEnd()}…`;
}

function save(
	context: Context,
	input: { labId: LabId; name: string; at?: number | undefined },
): LabSummary {
	const { id, walk, steps } = getLab(context.db, input.labId);
	const at = context.now();
	const label = `The lab “${input.name}”`;
	const saved = write(context, "lab.save", label, (tx) => {
		const to = addLab(tx, { name: input.name, walk, at });
		copyLines(tx, { from: id, to, count: input.at ?? steps });
		return to;
	});
	return getLab(context.db, saved);
}

async function remove(context: Context, labId: LabId): Promise<LabList> {
	const { name } = getLab(context.db, labId);
	const at = context.now();
	write(context, "lab.remove", `Removing the lab “${name}”`, (tx) => {
		removeLab(tx, labId);
		if (listLabs(tx).length === 0)
			addLab(tx, { name: firstName, walk: null, at });
	});
	if (context.endpoint.of(labId)) await context.endpoint.close();
	return list(context);
}

/** Answers the endpoint's requests in the world of a lab; what changes it becomes a line of the lab. */
function answering(context: Context, labId: LabId): Answer {
	const defaults = { account: ownAccount, region: homeRegion };
	return (request) => {
		try {
			const lab = getLab(context.db, labId);
			const { world } = lastStep(context, lab).session;
			const { reply, call, events } = answerRequest(world, request, defaults);
			if (call && events.length > 0)
				append(context, labId, {
					line: JSON.stringify(call),
					source: "endpoint",
				});
			return reply;
		} catch (error) {
			if (!(error instanceof Failure)) throw error;
			return errorReply(
				{ code: "LabNotFound", message: error.message },
				request.requestId,
			);
		}
	};
}
