// Questions about making images: what is captured, what happens to the machine meanwhile, and what cannot be changed afterwards.
import { bake, launch, stop, terminate, volumeOf, write } from "./script.ts";
import { does, says } from "./situation.ts";
import { claims, type Template, ways } from "./template.ts";

const reboot = "aws ec2 reboot-instances --instance-ids $I";

export const captureTemplates: readonly Template[] = [
	...claims("all-volumes", "two-disks", (cast) => {
		const { company, server, base, device, size, image, type } = cast;
		return {
			title: "An image of a machine with two disks",
			tells: `The ${server} of ${company} has a root disk and a data disk of ${size} GiB. An administrator creates the AMI “${image}” of the machine.`,
			given: [launch(base, { as: "I", disk: [device, size], type })],
			act: [bake("$I", image, { as: "IMG" })],
			right: [
				says(
					[
						"The AMI maps the root disk and the data disk",
						"In the AMI there is an entry for the root disk, and another entry for the data disk that was attached",
					],
					"$IMG is with two disks",
				),
				says(
					[
						"A snapshot of each disk is made",
						"A snapshot is made of the root disk and another snapshot is made of the data disk, at the same moment",
					],
					"exactly two snapshots",
				),
			],
			wrong: [
				says(
					"The AMI holds the root disk alone; a data disk has to be saved by itself",
					`$IMG is without ${device}`,
				),
				says(
					"No snapshot is made before the first launch from the AMI",
					"no snapshot",
				),
				says(
					"A single snapshot is made, which holds the root disk and the data disk",
					"exactly one snapshot",
				),
				says(
					"The disks leave the machine and become the AMI",
					"every volume is unattached",
				),
				says("The command fails", "fails"),
			],
		};
	}),
	ways("all-volumes", "capture", (cast) => {
		const { company, server, base, device, size, image, type } = cast;
		return {
			title: "An image with all disks",
			tells: `The ${server} of ${company} has a root disk and a data disk.`,
			given: [launch(base, { as: "I", disk: [device, size], type })],
			ask: "Which way leads to an AMI that brings back both disks?",
			goals: ["image with the same block devices as $I"],
			right: [
				does(
					[
						"Create an AMI of the machine",
						"Create an AMI of the machine as it is, without a word about its disks",
					],
					bake("$I", image),
				),
			],
			wrong: [
				does(
					`Create an AMI of the machine, and leave ${device} out of the mapping as it can be attached later`,
					bake("$I", image, {
						more: `--block-device-mappings 'DeviceName=${device},NoDevice='`,
					}),
				),
				does(
					"Take a snapshot of each of the disks",
					"aws ec2 create-snapshots --instance-specification InstanceId=$I",
				),
				does(
					"Terminate the machine, then create an AMI of it",
					terminate("$I"),
					bake("$I", image),
				),
				does(
					`Add an empty disk of ${size + 4} GiB, then create an AMI`,
					bake("$I", image, {
						more: `--block-device-mappings 'DeviceName=${cast.otherDevice},Ebs={VolumeSize=${size + 4}}'`,
					}),
				),
			],
		};
	}),
	...claims("reboot", "by-default", (cast) => {
		const { company, server, base, image, type } = cast;
		return {
			title: "Imaging a running machine",
			tells: `The ${server} of ${company} is running. Somebody creates the AMI “${image}” of it and sets no options.`,
			given: [launch(base, { as: "I", type })],
			act: [bake("$I", image, { as: "IMG" })],
			right: [
				says(
					[
						"The machine is rebooted",
						"The machine is shut down for a moment and comes up again while the AMI is made",
					],
					"$I is rebooted",
				),
				says(
					[
						"Afterwards it is running",
						"Afterwards the machine is in the state that it was in before: running",
					],
					"$I is running",
				),
			],
			wrong: [
				says(
					"The AMI is taken live, and nobody who uses the server notices it",
					"no downtime of $I",
				),
				says(
					"The machine stops and has to be started by hand",
					"$I is stopped",
				),
				says("It fails: a machine has to be stopped before", "fails"),
				says(
					"A second machine is launched to make the AMI from, and the first is left alone",
					"exactly two instances",
				),
			],
		};
	}),
	ways("reboot", "without", (cast) => {
		const { company, server, base, image, type } = cast;
		return {
			title: "An image during opening hours",
			tells: `${company} needs an AMI of its running ${server} now.`,
			given: [launch(base, { as: "I", type })],
			ask: "Customers are using it: it may be down at no time. What works?",
			goals: ["image made from $I", "no downtime of $I"],
			right: [
				does(
					[
						"Create the AMI with the no-reboot option",
						"Create the AMI of the machine while it runs, with the option that leaves out the reboot",
					],
					bake("$I", image, { more: "--no-reboot" }),
				),
			],
			wrong: [
				does(
					"Create the AMI without any option, as images are taken of the running machine anyway",
					bake("$I", image),
				),
				does(
					"Stop it and create the AMI while it is off",
					stop("$I"),
					bake("$I", image),
				),
				does(
					"Reboot it first, so that the AMI needs no reboot",
					reboot,
					bake("$I", image),
				),
				does(
					"Take a snapshot of its root disk, and use that in place of the AMI",
					volumeOf("$I", "V"),
					"aws ec2 create-snapshot --volume-id $V",
				),
			],
		};
	}),
	...claims("no-reboot", "in-memory", (cast) => {
		const { company, server, base, image, type, app } = cast;
		return {
			title: "An image without a reboot",
			tells: `An order has just come in on the ${server} of ${company} and is still in memory, not on the disk. Now the AMI “${image}” is created with the no-reboot option.`,
			given: [
				launch(base, { as: "I", type }),
				volumeOf("$I", "V"),
				write("$V", app, "--unflushed"),
			],
			act: [bake("$I", image, { as: "IMG", more: "--no-reboot" })],
			right: [
				says(
					[
						"The AMI lacks the order",
						"The AMI lacks the order, because a snapshot has what is on the disk at that moment",
					],
					`$IMG is not holding ${app}`,
				),
				says(
					[
						"The server is up throughout",
						"The server is up before, during and after, as nothing interrupts it this time",
					],
					"no downtime of $I",
				),
			],
			wrong: [
				says(
					"The AMI has the order; the option saves the downtime and changes nothing else",
					`$IMG is holding ${app}`,
				),
				says("The server reboots once the snapshot is made", "$I is rebooted"),
				says("The command fails while something is in memory", "fails"),
				says(
					"A second AMI follows as soon as the order is on the disk",
					"exactly two images",
				),
			],
		};
	}),
	ways(
		"no-reboot",
		"consistent",
		(cast) => {
			const { company, server, base, image, type, app } = cast;
			return {
				title: "Nothing may be missing",
				tells: `The ${server} of ${company} runs, and some of its last orders are in memory alone.`,
				given: [
					launch(base, { as: "I", type }),
					volumeOf("$I", "V"),
					write("$V", app, "--unflushed"),
				],
				ask: "An AMI has to contain all of them. Which two ways lead there?",
				goals: [`image holding ${app}`],
				right: [
					does(
						[
							"Create the AMI and let it reboot the machine",
							"Create the AMI and accept the reboot that comes with it, so that memory is written out",
						],
						bake("$I", image),
					),
					does(
						[
							"Stop the machine, then create the AMI",
							"Stop the machine in good order, wait for it, and create the AMI when it is off",
						],
						stop("$I"),
						bake("$I", image),
					),
				],
				wrong: [
					does(
						"Create the AMI with the no-reboot option, as it includes the memory",
						bake("$I", image, { more: "--no-reboot" }),
					),
					does(
						"Create two AMIs with the no-reboot option, one after the other, and keep the second",
						bake("$I", `${image}-a`, { more: "--no-reboot" }),
						bake("$I", image, { more: "--no-reboot" }),
					),
					does(
						"Take a snapshot of the root disk of the machine",
						"aws ec2 create-snapshot --volume-id $V",
					),
					does(
						"Terminate it, then create the AMI",
						terminate("$I"),
						bake("$I", image),
					),
				],
			};
		},
		{ kind: "choose-several" },
	),
];
