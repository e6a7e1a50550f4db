// Questions about images taken out of use without deregistering: deprecated and disabled.
import { copy, deregister, launch, share } from "./script.ts";
import { does, oneDisk, says, withSnapshot } from "./situation.ts";
import { claims, type Template, ways } from "./template.ts";

const dropShare =
	"aws ec2 reset-image-attribute --image-id $IMG --attribute launchPermission";

const disable = "aws ec2 disable-image --image-id $IMG";

const deprecate =
	"aws ec2 enable-image-deprecation --image-id $IMG --deprecate-at 2026-01-02T00:00:00Z";

export const retireTemplates: readonly Template[] = [
	...claims("deprecated", "hidden", (cast) => {
		const { company, image } = cast;
		return {
			title: "A deprecated image",
			tells: `${company} shares the AMI “${image}” with a partner. An administrator deprecates it, and the date of that has passed.`,
			given: [...withSnapshot(cast), share("$IMG")],
			act: [deprecate, "lab advance --seconds 172800"],
			right: [
				says(
					[
						"The partner can launch it by its id",
						"The partner can launch it by its id, though it is in no list that the partner asks for",
					],
					"partner can launch $IMG",
				),
				says(
					[
						"The partner's list of AMIs lacks it",
						"It is left out of the list that the partner gets, unless deprecated ones are asked for",
					],
					{
						query: "length(Images)",
						of: "aws ec2 describe-images --executable-users self --profile partner",
						equals: 0,
					},
				),
			],
			wrong: [
				says(
					"The partner cannot launch it any longer, while the company can until it is deregistered",
					"partner cannot launch $IMG",
				),
				says("It is deregistered on that date", "$IMG is gone"),
				says("The company itself cannot launch it", "I cannot launch $IMG"),
				says("Its snapshot is deleted by then", "$S is gone"),
			],
		};
	}),
	ways("deprecated", "gentle", (cast) => {
		const { company, image } = cast;
		return {
			title: "Out of sight, not out of use",
			tells: `${company} shares the AMI “${image}” with a partner, who has scripts that launch it by its id.`,
			given: [...oneDisk(cast), share("$IMG")],
			ask: "It should vanish from the partner's lists, and the scripts have to go on working. What does that?",
			goals: [
				"partner can launch $IMG",
				{
					query: "length(Images)",
					of: "aws ec2 describe-images --executable-users self --profile partner",
					equals: 0,
				},
			],
			right: [
				does(
					[
						"Deprecate it",
						"Deprecate it, with a date that is due soon, and leave the rest alone",
					],
					deprecate,
					"lab advance --seconds 172800",
				),
			],
			wrong: [
				does(
					"Disable it, which takes it out of lists and nothing more",
					disable,
				),
				does("Deregister it and keep its snapshot", deregister("$IMG")),
				does("Withdraw the launch permission", dropShare),
				does(
					"Rename it to begin with “old”, as lists leave such names out by themselves",
					'aws ec2 modify-image-attribute --image-id $IMG --description "old, do not list"',
				),
			],
		};
	}),
	...claims("disabled", "running", (cast) => {
		const { company, image } = cast;
		return {
			title: "A disabled image",
			tells: `${company} shares the AMI “${image}” with a partner and runs a machine of it. Then it disables the AMI.`,
			given: [...oneDisk(cast), share("$IMG"), launch("$IMG", { as: "N" })],
			act: [disable],
			right: [
				says(
					[
						"Nobody can launch it now",
						"Nobody can launch it now, the company no more than the partner, until it is enabled",
					],
					"I cannot launch $IMG",
					"partner cannot launch $IMG",
				),
				says(
					[
						"The machine is running as before",
						"The machine that was launched from it is running as before, and can be stopped and started",
					],
					"$N is running",
				),
			],
			wrong: [
				says(
					"The company can launch it, and the partner has to wait until it is enabled again",
					"I can launch $IMG",
				),
				says("The machine is stopped", "$N is stopped"),
				says(
					"It is deregistered, and its snapshots stay behind",
					"$IMG is gone",
				),
				says(
					"It stays shared with the partner, who can launch it as soon as it is enabled",
					"$IMG is shared with partner",
				),
			],
		};
	}),
	ways("disabled", "back", (cast) => {
		const { company, image } = cast;
		const enable = "aws ec2 enable-image --image-id $IMG";
		return {
			title: "Back in service",
			tells: `${company} disabled the AMI “${image}”, which it had shared with a partner.`,
			given: [...oneDisk(cast), share("$IMG"), disable],
			ask: "The partner has to be able to launch it again. What does it take?",
			goals: ["partner can launch $IMG"],
			right: [
				does(
					[
						"Enable it, then share it",
						"Enable it, then share it with the partner's account anew, as the old permission is lost",
					],
					enable,
					share("$IMG"),
				),
			],
			wrong: [
				does(
					"Enable it: what it was shared with before comes back by itself",
					enable,
				),
				does("Share it with the partner's account", share("$IMG")),
				does(
					"Copy it, then share the copy with the partner's account in place of the AMI itself",
					copy("$IMG", {
						as: "C",
						from: cast.home,
						to: cast.home,
						name: cast.next,
					}),
					share("$C"),
				),
				does("Deregister it, then share it", deregister("$IMG"), share("$IMG")),
			],
		};
	}),
];
