// The operations on images by AWS's name.
import type { Operations } from "../request/operation.ts";
import {
	describeImageAttribute,
	modifyImageAttribute,
	resetImageAttribute,
} from "./attribute.ts";
import { copyImage } from "./copy.ts";
import { createImage } from "./create.ts";
import {
	disableImage,
	disableImageDeprecation,
	disableImageDeregistrationProtection,
	enableImage,
	enableImageDeprecation,
	enableImageDeregistrationProtection,
} from "./deprecation.ts";
import { deregisterImage } from "./deregister.ts";
import { describeImages } from "./describe.ts";
import {
	describeImageReferences,
	describeInstanceImageMetadata,
	getImageAncestry,
} from "./lineage.ts";
import {
	disableAllowedImagesSettings,
	disableImageBlockPublicAccess,
	enableAllowedImagesSettings,
	enableImageBlockPublicAccess,
	getAllowedImagesSettings,
	getImageBlockPublicAccessState,
	replaceImageCriteria,
} from "./public-access.ts";
import {
	listImagesInRecycleBin,
	restoreImageFromRecycleBin,
} from "./recycle-bin.ts";
import { registerImage } from "./register.ts";
import { cancelImageLaunchPermission } from "./share.ts";
import {
	createRestoreImageTask,
	createStoreImageTask,
	describeStoreImageTasks,
} from "./store-task.ts";

export const imageOperations: Operations = {
	CreateImage: createImage,
	RegisterImage: registerImage,
	CopyImage: copyImage,
	DeregisterImage: deregisterImage,
	DescribeImages: describeImages,
	ModifyImageAttribute: modifyImageAttribute,
	DescribeImageAttribute: describeImageAttribute,
	ResetImageAttribute: resetImageAttribute,
	CancelImageLaunchPermission: cancelImageLaunchPermission,
	EnableImageDeprecation: enableImageDeprecation,
	DisableImageDeprecation: disableImageDeprecation,
	DisableImage: disableImage,
	EnableImage: enableImage,
	EnableImageDeregistrationProtection: enableImageDeregistrationProtection,
	DisableImageDeregistrationProtection: disableImageDeregistrationProtection,
	EnableImageBlockPublicAccess: enableImageBlockPublicAccess,
	DisableImageBlockPublicAccess: disableImageBlockPublicAccess,
	GetImageBlockPublicAccessState: getImageBlockPublicAccessState,
	EnableAllowedImagesSettings: enableAllowedImagesSettings,
	DisableAllowedImagesSettings: disableAllowedImagesSettings,
	GetAllowedImagesSettings: getAllowedImagesSettings,
	ReplaceImageCriteriaInAllowedImagesSettings: replaceImageCriteria,
	ListImagesInRecycleBin: listImagesInRecycleBin,
	RestoreImageFromRecycleBin: restoreImageFromRecycleBin,
	CreateStoreImageTask: createStoreImageTask,
	DescribeStoreImageTasks: describeStoreImageTasks,
	CreateRestoreImageTask: createRestoreImageTask,
	GetImageAncestry: getImageAncestry,
	DescribeImageReferences: describeImageReferences,
	DescribeInstanceImageMetadata: describeInstanceImageMetadata,
};
