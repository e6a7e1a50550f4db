// Questions about images that sellers offer on the Marketplace: subscriptions, fees, and codes that stick.
import { homeRegion } from "../shell-account.ts";
import { bake, copy, launch, snapshotOf } from "./script.ts";
import { does, says } from "./situation.ts";
import { claims, type Template, ways } from "./template.ts";

const subscribe = "lab subscribe --product-code $product";
const home = { home: homeRegion };
const seller = "$marketplace";

/** A subscribed machine $I of a seller's image. */
const bought = [subscribe, launch(seller, { as: "I" })];

export const marketTemplates: readonly Template[] = [
	...claims(
		"marketplace",
		"unsubscribed",
		({ company }) => ({
			title: "A seller's image",
			tells: `${company} has found an AMI on the Marketplace and has accepted no terms so far. Somebody launches the AMI by its id.`,
			given: [],
			act: [launch(seller)],
			right: [
				says(
					[
						"The launch fails: a subscription is missing",
						"The launch fails, because the account has to subscribe to the product before",
					],
					"fails with OptInRequired",
				),
				says(
					[
						"No machine starts, and no fee is due",
						"Neither a machine nor a fee comes of it: the bill is what it was before the attempt",
					],
					"no instance",
					"bill stays the same",
				),
			],
			wrong: [
				says(
					"A machine starts, and launching it counts as accepting the seller's terms",
					"instance running",
				),
				says(
					"The launch fails: nobody has shared the AMI with the account",
					"fails with AuthFailure",
				),
				says("A fee is due at once", "marketplace bill goes up"),
				says(
					"The launch fails: the id is unknown",
					"fails with InvalidAMIID.NotFound",
				),
			],
		}),
		home,
	),
	...claims(
		"marketplace",
		"subscribed",
		({ company, draw }) => ({
			title: "The price of a seller's image",
			tells: `${company} has subscribed to a Marketplace product and launches its AMI.`,
			given: [subscribe],
			act: [
				launch(seller, {
					as: "N",
					type: draw.pick(["t3.micro", "t3.small", "m5.large"]),
				}),
			],
			right: [
				says(
					[
						"The seller's fee is due, on top of what EC2 costs",
						"A fee for the seller is due",
					],
					"marketplace bill goes up",
					"compute bill goes up",
				),
				says(
					["What EC2 costs is due as for any machine", "What EC2 costs is due"],
					"compute bill goes up",
					"$N is running",
				),
			],
			wrong: [
				says(
					"The fee covers everything, so that nothing is due for EC2 itself",
					"compute bill stays the same",
				),
				says(
					"No fee is due, as subscribing is free of charge",
					"marketplace bill stays the same",
				),
				says("Nothing is due", "bill stays the same"),
				says("The launch fails", "fails"),
			],
		}),
		home,
	),
	ways(
		"marketplace",
		"cheapest",
		({ company, draw, base, device }) => {
			const big = draw.pick(["t3.xlarge", "m5.xlarge", "m5.2xlarge"]);
			const size = draw.pick([100, 200, 300]);
			return {
				title: "A small machine for little money",
				tells: `${company} needs one small machine with Linux, as cheap as can be. Amazon Linux would do.`,
				given: [subscribe],
				ask: "Which launch costs least per month?",
				goals: ["instance running"],
				right: [
					does(
						[
							"Amazon Linux on t3.micro",
							"Amazon Linux on t3.micro, with the root disk that its AMI has and with no other",
						],
						launch(base),
					),
				],
				wrong: [
					does(
						"A seller's AMI on t3.micro, for which the subscription is there already",
						launch(seller),
					),
					does(`Amazon Linux on ${big}`, launch(base, { type: big })),
					does(
						`Amazon Linux on t3.micro with a data disk of ${size} GiB`,
						launch(base, { disk: [device, size] }),
					),
					does(`A seller's AMI on ${big}`, launch(seller, { type: big })),
				],
			};
		},
		{ kind: "cheapest", ...home },
	),
	...claims(
		"product-code",
		"bake",
		({ company, image }) => ({
			title: "An image of a seller's image",
			tells: `${company} runs a machine from a Marketplace AMI. It configures the machine and creates the AMI “${image}” of it.`,
			given: bought,
			act: [bake("$I", image, { as: "IMG" })],
			right: [
				says(
					[
						`“${image}” carries the seller's product code`,
						`“${image}” carries the seller's product code on, so that the fee is due for its machines as well`,
					],
					"$IMG is with a product code",
				),
				says(
					[
						`The company cannot make “${image}” public`,
						`“${image}” can be used in the account, yet the company cannot make it public`,
					],
					"I can launch $IMG",
					"I cannot publish $IMG",
				),
			],
			wrong: [
				says(
					`“${image}” is free of the seller's product code, since the company has made it itself`,
					"$IMG is without a product code",
				),
				says(`The company can make “${image}” public`, "I can publish $IMG"),
				says("The command is refused: a seller's AMI is no source", "fails"),
				says(
					`“${image}” belongs to the seller and not to the company`,
					"no image",
				),
			],
		}),
		home,
	),
	ways(
		"product-code",
		"free",
		({ company, image, next, base }) => ({
			title: "Away from the fee",
			tells: `${company} runs a machine from a Marketplace AMI and pays the seller for it.`,
			given: [...bought, bake("$I", image, { as: "IMG" })],
			ask: "Which new machine runs without the seller's fee?",
			goals: ["new instance running without a product code"],
			right: [
				does(
					[
						"One of Amazon Linux",
						"One that is launched from Amazon Linux and on which the company installs its own software",
					],
					launch(base),
				),
			],
			wrong: [
				does(
					"One from an AMI that the company made of its machine",
					launch("$IMG"),
				),
				does(
					"One from a copy of the company's own AMI",
					copy("$IMG", {
						as: "C",
						from: homeRegion,
						to: homeRegion,
						name: next,
					}),
					launch("$C"),
				),
				does(
					"One from an AMI that was registered anew from the snapshot, where no seller is named any more",
					snapshotOf("$IMG", "S"),
					`P=$(aws ec2 register-image --name ${next} --architecture x86_64 --virtualization-type hvm --ena-support --root-device-name /dev/xvda --block-device-mappings "DeviceName=/dev/xvda,Ebs={SnapshotId=$S}" --query ImageId --output text)`,
					launch("$P"),
				),
				does("One more of the seller's AMI", launch(seller)),
			],
		}),
		home,
	),
	ways(
		"marketplace",
		"start",
		({ company, next }) => ({
			title: "Start a seller's product",
			tells: `${company} wants to run a product that a seller offers as an AMI on the Marketplace.`,
			given: [],
			ask: "What leads to a running machine?",
			goals: ["instance running with a product code"],
			right: [
				does(
					[
						"Subscribe to it, then launch it",
						"Subscribe to it and accept what the seller charges, then launch it by its id",
					],
					subscribe,
					launch(seller),
				),
			],
			wrong: [
				does(
					"Launch it: the fee is added to the bill, which is all that it takes",
					launch(seller),
				),
				does(
					"Copy it into the own account, then launch the copy, which is free",
					copy(seller, {
						as: "C",
						from: homeRegion,
						to: homeRegion,
						name: next,
					}),
					launch("$C"),
				),
				does("Subscribe to it", subscribe),
				does(
					"Share it with the own account, then launch it",
					`aws ec2 modify-image-attribute --image-id ${seller} --launch-permission "Add=[{UserId=$me}]"`,
					launch(seller),
				),
			],
		}),
		home,
	),
];
