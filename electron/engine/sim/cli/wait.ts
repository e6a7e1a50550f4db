// `aws ec2 wait …`: asks until something holds. Time passes only while it waits, so one look before and one after are enough.
import { ec2Operations } from "../operation-model/operations.ts";
import { fetchAll } from "./paging.ts";
import { applyQuery } from "./query.ts";
import { Refusal, usageRefusal } from "./refusal.ts";
import { readRequest } from "./request-params.ts";
import { callService, type Done, type Setting } from "./setting.ts";

interface Waiter {
	operation: string;
	/** Finds the texts that have to be like `until`. */
	path: string;
	until: string;
	/** Texts that end the waiting in failure. */
	never: readonly string[];
	/** A refusal that means "not yet", or for deletions "done". */
	notFound: { code: string; means: "retry" | "done" } | null;
}

const instanceState = "Reservations[].Instances[].State.Name";

/** By name on the command line. `*` stands for any state: it is enough that the thing exists. */
export const waiters: ReadonlyMap<string, Waiter> = new Map(
	Object.entries({
		"image-available": [
			"DescribeImages",
			"Images[].State",
			"available",
			"failed",
		],
		"image-exists": [
			"DescribeImages",
			"Images[].State",
			"*",
			"",
			"InvalidAMIID.NotFound",
		],
		"instance-exists": [
			"DescribeInstances",
			instanceState,
			"*",
			"",
			"InvalidInstanceID.NotFound",
		],
		"instance-running": [
			"DescribeInstances",
			instanceState,
			"running",
			"shutting-down terminated stopping",
			"InvalidInstanceID.NotFound",
		],
		"instance-status-ok": [
			"DescribeInstanceStatus",
			"InstanceStatuses[].InstanceStatus.Status",
			"ok",
			"",
		],
		"instance-stopped": [
			"DescribeInstances",
			instanceState,
			"stopped",
			"pending terminated",
		],
		"instance-terminated": [
			"DescribeInstances",
			instanceState,
			"terminated",
			"pending stopping",
		],
		"snapshot-completed": [
			"DescribeSnapshots",
			"Snapshots[].State",
			"completed",
			"error",
		],
		"system-status-ok": [
			"DescribeInstanceStatus",
			"InstanceStatuses[].SystemStatus.Status",
			"ok",
			"",
		],
		"volume-available": [
			"DescribeVolumes",
			"Volumes[].State",
			"available",
			"deleted",
		],
		"volume-deleted": [
			"DescribeVolumes",
			"Volumes[].State",
			"deleted",
			"",
			"InvalidVolume.NotFound done",
		],
		"volume-in-use": [
			"DescribeVolumes",
			"Volumes[].State",
			"in-use",
			"deleted",
		],
	}).map(([name, row]) => [name, waiterOf(row)]),
);

function waiterOf(row: readonly string[]): Waiter {
	const [operation = "", path = "", until = "", never = "", found = ""] = row;
	const [code = "", means] = found.split(" ");
	return {
		operation,
		path,
		until,
		never: never.split(" "),
		notFound:
			code === "" ? null : { code, means: means === "done" ? "done" : "retry" },
	};
}

/** Waits for what `words` name. Throws a Refusal when it cannot come about any more, or does not. */
export function runWait(setting: Setting, words: readonly string[]): Done {
	const [name, ...rest] = words;
	const waiter = waiters.get(name ?? "");
	if (name === undefined || !waiter) throw unknownWaiter(name);
	const title = name
		.split("-")
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join("");
	if (look(setting, waiter, rest, title))
		return { world: setting.world, calls: [], events: [], text: "", value: {} };
	const { world, call, events } = callService(setting, "LabSettle", {});
	if (!look({ ...setting, world }, waiter, rest, title))
		throw failed(title, "Max attempts exceeded");
	return { world, calls: [call], events, text: "", value: {} };
}

/** Whether the thing waited for has come about. */
function look(
	setting: Setting,
	waiter: Waiter,
	words: readonly string[],
	title: string,
): boolean {
	const operation = ec2Operations.get(waiter.operation);
	if (!operation) throw new Error(`No operation ${waiter.operation}`);
	const request = readRequest(operation, words, setting.files);
	try {
		const answer = fetchAll(setting, operation, request, false);
		return holds(applyQuery(answer, waiter.path), waiter, title);
	} catch (error) {
		if (!(error instanceof Refusal) || error.exitCode !== 254) throw error;
		if (error.code === waiter.notFound?.code)
			return waiter.notFound.means === "done";
		throw failed(title, `An error occurred (${error.code}): ${error.message}`);
	}
}

function holds(found: unknown, waiter: Waiter, title: string): boolean {
	const states = Array.isArray(found) ? found.map(String) : [];
	const bad = states.find((state) => waiter.never.includes(state));
	if (bad !== undefined)
		throw failed(
			title,
			`Waiter encountered a terminal failure state: For expression "${waiter.path}" we matched expected path: "${bad}" at least once`,
		);
	return (
		states.length > 0 &&
		states.every((state) => waiter.until === "*" || state === waiter.until)
	);
}

function failed(title: string, problem: string): Refusal {
	return new Refusal(
		255,
		"WaiterError",
		`Waiter ${title} failed: ${problem}`,
		"What the command waits for did not come about, however much time passed.",
	);
}

function unknownWaiter(name: string | undefined): Refusal {
	if (name === undefined)
		return new Refusal(
			252,
			"Usage",
			"aws: error: too few arguments",
			"Say what to wait for, such as image-available.",
			"usage: aws [options] ec2 wait <subcommand> [parameters]\naws: error: too few arguments",
		);
	return usageRefusal(
		`aws: error: argument subcommand: Invalid choice, valid choices are:\n\n${[...waiters.keys()].join("\n")}`,
		`There is no waiter called ${name}.`,
	);
}
