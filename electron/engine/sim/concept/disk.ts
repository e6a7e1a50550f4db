// Questions about disks: what termination deletes, what the flag does, and what snapshots and images cost.
import type { Cast } from "./cast.ts";
import { bake, launch, snap, stop, terminate, volumeOf } from "./script.ts";
import { attach, does, emptyVolume, says } from "./situation.ts";
import { claims, type Template, ways } from "./template.ts";

/** A machine $I with root volume $R, and $V attached later. */
function withLaterDisk({ base, type, zone, device, size }: Cast): string[] {
	return [
		launch(base, {
			as: "I",
			type,
			more: `--placement AvailabilityZone=${zone}`,
		}),
		volumeOf("$I", "R"),
		emptyVolume("V", zone, size),
		attach("$V", "$I", device),
	];
}

const keepRoot =
	"aws ec2 modify-instance-attribute --instance-id $I --block-device-mappings 'DeviceName=/dev/xvda,Ebs={DeleteOnTermination=false}'";

export const diskTemplates: readonly Template[] = [
	...claims("termination", "defaults", (cast) => {
		const { company, server, device } = cast;
		return {
			title: "A server is terminated",
			tells: `The ${server} of ${company} was launched with a root disk; a data disk was attached at ${device} later. No flags were changed. Now the server is terminated.`,
			given: withLaterDisk(cast),
			act: [terminate("$I")],
			right: [
				says(
					[
						"The root disk is deleted",
						"The root disk is deleted together with the server, as its flag says unless somebody changes that",
					],
					"$R is gone",
				),
				says(
					[
						"The data disk stays, attached to nothing",
						"The data disk stays and is free to be attached elsewhere, with all that was written on it",
					],
					"$V is unattached",
				),
			],
			wrong: [
				says(
					"The root disk stays too, for EBS volumes outlive the server by nature",
					"$R exists",
				),
				says("The data disk is deleted", "$V is gone"),
				says("A snapshot is made of each disk before", "exactly two snapshots"),
				says("It is refused until the data disk is detached by hand", "fails"),
			],
		};
	}),
	ways("termination", "keep-root", (cast) => {
		const { company, server } = cast;
		return {
			title: "Keep the root disk",
			tells: `${company} gives up its ${server} and needs its root disk, as a volume, for an investigation.`,
			given: withLaterDisk(cast),
			ask: "What leaves the root disk when the server is gone?",
			goals: ["$I is gone", "$R exists"],
			right: [
				does(
					[
						"Turn its DeleteOnTermination off, then terminate",
						"Turn DeleteOnTermination off for the root disk of the running server, then terminate the server",
					],
					keepRoot,
					terminate("$I"),
				),
			],
			wrong: [
				does(
					"Stop the server before it is terminated, as only running servers lose their root disk",
					stop("$I"),
					terminate("$I"),
				),
				does(
					"Detach the root disk while the server runs, then terminate",
					"aws ec2 detach-volume --volume-id $R",
					terminate("$I"),
				),
				does(
					"Protect the server from termination, which covers its disks as well, then terminate",
					"aws ec2 modify-instance-attribute --instance-id $I --disable-api-termination",
					terminate("$I"),
				),
				does(
					[
						"Take a snapshot of it, then terminate",
						"Take a snapshot of the root disk and wait until that is complete, then terminate the server with its disks",
					],
					snap("$R", "S"),
					terminate("$I"),
				),
			],
		};
	}),
	...claims("flag-travels", "bake", (cast) => {
		const { company, image, base, type } = cast;
		return {
			title: "A flag and an image",
			tells: `${company} turned DeleteOnTermination off for the root disk of a machine, created the AMI “${image}” of it, and launches a second machine from “${image}”.`,
			given: [
				launch(base, { as: "I", type }),
				keepRoot,
				bake("$I", image, { as: "IMG" }),
			],
			act: [launch("$IMG", { as: "N" })],
			right: [
				says(
					[
						"The second machine's root disk will be kept too",
						"The flag is off for the second machine's root disk too: the AMI recorded it, and the launch took it over",
					],
					"root volume of $N is kept on termination",
				),
				says(
					[
						"The flag is off for the first machine as before",
						"The first machine's root disk will be kept as before, as imaging changes nothing on it",
					],
					"root volume of $I is kept on termination",
				),
			],
			wrong: [
				says(
					"The second machine's root disk will be deleted, as an AMI sets each flag back to what is usual",
					"root volume of $N is deleted on termination",
				),
				says(
					"Imaging turns the flag on again for the first machine",
					"root volume of $I is deleted on termination",
				),
				says(
					[
						"The launch fails: the flag has to be said",
						"The launch fails, as it has to say what the flag is to be for each disk of an AMI where the usual was changed",
					],
					"fails",
				),
				says(
					"The second machine takes the first machine's root disk",
					"exactly one volume",
				),
			],
		};
	}),
	ways("flag-travels", "for-all", (cast) => {
		const { company, image, next, base, type } = cast;
		return {
			title: "Keep the disks of all machines",
			tells:
				`${company} launches its machines from the AMI “${image}”, of machine $I, and wants to keep their root disks when they are terminated, with nothing said at launch.`.replace(
					", of machine $I",
					"",
				),
			given: [
				launch(base, { as: "I", type }),
				bake("$I", image, { as: "IMG" }),
			],
			ask: "After which steps is a plain launch like that?",
			goals: ["volume new kept on termination"],
			right: [
				does(
					[
						"Turn the flag off on a machine, make an AMI of it, launch that",
						"Turn DeleteOnTermination off on one machine, make a new AMI of that machine, and launch from the new AMI",
					],
					keepRoot,
					bake("$I", next, { as: "P" }),
					launch("$P"),
				),
			],
			wrong: [
				does(
					"Turn DeleteOnTermination off on the machine that the AMI was made of, then launch from the AMI",
					keepRoot,
					launch("$IMG"),
				),
				does(
					"Make a new AMI of the machine and launch it",
					bake("$I", next, { as: "P" }),
					launch("$P"),
				),
				does(
					"Launch with a root disk of 20 GiB, as flags are for small disks",
					launch("$IMG", {
						more: "--block-device-mappings 'DeviceName=/dev/xvda,Ebs={VolumeSize=20}'",
					}),
				),
				does(
					"Protect a machine from termination, make a new AMI, launch that",
					"aws ec2 modify-instance-attribute --instance-id $I --disable-api-termination",
					bake("$I", next, { as: "P" }),
					launch("$P"),
				),
			],
		};
	}),
];
