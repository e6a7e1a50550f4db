// Operations that are about an account and its Regions rather than one resource, by AWS's name.
import type { Operations } from "../request/operation.ts";
import {
	disableEbsEncryptionByDefault,
	enableEbsEncryptionByDefault,
	getEbsDefaultKmsKeyId,
	getEbsEncryptionByDefault,
	modifyEbsDefaultKmsKeyId,
	resetEbsDefaultKmsKeyId,
} from "./encryption.ts";
import { describeAvailabilityZones, describeRegions } from "./region.ts";
import { createTags, deleteTags, describeTags } from "./tags.ts";

export const accountOperations: Operations = {
	CreateTags: createTags,
	DeleteTags: deleteTags,
	DescribeTags: describeTags,
	DescribeRegions: describeRegions,
	DescribeAvailabilityZones: describeAvailabilityZones,
	GetEbsEncryptionByDefault: getEbsEncryptionByDefault,
	EnableEbsEncryptionByDefault: enableEbsEncryptionByDefault,
	DisableEbsEncryptionByDefault: disableEbsEncryptionByDefault,
	GetEbsDefaultKmsKeyId: getEbsDefaultKmsKeyId,
	ModifyEbsDefaultKmsKeyId: modifyEbsDefaultKmsKeyId,
	ResetEbsDefaultKmsKeyId: resetEbsDefaultKmsKeyId,
};
