// One spelling for what notes write in many ways, so that rules about concepts can be short: "AMIs can't" and "An Amazon Machine Image cannot" fold alike.

const folds: readonly [RegExp, string][] = [
	[/[’‘]/g, "'"],
	[/[*_`“”"]/g, ""],
	[/→|⇒|=>|->/g, " -> "],
	[/[–—]/g, " , "],
	[/can't|cannot/g, "can not"],
	[/won't/g, "will not"],
	[/n't\b/g, " not"],
	[/\bno[- ]?reboot\b/g, "noreboot"],
	[/\bunable to\b/g, "can not"],
	[/\b(?:docker|container|oci|ecr|disk|iso|png|jpe?g) images?\b/g, "picture"],
	[/\b(?:amazon )?machine images?\b(?: \(amis?\))?/g, "ami"],
	[/\b(?:golden |gold |custom |base )?(?:amis|images?)\b/g, "ami"],
	[/\bami's\b/g, "ami"],
	[/\bderegistration\b/g, "deregistering"],
	[/\bde-regist/g, "deregist"],
	[/\bunregist/g, "deregist"],
	[/\bregions\b/g, "region"],
	[/\bavailability zones?\b|\bazs?\b/g, "zone"],
	[/\b(?:ebs )?snapshots?\b/g, "snapshot"],
	[/\b(?:ebs )?(?:volumes?|disks?|drives?)\b/g, "volume"],
	[
		/\b(?:ec2 )?instances?\b|\b(?:servers?|virtual machines?|vms?|machines?)\b/g,
		"instance",
	],
	[/\baccounts\b/g, "account"],
	[/\bidentifiers?\b|\bids\b/g, "id"],
	[/\bblock[- ]device[- ]mappings?\b/g, "block device mapping"],
	[/\bdelete[- ]?on[- ]?termination\b/g, "deleteontermination"],
	[/\bpermissions\b/g, "permission"],
	[/\blaunch permission\b/g, "permission"],
	[/\s+/g, " "],
];

/** The text in lower case, with one word for each thing: ami, region, zone, snapshot, volume, instance, account, id. */
export function fold(text: string): string {
	return folds
		.reduce(
			(folded, [from, to]) => folded.replace(from, to),
			text.toLowerCase(),
		)
		.trim();
}

const things = /\b(ami|snapshot|volume|instance)\b/;
/** What else AWS has that notes are about; below such a heading no line means an AMI. */
const others =
	/\b(?:s3|buckets?|vpcs?|subnets?|security groups?|nacls?|lambda|rds|aurora|dynamodb|iam|roles?|docker|containers?|ecs|ecr|eks|efs|elb|load balancers?|route ?53|cloudfront|key ?pairs?|launch templates?|auto scaling|sqs|sns|picture|kms|waf)\b/;

/** What a heading, label or subject names: an AMI, a part of one, something else of AWS, or nothing in particular. */
export function thingIn(folded: string): string | null {
	if (/\bami\b/.test(folded)) return "ami";
	return things.exec(folded)?.[1] ?? (others.test(folded) ? "other" : null);
}
