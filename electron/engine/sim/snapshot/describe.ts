// DescribeSnapshots: one's own, public and shared ones, by owner, by permission and by filters.
import { publicSnapshots } from "../data/public-images.ts";
import { type FilterTable, filterOf, flagText } from "../request/filter.ts";
import type { Operation, Reply, Request } from "../request/operation.ts";
import { checkPage, pageOf, usualPage } from "../request/page.ts";
import { textsParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import { isoTime } from "../request/shape.ts";
import { snapshotIn, tagsOf } from "../world/read.ts";
import type { Snapshot } from "../world/resource.ts";
import { tableValues } from "../world/table.ts";
import { isReadable, snapshotNotFound } from "./permission.ts";
import { snapshotView } from "./view.ts";

type Asked = Pick<Request, "world" | "account" | "region" | "params">;

export const describeSnapshots: Operation = {
	params:
		"SnapshotIds OwnerIds RestorableByUserIds Filters MaxResults NextToken",
	decide({ world, region, params }) {
		const ids = textsParam(params, "SnapshotIds");
		if (ids.length > 0 && params.MaxResults !== undefined)
			refuse(
				"InvalidParameterCombination",
				"The parameter snapshotSet cannot be used with the parameter maxResults",
				"Ask for snapshots by id or page by page, not both.",
			);
		checkPage(params, usualPage);
		checkIds("snapshot", ids);
		// An id that exists but is somebody else's is left out of the answer; only an unknown one is an error.
		for (const id of ids)
			if (!snapshotIn(world, region, id)) snapshotNotFound(id);
		filterOf(params, filters, () => ({}));
		return [];
	},
	answer(reply: Reply) {
		const { items, token } = pageOf(wanted(reply), reply.params);
		const { world, account } = reply;
		return {
			Snapshots: items.map((each) => snapshotView(world, each, account)),
			...token,
		};
	},
};

function wanted(asked: Asked): readonly Snapshot[] {
	const { world, account, region, params } = asked;
	const ids = textsParam(params, "SnapshotIds");
	const candidates = ids.length
		? [...new Set(ids)].flatMap((id) => snapshotIn(world, region, id) ?? [])
		: allIn(asked);
	const isOwned = ownerTest(textsParam(params, "OwnerIds"), account);
	const isRestorable = restorableTest(
		textsParam(params, "RestorableByUserIds"),
		account,
	);
	const test = filterOf(params, filters, (snapshot) =>
		tagsOf(world, account, snapshot.id),
	);
	return candidates.filter(
		(snapshot) =>
			isReadable(world, snapshot, account) &&
			isOwned(snapshot) &&
			isRestorable(snapshot) &&
			test(snapshot),
	);
}

function allIn({ world, region }: Asked): readonly Snapshot[] {
	return [...publicSnapshots.values(), ...tableValues(world.snapshots)]
		.filter(
			(snapshot) => snapshot.region === region && snapshot.binnedUntil === null,
		)
		.sort((left, right) => left.order - right.order);
}

function ownerTest(owners: readonly string[], account: string) {
	if (owners.length === 0) return () => true;
	return ({ owner, ownerAlias }: Snapshot) =>
		owners.some((each) =>
			each === "self"
				? owner === account
				: each === owner || each === ownerAlias,
		);
}

/** `all` are public ones, `self` or an account those that it may read by ownership or by name. */
function restorableTest(users: readonly string[], account: string) {
	if (users.length === 0) return () => true;
	return (snapshot: Snapshot) =>
		users.some((user) => {
			if (user === "all")
				return snapshot.volumePermissions.some((each) => "Group" in each);
			const named = user === "self" ? account : user;
			return (
				snapshot.owner === named ||
				snapshot.volumePermissions.some(
					(each) => "UserId" in each && each.UserId === named,
				)
			);
		});
}

const filters: FilterTable<Snapshot> = {
	description: ({ description }) => [description],
	encrypted: ({ encrypted }) => [flagText(encrypted)],
	"owner-alias": ({ ownerAlias }) => [ownerAlias],
	"owner-id": ({ owner }) => [owner],
	progress: ({ state }) => [state === "completed" ? "100%" : "0%"],
	"snapshot-id": ({ id }) => [id],
	"start-time": ({ startedAt }) => [isoTime(startedAt)],
	status: ({ state }) => [state],
	"storage-tier": ({ tier }) => [tier],
	"volume-id": ({ volumeId }) => [volumeId],
	"volume-size": ({ sizeGiB }) => [String(sizeGiB)],
};
