// Questions about the life of an image: configure, bake, launch many.
import type { Cast } from "./cast.ts";
import { bake, copy, launch, terminate, volumeOf, write } from "./script.ts";
import { does, oneDisk, says } from "./situation.ts";
import { claims, steps, type Template, task, ways } from "./template.ts";

/** A machine $I with an application on it, and its image $IMG. */
function configured({ base, type, app, image }: Cast): string[] {
	return [
		launch(base, { as: "I", type }),
		volumeOf("$I", "V"),
		write("$V", app),
		bake("$I", image, { as: "IMG" }),
	];
}

export const lifecycleTemplates: readonly Template[] = [
	...claims("launch", "three", (cast) => {
		const { company, server, image } = cast;
		const count = 2 + cast.draw.below(3);
		return {
			title: "Several machines of an image",
			tells: `${company} made the AMI “${image}” of its ${server}, which still runs. Somebody launches ${count} machines from it in one command.`,
			given: oneDisk(cast),
			act: [launch("$IMG", { more: `--count ${count}` })],
			right: [
				says(
					[
						`${count} machines like the server start`,
						`${count} machines start in addition to the server, and each begins with the same contents`,
					],
					`exactly ${count} instances launched from $IMG`,
				),
				says(
					[
						"The AMI can be launched again",
						"The AMI is still there, and can be launched any number of times from here on",
					],
					"I can launch $IMG",
				),
			],
			wrong: [
				says(
					"One machine starts, for an AMI stands for one machine",
					"exactly one instance launched from $IMG",
				),
				says("The AMI is used up by the launch", "$IMG is gone"),
				says(
					"The server is shut down, and the machines of the AMI take its place",
					"$I is not running",
				),
				says("The launch fails as long as the server runs", "fails"),
			],
		};
	}),
	task("launch", "twins", (cast) => ({
		title: "Twins of a server",
		tells: `${cast.company} has the AMI “${cast.image}”, $IMG, of its ${cast.server}, $I.`,
		given: oneDisk(cast),
		ask: "Run two more machines from it. The server keeps running.",
		goals: [
			"exactly two instances running launched from $IMG",
			"no downtime of $I",
		],
		solution: [launch("$IMG", { more: "--count 2" })],
	})),
	...claims("baking", "golden", (cast) => {
		const { company, image, app } = cast;
		return {
			title: "Machines of a golden image",
			tells: `${company} installed ${app} on a machine and baked the AMI “${image}” of it. Two machines are launched from it, with no user data.`,
			given: configured(cast),
			act: [launch("$IMG", { as: "A" }), launch("$IMG", { as: "B" })],
			right: [
				says(
					[
						`Both machines start with ${app} on them`,
						`Both machines have ${app} on their disks from the first second, with nothing to install`,
					],
					`$A is holding ${app}`,
					`$B is holding ${app}`,
				),
				says(
					[
						"Their disks hold the same",
						"The disks of both hold the same data, as each was made of the snapshot in the AMI",
					],
					"$A is with the same data as $B",
				),
			],
			wrong: [
				says(
					`The first has ${app}, and the AMI has to be baked anew before the second machine starts`,
					`$A is holding ${app}`,
					`$B is not holding ${app}`,
				),
				says(
					`Both start bare and fetch ${app} when it is first used`,
					`$A is not holding ${app}`,
					`$B is not holding ${app}`,
				),
				says("Both share one root disk", "exactly two volumes"),
				says(
					`${app} moves off the machine it was baked on`,
					`$I is not holding ${app}`,
				),
			],
		};
	}),
	ways("baking", "ready", (cast) => {
		const { company, base, image, app } = cast;
		return {
			title: "Ready at once",
			tells: `${company} runs one machine with ${app} and has the AMI “${image}” of it.`,
			given: configured(cast),
			ask: `At noon three machines have to run ${app}. What is enough?`,
			goals: [`exactly three instances running holding ${app}`],
			right: [
				does(
					[
						`Launch two machines from “${image}”`,
						`Launch two machines from “${image}”, with no user data and nothing to be installed on either of them`,
					],
					launch("$IMG", { more: "--count 2" }),
				),
			],
			wrong: [
				does(
					"Launch two machines from plain Amazon Linux, as they are in the same account and Region",
					launch(base, { more: "--count 2" }),
				),
				does(
					`Launch one machine from “${image}” and one from plain Amazon Linux`,
					launch("$IMG"),
					launch(base),
				),
				does(
					`Launch two machines from “${image}” and terminate the first`,
					launch("$IMG", { more: "--count 2" }),
					terminate("$I"),
				),
				does(
					`Copy “${image}” twice`,
					copy("$IMG", { from: cast.home, to: cast.home, name: `${image}-b` }),
					copy("$IMG", { from: cast.home, to: cast.home, name: `${image}-c` }),
				),
			],
		};
	}),
	steps("lifecycle", "order", (cast) => {
		const { company, base, type, app, image } = cast;
		return {
			title: "From a bare machine to a golden image",
			tells: `${company} wants many machines that begin with ${app}.`,
			given: [],
			ask: "In which order do these steps lead there?",
			goals: [
				`image named ${image} holding ${app}`,
				`exactly two instances running holding ${app}`,
			],
			steps: [
				does(
					"Launch a machine from Amazon Linux",
					launch(base, { as: "I", type }),
				),
				does(
					`Install ${app} on the first machine`,
					volumeOf("$I", "V"),
					write("$V", app),
				),
				does(
					`Create the AMI “${image}” of the first machine`,
					bake("$I", image, { as: "IMG" }),
				),
				does(`Launch a machine from “${image}”`, launch("$IMG")),
			],
		};
	}),
	...claims("lifecycle", "too-early", (cast) => {
		const { company, base, type, app, image } = cast;
		return {
			title: "An image made too early",
			tells: `${company} launches a machine, creates the AMI “${image}” of it, and installs ${app} on the machine after that. Then a second machine is launched from “${image}”.`,
			given: [
				launch(base, { as: "I", type }),
				bake("$I", image, { as: "IMG" }),
				volumeOf("$I", "V"),
				write("$V", app),
			],
			act: [launch("$IMG", { as: "N" })],
			right: [
				says(
					[
						`The second machine starts without ${app}`,
						`The second machine lacks ${app}, because the AMI shows the first as it was before the installation`,
					],
					`$N is not holding ${app}`,
				),
				says(
					[
						`The first machine alone has ${app}`,
						`${app} is on the first machine and nowhere else, so the AMI has to be made anew`,
					],
					`exactly one instance holding ${app}`,
				),
			],
			wrong: [
				says(
					`The second machine starts with ${app}, since an AMI follows the machine that it was made of`,
					`$N is holding ${app}`,
				),
				says(
					"The launch is refused: the first machine has changed since",
					"fails",
				),
				says(`The AMI takes ${app} up at the launch`, `$IMG is holding ${app}`),
				says(
					`${app} is removed from the first machine`,
					`$I is not holding ${app}`,
				),
			],
		};
	}),
	task("lifecycle", "by-hand", (cast) => ({
		title: "Make a golden image",
		tells: `${cast.company} runs a ${cast.server}, $I, from ${cast.base}.`,
		given: [launch(cast.base, { as: "I", type: cast.type })],
		ask: `Create an AMI of it, and run a second machine from that.`,
		goals: [
			"image made from $I",
			"exactly two instances running",
			"instance running other than $I with the same data as $I",
		],
		solution: [bake("$I", cast.image, { as: "IMG" }), launch("$IMG")],
	})),
];
