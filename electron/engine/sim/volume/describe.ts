// DescribeVolumes and DescribeVolumesModifications.
import { type FilterTable, filterOf, flagText } from "../request/filter.ts";
import type { Operation, Reply, Request } from "../request/operation.ts";
import { checkPage, pageOf, usualPage } from "../request/page.ts";
import { textsParam } from "../request/params.ts";
import { isoTime } from "../request/shape.ts";
import type { World } from "../world/model.ts";
import { ownedIn, ownVolume, tagsOf } from "../world/read.ts";
import type { Volume } from "../world/resource.ts";
import { ownVolumeOrRefuse } from "./find.ts";
import { attachmentOf, modificationView, volumeView } from "./view.ts";

type Asked = Pick<Request, "world" | "account" | "region" | "params">;

export const describeVolumes: Operation = {
	params: "VolumeIds Filters MaxResults NextToken IncludeManagedResources",
	decide: checkAsked,
	answer(reply: Reply) {
		const { items, token } = pageOf(wanted(reply), reply.params);
		return {
			Volumes: items.map((volume) => volumeView(reply.world, volume)),
			...token,
		};
	},
};

export const describeVolumesModifications: Operation = {
	params: "VolumeIds Filters MaxResults NextToken",
	decide: checkAsked,
	answer(reply: Reply) {
		const { items, token } = pageOf(
			wanted(reply).filter(({ modification }) => modification !== null),
			reply.params,
		);
		return {
			VolumesModifications: items.flatMap(({ id, modification }) =>
				modification ? [modificationView(id, modification)] : [],
			),
			...token,
		};
	},
};

export const describeVolumeStatus: Operation = {
	params: "VolumeIds Filters MaxResults NextToken IncludeManagedResources",
	decide: checkAsked,
	answer(reply: Reply) {
		const { items, token } = pageOf(wanted(reply), reply.params);
		return {
			VolumeStatuses: items.map(({ id, zone, state }) => ({
				AvailabilityZone: zone,
				VolumeId: id,
				VolumeStatus: { Status: state === "error" ? "impaired" : "ok" },
			})),
			...token,
		};
	},
};

function checkAsked(request: Request): readonly [] {
	const { world, params } = request;
	checkPage(params, usualPage);
	for (const id of textsParam(params, "VolumeIds"))
		ownVolumeOrRefuse(world, request, id);
	filterOf(params, filtersIn(world), () => ({}));
	return [];
}

function wanted({ world, account, region, params }: Asked): readonly Volume[] {
	const ids = textsParam(params, "VolumeIds");
	const test = filterOf(params, filtersIn(world), (volume) =>
		tagsOf(world, account, volume.id),
	);
	const place = { account, region };
	const candidates = ids.length
		? [...new Set(ids)].flatMap((id) => ownVolume(world, place, id) ?? [])
		: ownedIn(world.volumes, place);
	return candidates.filter(test);
}

function filtersIn(world: World): FilterTable<Volume> {
	const attachment = (volume: Volume) => attachmentOf(world, volume);
	return {
		"attachment.attach-time": (volume) => [
			isoTime(attachment(volume)?.attachedAt ?? null),
		],
		"attachment.delete-on-termination": (volume) => {
			const flag = attachment(volume)?.deleteOnTermination;
			return [flag === undefined ? null : flagText(flag)];
		},
		"attachment.device": (volume) => [attachment(volume)?.device ?? null],
		"attachment.instance-id": (volume) => [volume.attachedTo],
		"attachment.status": (volume) => [volume.attachedTo ? "attached" : null],
		"availability-zone": (volume) => [volume.zone],
		"create-time": (volume) => [isoTime(volume.createdAt)],
		encrypted: (volume) => [flagText(volume.encrypted)],
		"fast-restored": () => ["false"],
		"multi-attach-enabled": () => ["false"],
		"product-code": (volume) => volume.productCodes.map(({ code }) => code),
		size: (volume) => [String(volume.sizeGiB)],
		"snapshot-id": (volume) => [volume.snapshotId],
		status: (volume) => [volume.state],
		"volume-id": (volume) => [volume.id],
		"volume-type": (volume) => [volume.type],
	};
}
