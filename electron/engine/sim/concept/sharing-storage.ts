// Questions about what lies behind a shared image: its snapshots, and who may copy them.
import type { Cast } from "./cast.ts";
import {
	assign,
	copy,
	deregister,
	launch,
	publish,
	share,
	shareSnapshot,
} from "./script.ts";
import { does, says, withSnapshot } from "./situation.ts";
import { claims, steps, type Template, ways } from "./template.ts";

const asPartner = "--profile partner";

const partnerLaunch = (as?: string) =>
	launch("$IMG", { more: asPartner, ...(as && { as }) });

const partnerCopy = ({ home, next }: Cast, as = "C") =>
	copy("$IMG", { as, from: home, to: home, name: next, more: asPartner });

export const sharingStorageTemplates: readonly Template[] = [
	...claims("launch-not-snapshot", "partner-copies", (cast) => {
		const { company, image } = cast;
		return {
			title: "A recipient copies",
			tells: `${company} gives a partner launch permission for the AMI “${image}” and shares nothing else. The partner tries to copy the AMI.`,
			given: [...withSnapshot(cast), share("$IMG")],
			act: [partnerCopy(cast)],
			right: [
				says(
					[
						"Copying fails: the storage is not shared",
						"Copying fails, because it reads the storage of the AMI, which that permission does not open",
					],
					"fails with InvalidRequest",
				),
				says(
					[
						"The partner can make no volume of its snapshot",
						"The snapshot is closed to the partner: it cannot make a volume of it either",
					],
					"partner cannot create a volume from $S",
				),
			],
			wrong: [
				says(
					"The partner gets a copy, as whoever can launch an AMI can read all of it",
					"image owned by partner",
				),
				says("The copy lands in the company's account", "exactly two images"),
				says(
					"The partner can make a volume of its snapshot",
					"partner can create a volume from $S",
				),
				says(
					"Copying fails, and so does launching until the snapshot is shared",
					"partner cannot launch $IMG",
				),
			],
		};
	}),
	...claims("share-snapshots", "copy-works", (cast) => {
		const { company, image } = cast;
		return {
			title: "A partner's own copy",
			tells: `${company} shares the AMI “${image}” and its snapshot with a partner. The partner copies the AMI.`,
			given: [...withSnapshot(cast), share("$IMG"), shareSnapshot("$S")],
			act: [partnerCopy(cast)],
			right: [
				says(
					[
						"The copy belongs to the partner",
						"The copy belongs to the partner, and nothing that becomes of the original can change it",
					],
					"$C is owned by partner",
				),
				says(
					[
						"The company cannot launch the copy",
						"The company cannot launch the copy, unless the partner shares it in return some day",
					],
					"I cannot launch $C",
				),
			],
			wrong: [
				says(
					"The copy belongs to the company, which owns what it was made of",
					"$C is owned by me",
				),
				says(
					[
						"Copying fails: AMIs do not leave an account",
						"Copying fails, since what is inside an AMI may not leave the account that has made it, shared or not",
					],
					"fails",
				),
				says(
					"Both accounts can launch the copy, as both could launch the original",
					"I can launch $C",
				),
				says("The original moves to the partner", "$IMG is owned by partner"),
			],
		};
	}),
	ways("share-snapshots", "let-copy", (cast) => {
		const { company, image } = cast;
		return {
			title: "Let a partner copy",
			tells: `${company} has the AMI “${image}”. A partner wants a copy of its own.`,
			given: withSnapshot(cast),
			ask: "What has to be done so that the partner can copy it?",
			goals: ["partner can copy $IMG"],
			right: [
				does(
					[
						"Share the AMI and its snapshot with the partner",
						"Share the AMI with the partner, and share the snapshot that it refers to as well",
					],
					share("$IMG"),
					shareSnapshot("$S"),
				),
			],
			wrong: [
				does(
					"Share the AMI with the partner, which brings its snapshot along",
					share("$IMG"),
				),
				does("Share its snapshot with the partner", shareSnapshot("$S")),
				does(
					"Make the AMI public: what is public can be copied by the partner and by anybody else",
					publish("$IMG"),
				),
				does(
					"Copy it, and share the copy with the partner",
					copy("$IMG", {
						as: "C",
						from: cast.home,
						to: cast.home,
						name: cast.next,
					}),
					share("$C"),
				),
			],
		};
	}),
	steps("share-snapshots", "hand-over", (cast) => {
		const { company, image } = cast;
		return {
			title: "An image changes hands",
			tells: `${company} hands the AMI “${image}” over to a partner and keeps none itself.`,
			given: withSnapshot(cast),
			ask: "In which order do these steps work?",
			goals: ["image owned by partner copied from $IMG", "no image"],
			steps: [
				does("Share the AMI with the partner", share("$IMG")),
				does("Share its snapshot with the partner", shareSnapshot("$S")),
				does("The partner copies the AMI", partnerCopy(cast)),
				does("Deregister the original", deregister("$IMG")),
			],
		};
	}),
	...claims("launch-grant", "bare", (cast) => {
		const { company, image } = cast;
		return {
			title: "Launch permission alone",
			tells: `${company} gives a partner launch permission for the AMI “${image}”. Its snapshot is not shared. The partner launches a machine.`,
			given: [...withSnapshot(cast), share("$IMG")],
			act: [partnerLaunch("N")],
			right: [
				says(
					[
						"The machine starts",
						"The machine starts as usual, because launching needs no permission for the storage",
					],
					"$N is running",
				),
				says(
					[
						"To make a volume of it, the partner lacks permission",
						"The storage behind the AMI stays private, so that the partner can make no volume of it",
					],
					"$S is private",
					"partner cannot create a volume from $S",
				),
			],
			wrong: [
				says(
					"The launch fails until permission for its snapshot is given as well",
					"fails",
				),
				says(
					"The launch shares the snapshot with the partner",
					"$S is shared with partner",
				),
				says(
					"From now on the partner can copy the AMI",
					"partner can copy $IMG",
				),
				says(
					"The machine starts in the account of the company, where the snapshot is",
					"$N is owned by me",
				),
			],
		};
	}),
	ways("launch-grant", "least", (cast) => {
		const { company, image } = cast;
		return {
			title: "No more than needed",
			tells: `${company} has the AMI “${image}”. A partner needs to launch it, and needs nothing else.`,
			given: withSnapshot(cast),
			ask: "What gives just that?",
			goals: [
				"partner can launch $IMG",
				"partner cannot create a volume from $S",
				"stranger cannot launch $IMG",
			],
			right: [
				does(
					[
						"Launch permission for the partner's account",
						"Launch permission for the partner's account, while the snapshot stays as it is",
					],
					share("$IMG"),
				),
			],
			wrong: [
				does(
					"Launch permission for the partner's account, and permission for its snapshot too",
					share("$IMG"),
					shareSnapshot("$S"),
				),
				does(
					"Permission for its snapshot alone, from which a machine reads",
					shareSnapshot("$S"),
				),
				does("Launch permission for all", publish("$IMG")),
				does(
					"A tag with the partner's account",
					"aws ec2 create-tags --resources $IMG --tags Key=launch,Value=$partner",
				),
			],
		};
	}),
	ways("launch-not-snapshot", "volume", (cast) => {
		const { company, image, zone } = cast;
		const volume = (more = "") =>
			assign(
				"V",
				`aws ec2 create-volume --availability-zone ${zone} --snapshot-id $S ${asPartner} ${more}`.trim(),
				"VolumeId",
			);
		return {
			title: "A partner needs the disk",
			tells: `${company} has the AMI “${image}”. A partner needs a volume with what is on its disk.`,
			given: withSnapshot(cast),
			ask: "Which course of action gives the partner one?",
			goals: ["volume owned by partner"],
			right: [
				does(
					[
						"Share its snapshot; the partner makes a volume of it",
						"Share the snapshot behind the AMI with the partner's account, which then makes a volume of it",
					],
					shareSnapshot("$S"),
					volume(),
				),
			],
			wrong: [
				does(
					"Share the AMI; the partner makes a volume of its snapshot, as both go together",
					share("$IMG"),
					volume(),
				),
				does(
					"Make the AMI public; the partner makes a volume of its snapshot",
					publish("$IMG"),
					volume(),
				),
				does(
					"Make a volume in the company's account, and tag it for the partner",
					`aws ec2 create-volume --availability-zone ${zone} --snapshot-id $S --tag-specifications 'ResourceType=volume,Tags=[{Key=for,Value=partner}]'`,
				),
				does("Give the partner the id; it makes a volume by that", volume()),
			],
		};
	}),
];
