// Questions about images shared between accounts: who owns, pays, copies and may change what.
import { bake, copy, deregister, launch, publish, share } from "./script.ts";
import { does, oneDisk, says } from "./situation.ts";
import { claims, type Template, ways } from "./template.ts";

const asPartner = "--profile partner";

const partnerLaunch = (as?: string) =>
	launch("$IMG", { more: asPartner, ...(as && { as }) });

export const sharingTemplates: readonly Template[] = [
	...claims("launcher-pays", "partner-launch", (cast) => {
		const { company, image } = cast;
		return {
			title: "A shared image is launched",
			tells: `${company} shares its AMI “${image}” with the account of a partner. The partner launches a machine from it.`,
			given: [...oneDisk(cast), share("$IMG")],
			act: [partnerLaunch("N")],
			right: [
				says(
					[
						"The machine belongs to the partner",
						"The machine belongs to the partner, as it does with any AMI that the partner may launch from",
					],
					"$N is owned by partner",
				),
				says(
					[
						"The partner pays for the machine",
						"The partner pays for the hours of the machine and for its disk; the company pays what it paid before",
					],
					"bill of partner goes up",
					"bill stays the same",
				),
			],
			wrong: [
				says(
					"The company pays for the machine, as owner of the AMI that it came from",
					"bill goes up",
				),
				says("The AMI now belongs to the partner", "$IMG is owned by partner"),
				says(
					"The machine belongs to the company, and the partner has a right to use it",
					"$N is owned by me",
				),
				says("The launch fails: the AMI has to be copied before", "fails"),
			],
		};
	}),
	ways("launcher-pays", "who-pays", (cast) => {
		const { company, image } = cast;
		return {
			title: "The partner's own bill",
			tells: `${company} has the AMI “${image}”, and a partner wants a machine like it.`,
			given: oneDisk(cast),
			ask: "The machine has to be on the partner's bill, not on the company's. What works?",
			goals: ["bill of partner goes up", "bill stays the same"],
			right: [
				does(
					[
						"Share the AMI, and let the partner launch",
						"Share the AMI with the partner's account, then let the partner launch from there",
					],
					share("$IMG"),
					partnerLaunch(),
				),
			],
			wrong: [
				does(
					"Launch it in the company's account and tag the machine as the partner's",
					launch("$IMG", {
						more: "--tag-specifications 'ResourceType=instance,Tags=[{Key=owner,Value=partner}]'",
					}),
				),
				does(
					"Share the AMI, then launch it in the company's account for the partner",
					share("$IMG"),
					launch("$IMG"),
				),
				does("Let the partner launch by the id of the AMI", partnerLaunch()),
				does(
					"Make the AMI public, and launch the machine from the company's account so that nobody has to wait",
					publish("$IMG"),
					launch("$IMG"),
				),
			],
		};
	}),
	...claims("recipient-limits", "deregister", (cast) => {
		const { company, image } = cast;
		return {
			title: "A recipient tidies up",
			tells: `${company} shares the AMI “${image}” with a partner, who no longer needs it and runs the command that deregisters it.`,
			given: [...oneDisk(cast), share("$IMG")],
			act: [deregister("$IMG", asPartner)],
			right: [
				says(
					[
						"It fails for want of authority",
						"It fails, as a partner may launch what is shared and has no authority to change or end it",
					],
					"fails with AuthFailure",
				),
				says(
					[
						"The AMI stays as it was",
						"The AMI is there as before for both sides, the company and the partner alike",
					],
					"$IMG exists",
					"partner can launch $IMG",
				),
			],
			wrong: [
				says(
					"The AMI is gone for both sides, as sharing makes the partner a second owner",
					"$IMG is gone",
				),
				says(
					"The AMI is gone for the partner alone",
					"partner cannot see $IMG",
				),
				says("The AMI becomes private again", "$IMG is private"),
				says(
					"It fails while the company has machines of the AMI, and works after that",
					"fails with InvalidAMIID.Unavailable",
				),
			],
		};
	}),
	...claims("recipient-limits", "abilities", (cast) => {
		const { company, image } = cast;
		return {
			title: "What a recipient can do",
			tells: `${company} has given a partner launch permission for “${image}”, and nothing else. The partner starts a machine of it.`,
			given: [...oneDisk(cast), share("$IMG")],
			act: [partnerLaunch("N")],
			right: [
				says(
					[
						"The partner can start a second one",
						"The partner can start as many more of them as it likes, with no word from the owner",
					],
					"partner can launch $IMG",
				),
				says(
					[
						"The partner can make an AMI of that machine",
						"The partner can stop that machine, for it is the partner's own, as far as EC2 is concerned",
					],
					"partner can stop $N",
				),
			],
			wrong: [
				says(
					"The partner can pass the permission on to a third account, if it trusts that",
					"partner can share $IMG",
				),
				says("The partner can make it public", "partner can publish $IMG"),
				says("The partner can deregister it", "partner can deregister $IMG"),
				says("The owner can stop the partner's machine", "I can stop $N"),
			],
		};
	}),
	...claims("derived-owner", "partner-bakes", (cast) => {
		const { company, image, next } = cast;
		return {
			title: "An image of a shared image",
			tells: `${company} shares the AMI “${image}” with a partner. The partner runs a machine of it, and creates the AMI “${next}” of that machine.`,
			given: [...oneDisk(cast), share("$IMG"), partnerLaunch("N")],
			act: [bake("$N", next, { as: "D", more: asPartner })],
			right: [
				says(
					[
						`“${next}” belongs to the partner`,
						`“${next}” belongs to the partner, who owns the machine that it was made of`,
					],
					"$D is owned by partner",
				),
				says(
					[
						`The company cannot see “${next}”`,
						`“${next}” is private to its owner, so that the company cannot even see it in a list`,
					],
					"I cannot see $D",
				),
			],
			wrong: [
				says(
					`“${next}” belongs to the company, since what is inside came from “${image}”`,
					"$D is owned by me",
				),
				says(`The company can launch “${next}”`, "I can launch $D"),
				says(`The command fails: “${image}” belongs to somebody else`, "fails"),
				says(
					`The partner becomes the owner of “${image}” as well as of “${next}”`,
					"$IMG is owned by partner",
				),
			],
		};
	}),
	ways("derived-owner", "who-sees", (cast) => {
		const { company, image, next } = cast;
		const partnerBakes = bake("$N", next, { as: "D", more: asPartner });
		return {
			title: "Back to the company",
			tells: `A partner runs a machine from the AMI “${image}” that ${company} shared, and has improved the machine. The company wants to launch what the partner has made.`,
			given: [...oneDisk(cast), share("$IMG"), partnerLaunch("N")],
			ask: "What does it take?",
			goals: [
				{
					query: "length(Images)",
					of: `aws ec2 describe-images --filters Name=name,Values=${next}`,
					equals: 1,
				},
				{
					query: `images[?name=='${next}'] | [0].sourceInstanceId`,
				},
			],
			right: [
				does(
					[
						"The partner makes an AMI and shares it",
						"The partner makes an AMI of the machine and shares that AMI with the company's account",
					],
					partnerBakes,
					`aws ec2 modify-image-attribute --image-id $D --launch-permission "Add=[{UserId=$me}]" ${asPartner}`,
				),
			],
			wrong: [
				does(
					"The partner makes an AMI; it is the company's, because the first one was",
					partnerBakes,
				),
				does(
					"The company makes an AMI of the machine, which came from its own",
					bake("$N", next),
				),
				does(
					`The company copies “${image}”, which holds what was made of it since`,
					copy("$IMG", { from: cast.home, to: cast.home, name: next }),
				),
				does(
					"The partner shares the first AMI with the company's account",
					`aws ec2 modify-image-attribute --image-id $IMG --launch-permission "Add=[{UserId=$me}]" ${asPartner}`,
				),
			],
		};
	}),
];
