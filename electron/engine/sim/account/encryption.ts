// Encryption by default and the default key: settings of an account in a Region, for new volumes and copies.
import type { Operation, Reply } from "../request/operation.ts";
import { requiredText } from "../request/params.ts";
import { accountRegion } from "../world/read.ts";
import { defaultKeyArn, keyArn } from "./key.ts";

export const getEbsEncryptionByDefault: Operation = {
	params: "",
	answer: isEncrypting,
};

export const enableEbsEncryptionByDefault: Operation = {
	params: "",
	decide: ({ account, region }) => [
		{
			type: "account-changed",
			account,
			region,
			change: { encryptionByDefault: true },
		},
	],
	answer: isEncrypting,
};

export const disableEbsEncryptionByDefault: Operation = {
	params: "",
	decide: ({ account, region }) => [
		{
			type: "account-changed",
			account,
			region,
			change: { encryptionByDefault: false },
		},
	],
	answer: isEncrypting,
};

export const getEbsDefaultKmsKeyId: Operation = {
	params: "",
	answer: currentKey,
};

export const modifyEbsDefaultKmsKeyId: Operation = {
	params: "KmsKeyId!",
	decide: ({ account, region, params }) => [
		{
			type: "account-changed",
			account,
			region,
			change: {
				defaultKeyArn: keyArn(requiredText(params, "KmsKeyId"), {
					account,
					region,
				}),
			},
		},
	],
	answer: currentKey,
};

export const resetEbsDefaultKmsKeyId: Operation = {
	params: "",
	decide: ({ account, region }) => [
		{
			type: "account-changed",
			account,
			region,
			change: { defaultKeyArn: null },
		},
	],
	answer: currentKey,
};

function isEncrypting({ world, account, region }: Reply) {
	return {
		EbsEncryptionByDefault: accountRegion(world, account, region)
			.encryptionByDefault,
	};
}

function currentKey({ world, account, region }: Reply) {
	return { KmsKeyId: defaultKeyArn(world, { account, region }) };
}
