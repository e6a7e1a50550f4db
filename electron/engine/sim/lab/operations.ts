// What the lab can do beyond AWS: let time pass, write to disks, look inside snapshots, subscribe, count, start over.
import { snapshotBill } from "../account/bill.ts";
import { products } from "../data/published.ts";
import { ownInstanceOrRefuse } from "../instance/find.ts";
import type { Operation, Operations, Request } from "../request/operation.ts";
import {
	missing,
	requiredText,
	textParam,
	wholeParam,
} from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import { isReadable, snapshotNotFound } from "../snapshot/permission.ts";
import { ownInstance, snapshotIn } from "../world/read.ts";
import { advanceEvents } from "./advance.ts";
import { settleEvents } from "./settle.ts";
import { labWrite } from "./write.ts";

const labAdvance: Operation = {
	params: "Seconds!",
	decide({ world, params }) {
		const seconds = wholeParam(params, "Seconds") ?? missing("Seconds");
		if (seconds < 0)
			refuse(
				"InvalidParameterValue",
				`Value (${seconds}) for parameter Seconds is invalid.`,
				"Time passes forwards only; `lab reset` starts over.",
			);
		return advanceEvents(world, seconds);
	},
};

const labSubscribe: Operation = {
	params: "ProductCode!",
	decide({ account, params }) {
		const productCode = requiredText(params, "ProductCode");
		if (!products.has(productCode))
			refuse(
				"InvalidParameterValue",
				`The product code '${productCode}' does not exist`,
				"No product on the Marketplace has that code; describe-images shows the codes of Marketplace images.",
			);
		return [{ type: "subscribed", account, productCode }];
	},
};

const longestRetentionDays = 365;

const labRecycleRule: Operation = {
	params: "Days!",
	decide({ account, region, params }) {
		const days = wholeParam(params, "Days") ?? missing("Days");
		if (days < 0 || days > longestRetentionDays)
			refuse(
				"InvalidParameterValue",
				`Value (${days}) for parameter Days is invalid.`,
				`A retention rule keeps things for 1 to ${longestRetentionDays} days; 0 takes the rule away.`,
			);
		const change = { recycleDays: days === 0 ? null : days };
		return [{ type: "account-changed", account, region, change }];
	},
};

const labBill: Operation = {
	params: "Account",
	decide: ({ params }) => {
		const account = textParam(params, "Account");
		if (account !== undefined && !/^\d{12}$/.test(account))
			refuse(
				"InvalidParameterValue",
				`Value (${account}) for parameter Account is invalid.`,
				"An account is known by twelve digits.",
			);
		return [];
	},
	answer: ({ world, account, params }) => ({
		...snapshotBill(world, textParam(params, "Account") ?? account),
	}),
};

const labHasMarker: Operation = {
	params: "SnapshotId! Marker!",
	decide(request) {
		requiredText(request.params, "Marker");
		readableSnapshot(request);
		return [];
	},
	answer: ({ world, region, params }) => ({
		value:
			snapshotIn(
				world,
				region,
				requiredText(params, "SnapshotId"),
			)?.markers.includes(requiredText(params, "Marker")) === true,
	}),
};

function readableSnapshot({ world, account, region, params }: Request): void {
	const id = requiredText(params, "SnapshotId");
	checkIds("snapshot", [id]);
	const snapshot = snapshotIn(world, region, id);
	if (!snapshot || !isReadable(world, snapshot, account)) snapshotNotFound(id);
}

const labReboots: Operation = {
	params: "InstanceId!",
	decide({ world, params, ...place }) {
		ownInstanceOrRefuse(world, place, requiredText(params, "InstanceId"));
		return [];
	},
	answer: ({ world, params, ...place }) => ({
		value:
			ownInstance(world, place, requiredText(params, "InstanceId"))?.reboots ??
			0,
	}),
};

export const labOperations: Operations = {
	LabSettle: { params: "", decide: ({ world }) => settleEvents(world) },
	LabAdvance: labAdvance,
	LabSubscribe: labSubscribe,
	LabRecycleRule: labRecycleRule,
	LabWrite: labWrite,
	LabBill: labBill,
	LabHasMarker: labHasMarker,
	LabReboots: labReboots,
	LabReset: { params: "", decide: () => [{ type: "world-reset" }] },
};
