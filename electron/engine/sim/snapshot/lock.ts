// Locks: a snapshot that nobody can delete for a time. Governance can be taken off, compliance cannot.
import { assumedRefusals } from "../assumptions.ts";
import type { Operation, Output, Request } from "../request/operation.ts";
import {
	requiredText,
	textsParam,
	timeParam,
	wholeParam,
} from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { isoTime, present } from "../request/shape.ts";
import type { World } from "../world/model.ts";
import { ownedIn } from "../world/read.ts";
import type { SnapshotLock } from "../world/resource.ts";
import { lookUp } from "../world/table.ts";
import { changed, snapshotOf } from "./change.ts";

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;

export const lockSnapshot: Operation = {
	params: "SnapshotId! LockMode! CoolOffPeriod LockDuration ExpirationDate",
	decide(request) {
		const snapshot = snapshotOf(request);
		const { world } = request;
		if (lockState(snapshot.lock, world.now) === "compliance")
			refuse(
				...assumedRefusals.snapshotLocked(snapshot.id),
				"A lock in compliance mode cannot be changed by anyone after its cooling-off period.",
			);
		return changed(snapshot, { lock: wantedLock(request) });
	},
	answer: ({ world, params }) => lockOf(world, params.SnapshotId),
};

function wantedLock({ world, params }: Request): SnapshotLock {
	const mode = requiredText(params, "LockMode");
	if (mode !== "governance" && mode !== "compliance")
		return refuse(
			"InvalidParameterValue",
			`Value (${mode}) for parameter lockMode is invalid.`,
			"A lock is in governance or compliance mode.",
		);
	const coolOff = wholeParam(params, "CoolOffPeriod");
	const days = wholeParam(params, "LockDuration");
	const until =
		timeParam(params, "ExpirationDate") ?? world.now + (days ?? 0) * dayMs;
	if (until <= world.now)
		refuse(
			"InvalidParameterValue",
			"The lock must last at least one day.",
			"Say how many days the lock lasts, or until when.",
		);
	return {
		mode,
		createdAt: world.now,
		coolOffUntil:
			mode === "compliance" && coolOff !== undefined
				? world.now + coolOff * hourMs
				: null,
		until,
	};
}

export const unlockSnapshot: Operation = {
	params: "SnapshotId!",
	decide(request) {
		const { world } = request;
		const snapshot = snapshotOf(request);
		if (lockState(snapshot.lock, world.now) === "compliance")
			refuse(
				...assumedRefusals.snapshotLocked(snapshot.id),
				"A lock in compliance mode ends with its time and cannot be taken off.",
			);
		return snapshot.lock ? changed(snapshot, { lock: null }) : [];
	},
	answer: ({ params }) => ({ SnapshotId: params.SnapshotId }),
};

export const describeLockedSnapshots: Operation = {
	params: "SnapshotIds Filters MaxResults NextToken",
	answer({ world, account, region, params }) {
		const ids = textsParam(params, "SnapshotIds");
		return {
			Snapshots: ownedIn(world.snapshots, { account, region })
				.filter(
					({ id, lock }) =>
						lock !== null && (ids.length === 0 || ids.includes(id)),
				)
				.map(({ id, owner }) => ({ ...lockOf(world, id), OwnerId: owner })),
		};
	},
};

function lockOf(world: World, id: unknown): Output {
	const snapshot = lookUp(world.snapshots, String(id));
	const lock = snapshot?.lock ?? null;
	return present({
		SnapshotId: id,
		LockState: lockState(lock, world.now),
		LockCreatedOn: isoTime(lock?.createdAt ?? null),
		CoolOffPeriodExpiresOn: isoTime(lock?.coolOffUntil ?? null),
		LockExpiresOn: isoTime(lock?.until ?? null),
	});
}

function lockState(lock: SnapshotLock | null, now: number): string | null {
	if (!lock) return null;
	if (now >= lock.until) return "expired";
	if (lock.coolOffUntil !== null && now < lock.coolOffUntil)
		return "compliance-cooloff";
	return lock.mode;
}
