// DescribeImages: which images an account sees, and how owners, permissions, filters and deprecation narrow that down.
import { publicImages } from "../data/public-images.ts";
import { type FilterTable, filterOf, flagText } from "../request/filter.ts";
import type { Operation, Reply, Request } from "../request/operation.ts";
import { anyPage, checkPage, pageOf } from "../request/page.ts";
import { flagParam, textsParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import { checkIds } from "../request/resource-id.ts";
import { isoTime } from "../request/shape.ts";
import type { World } from "../world/model.ts";
import { imageIn, type Place, tagsOf } from "../world/read.ts";
import type { EbsDevice, Image } from "../world/resource.ts";
import { tableValues } from "../world/table.ts";
import { meetsCriteria } from "./allowed.ts";
import { imageNotFound, isPermitted, isVisible } from "./permission.ts";
import { imageView, isPublic, locationOf, reasonCode } from "./view.ts";

type Asked = Pick<Request, "world" | "account" | "region" | "params">;

export const describeImages: Operation = {
	params:
		"ExecutableUsers ImageIds Owners IncludeDeprecated IncludeDisabled MaxResults NextToken Filters",
	decide(request) {
		checkPage(request.params, anyPage);
		const ids = textsParam(request.params, "ImageIds");
		checkIds("image", ids);
		checkUsers(textsParam(request.params, "ExecutableUsers"));
		const unknown = ids.filter((id) => !isKnown(request, id));
		if (unknown.length > 0) imageNotFound(unknown);
		filterTest(request);
		return [];
	},
	answer(reply: Reply) {
		const { items, token } = pageOf(selectedImages(reply), reply.params);
		const { world, account } = reply;
		const views = items.map((image) => imageView(world, image, account));
		return { Images: views, ...token };
	},
};

/** The images that the command asks for, oldest first. */
function selectedImages(asked: Asked): readonly Image[] {
	const { world, account, params } = asked;
	const ids = textsParam(params, "ImageIds");
	const isAsked = every([
		ownerTest(textsParam(params, "Owners"), account),
		userTest(textsParam(params, "ExecutableUsers"), account),
		ids.length ? () => true : listTest(asked),
		filterTest(asked),
	]);
	return candidates(asked, ids).filter(
		(image) => isVisible(world, asked, image) && isAsked(image),
	);
}

function filterTest({ world, account, region, params }: Asked) {
	if (params.Filters === undefined) return () => true;
	const place = { account, region };
	const table: FilterTable<Image> = {
		...filters,
		"image-allowed": (image) => [flagText(meetsCriteria(world, place, image))],
	};
	return filterOf(params, table, (image) => tagsOf(world, account, image.id));
}

function candidates(asked: Asked, ids: readonly string[]): readonly Image[] {
	const { world, region } = asked;
	if (ids.length > 0)
		return [...new Set(ids)].flatMap((id) => imageIn(world, region, id) ?? []);
	return [...bundledIn(region), ...imagesIn(world, region)];
}

function imagesIn(world: World, region: string): Image[] {
	return tableValues(world.images)
		.filter((image) => image.region === region)
		.sort((left, right) => left.order - right.order);
}

const bundled = new Map<string, readonly Image[]>(
	Map.groupBy(publicImages.values(), (image) => image.region),
);

function bundledIn(region: string): readonly Image[] {
	return bundled.get(region) ?? [];
}

/** A recently deregistered image is still known, though no longer shown. */
function isKnown({ world, region, account }: Asked, id: string): boolean {
	const image = imageIn(world, region, id);
	return (
		image !== undefined && isPermittedOrGone(world, { account, region }, image)
	);
}

function isPermittedOrGone(world: World, place: Place, image: Image): boolean {
	return image.state === "deregistered" || image.state === "binned"
		? isPermitted(image, place.account)
		: isVisible(world, place, image);
}

function every(tests: readonly ((image: Image) => boolean)[]) {
	return (image: Image) => tests.every((test) => test(image));
}

/** Lists leave out what is disabled, and other owners' deprecated images, unless asked. */
function listTest({ world, account, params }: Asked) {
	const isDisabledToo = flagParam(params, "IncludeDisabled") === true;
	const isDeprecatedToo = flagParam(params, "IncludeDeprecated") === true;
	return (image: Image) =>
		(isDisabledToo || image.state !== "disabled") &&
		(isDeprecatedToo ||
			image.owner === account ||
			!isDeprecated(image, world.now));
}

/** Whether the image's deprecation time has come. */
export function isDeprecated(image: Image, now: number): boolean {
	return image.deprecateAt !== null && image.deprecateAt <= now;
}

function ownerTest(owners: readonly string[], account: string) {
	if (owners.length === 0) return () => true;
	const wanted = new Set(
		owners.map((owner) => (owner === "self" ? account : owner)),
	);
	return (image: Image) =>
		wanted.has(image.owner) ||
		(image.ownerAlias !== null && wanted.has(image.ownerAlias));
}

/** Images by who has an explicit permission: `all` are the public ones, `self` leaves out one's own. */
function userTest(users: readonly string[], account: string) {
	if (users.length === 0) return () => true;
	return (image: Image) =>
		users.some((user) => {
			if (user === "all") return isPublic(image);
			const named = user === "self" ? account : user;
			return (
				image.owner !== named &&
				image.launchPermissions.some(
					(permission) => "UserId" in permission && permission.UserId === named,
				)
			);
		});
}

function checkUsers(users: readonly string[]): void {
	for (const user of users)
		if (user !== "self" && user !== "all" && !/^\d{12}$/.test(user))
			refuse(
				"InvalidUserID.Malformed",
				`Invalid user id: "${user}"`,
				"A user is an account of twelve digits, self or all.",
			);
}

function disks(image: Image): readonly EbsDevice[] {
	return image.devices.filter((device) => device.kind === "ebs");
}

const filters: FilterTable<Image> = {
	architecture: (image) => [image.architecture],
	"block-device-mapping.delete-on-termination": (image) =>
		disks(image).map((disk) => flagText(disk.deleteOnTermination)),
	"block-device-mapping.device-name": (image) =>
		image.devices.map(({ device }) => device),
	"block-device-mapping.encrypted": (image) =>
		disks(image).map((disk) => flagText(disk.encrypted)),
	"block-device-mapping.snapshot-id": (image) =>
		disks(image).map((disk) => disk.snapshotId),
	"block-device-mapping.volume-size": (image) =>
		disks(image).map((disk) => String(disk.sizeGiB)),
	"block-device-mapping.volume-type": (image) =>
		disks(image).map((disk) => disk.type),
	"boot-mode": (image) => [image.bootMode],
	"creation-date": (image) => [isoTime(image.createdAt)],
	description: (image) => [image.description],
	"ena-support": (image) => [flagText(image.enaSupport)],
	hypervisor: () => ["xen"],
	"image-id": (image) => [image.id],
	"image-type": () => ["machine"],
	"is-public": (image) => [flagText(isPublic(image))],
	"kernel-id": () => [],
	"manifest-location": (image) => [locationOf(image)],
	name: (image) => [image.name],
	"owner-alias": (image) => [image.ownerAlias],
	"owner-id": (image) => [image.owner],
	platform: (image) => [image.platform],
	"product-code": (image) => image.productCodes.map(({ code }) => code),
	"product-code.type": (image) => image.productCodes.map(({ type }) => type),
	"ramdisk-id": () => [],
	"root-device-name": (image) => [image.rootDeviceName],
	"root-device-type": (image) => [image.rootDeviceType],
	"source-image-id": (image) => [image.sourceImageId],
	"source-image-region": (image) => [image.sourceImageRegion],
	"source-instance-id": (image) => [image.sourceInstanceId],
	state: (image) => [image.state],
	"sriov-net-support": ({ virtualization }) => [
		virtualization === "hvm" ? "simple" : null,
	],
	"state-reason-code": (image) => [
		image.stateReason === null ? null : reasonCode,
	],
	"state-reason-message": (image) => [image.stateReason],
	"virtualization-type": (image) => [image.virtualization],
};
