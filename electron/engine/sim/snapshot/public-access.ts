// Block public access for snapshots: a setting of an account in a Region, against new public sharing or against all of it.
import type { Operation, Reply } from "../request/operation.ts";
import { choiceParam } from "../request/params.ts";
import { accountRegion } from "../world/read.ts";

const states = ["block-all-sharing", "block-new-sharing", "unblocked"] as const;

export const enableSnapshotBlockPublicAccess: Operation = {
	params: "State!",
	decide: ({ account, region, params }) => [
		{
			type: "account-changed",
			account,
			region,
			change: {
				blockSnapshotAccess:
					choiceParam(params, "State", states) ?? "block-new-sharing",
			},
		},
	],
	answer: stateView,
};

export const disableSnapshotBlockPublicAccess: Operation = {
	params: "",
	decide: ({ account, region }) => [
		{
			type: "account-changed",
			account,
			region,
			change: { blockSnapshotAccess: "unblocked" },
		},
	],
	answer: stateView,
};

export const getSnapshotBlockPublicAccessState: Operation = {
	params: "",
	answer: (reply) => ({ ...stateView(reply), ManagedBy: "account" }),
};

function stateView({ world, account, region }: Reply) {
	return { State: accountRegion(world, account, region).blockSnapshotAccess };
}
