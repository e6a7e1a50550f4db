// Regions and their zones, from AWS's public list of June 2025; a part of it that is enough to learn with.

export interface Region {
	readonly name: string;
	readonly partition: "aws" | "aws-cn";
	readonly zones: readonly Zone[];
}

export interface Zone {
	readonly name: string;
	readonly id: string;
}

const list: readonly (readonly [
	name: string,
	zoneIdPrefix: string,
	letters: string,
])[] = [
	["us-east-1", "use1", "abcdef"],
	["us-east-2", "use2", "abc"],
	["us-west-1", "usw1", "ab"],
	["us-west-2", "usw2", "abcd"],
	["ca-central-1", "cac1", "abd"],
	["sa-east-1", "sae1", "abc"],
	["eu-west-1", "euw1", "abc"],
	["eu-west-2", "euw2", "abc"],
	["eu-west-3", "euw3", "abc"],
	["eu-central-1", "euc1", "abc"],
	["eu-north-1", "eun1", "abc"],
	["ap-south-1", "aps1", "abc"],
	["ap-northeast-1", "apne1", "acd"],
	["ap-northeast-2", "apne2", "abcd"],
	["ap-southeast-1", "apse1", "abc"],
	["ap-southeast-2", "apse2", "abc"],
	["cn-north-1", "cnn1", "abd"],
	["cn-northwest-1", "cnnw1", "abc"],
];

/** By name. A Region of China is in a partition of its own: nothing is copied there from outside. */
export const regions: ReadonlyMap<string, Region> = new Map(
	list.map(([name, prefix, letters]) => [
		name,
		{
			name,
			partition: name.startsWith("cn-") ? "aws-cn" : "aws",
			zones: [...letters].map((letter, index) => ({
				name: name + letter,
				id: `${prefix}-az${index + 1}`,
			})),
		},
	]),
);
