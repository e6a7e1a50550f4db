// Questions about taking launch permission back.
import { launch, share, unshare } from "./script.ts";
import { oneDisk, says } from "./situation.ts";
import { claims, type Template, task } from "./template.ts";

const asPartner = "--profile partner";

const partnerLaunch = (as?: string) =>
	launch("$IMG", { more: asPartner, ...(as && { as }) });

export const withdrawTemplates: readonly Template[] = [
	...claims("withdraw", "running", (cast) => {
		const { company, image } = cast;
		return {
			title: "Permission is withdrawn",
			tells: `A partner runs a machine from the AMI “${image}” that ${company} shared. Now the company withdraws the launch permission.`,
			given: [...oneDisk(cast), share("$IMG"), partnerLaunch("N")],
			act: [unshare("$IMG")],
			right: [
				says(
					[
						"The partner's machine runs on",
						"The partner's machine runs on as if nothing had happened, for it is a machine of its own",
					],
					"$N is running",
				),
				says(
					[
						"The partner can launch no other",
						"The partner can launch no other, since each launch is checked against the list of that moment",
					],
					"partner cannot launch $IMG",
				),
			],
			wrong: [
				says(
					"The partner's machine is terminated, as it has lost what it was launched from",
					"$N is gone",
				),
				says("The partner's machine is stopped", "$N is stopped"),
				says("It fails while a machine uses the AMI", "fails"),
				says(
					"The partner can launch as before until its machine ends",
					"partner can launch $IMG",
				),
			],
		};
	}),
	task("withdraw", "by-hand", (cast) => ({
		title: "End a partnership",
		tells: `${cast.company} shared the AMI “${cast.image}”, $IMG, with the partner ($partner), who runs a machine of it, $N.`,
		given: [...oneDisk(cast), share("$IMG"), partnerLaunch("N")],
		ask: "See to it that the partner can launch no more. The AMI stays.",
		goals: [
			"partner cannot launch $IMG",
			"$IMG exists",
			"I can launch $IMG",
			"$N is running",
		],
		solution: [unshare("$IMG")],
	})),
];
