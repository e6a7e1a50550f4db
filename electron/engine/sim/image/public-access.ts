// Settings of an account in a Region that rule over all its images: block public access, and Allowed AMIs.
import type { Operation, Request } from "../request/operation.ts";
import {
	choiceParam,
	type Params,
	structureParam,
	structuresParam,
	textsParam,
	wholeParam,
} from "../request/params.ts";
import { present } from "../request/shape.ts";
import type { Event } from "../world/event.ts";
import type { AccountRegion, ImageCriterion } from "../world/model.ts";
import { accountRegion } from "../world/read.ts";

export const enableImageBlockPublicAccess: Operation = {
	params: "ImageBlockPublicAccessState!",
	decide(request) {
		choiceParam(request.params, "ImageBlockPublicAccessState", [
			"block-new-sharing",
		]);
		return settingEvents(request, { blockPublicAccess: "block-new-sharing" });
	},
	answer: () => ({ ImageBlockPublicAccessState: "block-new-sharing" }),
};

export const disableImageBlockPublicAccess: Operation = {
	params: "",
	decide: (request) =>
		settingEvents(request, { blockPublicAccess: "unblocked" }),
	answer: () => ({ ImageBlockPublicAccessState: "unblocked" }),
};

export const getImageBlockPublicAccessState: Operation = {
	params: "",
	answer: ({ world, account, region }) => ({
		ImageBlockPublicAccessState: accountRegion(world, account, region)
			.blockPublicAccess,
		ManagedBy: "account",
	}),
};

export const enableAllowedImagesSettings: Operation = {
	params: "AllowedImagesSettingsState!",
	decide: (request) =>
		settingEvents(request, {
			allowedImages:
				choiceParam(request.params, "AllowedImagesSettingsState", [
					"enabled",
					"audit-mode",
				]) ?? "enabled",
		}),
	answer: ({ params }) => ({
		AllowedImagesSettingsState: params.AllowedImagesSettingsState,
	}),
};

export const disableAllowedImagesSettings: Operation = {
	params: "",
	decide: (request) => settingEvents(request, { allowedImages: "disabled" }),
	answer: () => ({ AllowedImagesSettingsState: "disabled" }),
};

export const getAllowedImagesSettings: Operation = {
	params: "",
	answer({ world, account, region }) {
		const settings = accountRegion(world, account, region);
		return {
			State: settings.allowedImages,
			ImageCriteria: settings.imageCriteria.map(criterionView),
			ManagedBy: "account",
		};
	},
};

export const replaceImageCriteria: Operation = {
	params: "ImageCriteria",
	decide: (request) =>
		settingEvents(request, {
			imageCriteria: structuresParam(request.params, "ImageCriteria").map(
				criterionOf,
			),
		}),
	answer: () => ({ ReturnValue: true }),
};

function settingEvents(
	{ account, region }: Request,
	change: Partial<AccountRegion>,
): readonly Event[] {
	return [{ type: "account-changed", account, region, change }];
}

function criterionOf(params: Params): ImageCriterion {
	const created = structureParam(params, "CreationDateCondition") ?? {};
	const deprecated = structureParam(params, "DeprecationTimeCondition") ?? {};
	return {
		providers: listOrNull(params, "ImageProviders"),
		productCodes: listOrNull(params, "MarketplaceProductCodes"),
		names: listOrNull(params, "ImageNames"),
		maximumDaysSinceCreated:
			wholeParam(created, "MaximumDaysSinceCreated") ?? null,
		maximumDaysSinceDeprecated:
			wholeParam(deprecated, "MaximumDaysSinceDeprecated") ?? null,
	};
}

function criterionView(criterion: ImageCriterion) {
	const { maximumDaysSinceCreated, maximumDaysSinceDeprecated } = criterion;
	return present({
		ImageProviders: criterion.providers,
		MarketplaceProductCodes: criterion.productCodes,
		ImageNames: criterion.names,
		CreationDateCondition:
			maximumDaysSinceCreated === null
				? null
				: { MaximumDaysSinceCreated: maximumDaysSinceCreated },
		DeprecationTimeCondition:
			maximumDaysSinceDeprecated === null
				? null
				: { MaximumDaysSinceDeprecated: maximumDaysSinceDeprecated },
	});
}

function listOrNull(params: Params, key: string): readonly string[] | null {
	const list = textsParam(params, key);
	return list.length === 0 ? null : list;
}
