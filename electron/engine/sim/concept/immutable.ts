// Questions about what is fixed once an image is made: its contents, and its name.
import { bake, copy, deregister, launch, volumeOf, write } from "./script.ts";
import { does, oneDisk, says } from "./situation.ts";
import { claims, steps, type Template, ways } from "./template.ts";

export const immutableTemplates: readonly Template[] = [
	...claims("immutable", "patched-machine", (cast) => {
		const { company, image, app } = cast;
		return {
			title: "A patch on a machine",
			tells: `${company} launches a machine from the AMI “${image}” and installs a security patch on the machine.`,
			given: oneDisk(cast),
			act: [launch("$IMG", { as: "N" }), volumeOf("$N", "V"), write("$V", app)],
			right: [
				says(
					[
						"The AMI is as before",
						"The AMI stays what it was on the day when it was made: it lacks the patch",
					],
					`$IMG is not holding ${app}`,
				),
				says(
					[
						"The patch is on that machine",
						"The patch is on the machine where it was installed, and in no AMI so far",
					],
					`$N is holding ${app}`,
					`no image holding ${app}`,
				),
			],
			wrong: [
				says(
					"The AMI has the patch as well, since the machine came from it and stays linked",
					`$IMG is holding ${app}`,
				),
				says("A second AMI with the patch appears", "exactly two images"),
				says("The AMI is replaced and its old id ends", "$IMG is gone"),
				says("The first machine gets the patch too", `$I is holding ${app}`),
			],
		};
	}),
	ways("immutable", "patch", (cast) => {
		const { company, image, next, app } = cast;
		return {
			title: "A security patch for the image",
			tells: `${company} launches all its machines from the AMI “${image}”. A security patch comes out.`,
			given: oneDisk(cast),
			ask: "From now on launches have to include the patch. What works?",
			goals: [`image holding ${app}`],
			right: [
				does(
					[
						"Launch a machine from the AMI, patch it, make a new AMI of it",
						"Launch a machine from the AMI, install the patch there, create a new AMI of that machine, and launch from the new one",
					],
					launch("$IMG", { as: "N" }),
					volumeOf("$N", "V"),
					write("$V", app),
					bake("$N", next),
				),
			],
			wrong: [
				does(
					"Install the patch on the machine that the AMI was made of: the AMI follows it, so that launches include the patch",
					volumeOf("$I", "V"),
					write("$V", app),
				),
				does(
					"Modify the AMI's block device mapping to point at a patched disk",
					"aws ec2 modify-image-attribute --image-id $IMG --attribute blockDeviceMapping --value patched",
				),
				does(
					"Write the version of the patch into the AMI's description, which each launch reads",
					`aws ec2 modify-image-attribute --image-id $IMG --description "with ${app}"`,
				),
				does(
					"Copy the AMI under a new name and launch from that: a copy takes up the latest patches by itself",
					copy("$IMG", { from: cast.home, to: cast.home, name: next }),
				),
			],
		};
	}),
	steps("immutable", "replace", (cast) => {
		const { company, image, next, app } = cast;
		return {
			title: "From an old image to a new one",
			tells: `${company} replaces the AMI “${image}” by a patched one, “${next}”.`,
			given: oneDisk(cast),
			ask: "In which order do these steps work?",
			goals: [`image named ${next} holding ${app}`, "$IMG is gone"],
			steps: [
				does(`Launch a machine from “${image}”`, launch("$IMG", { as: "N" })),
				does(
					"Install the patch on the new machine",
					volumeOf("$N", "V"),
					write("$V", app),
				),
				does(
					`Create the AMI “${next}” of the new machine`,
					bake("$N", next, { as: "P" }),
				),
				does(`Deregister “${image}”`, deregister("$IMG")),
			],
		};
	}),
	...claims("unique-name", "again", (cast) => {
		const { company, server, image } = cast;
		return {
			title: "A name a second time",
			tells: `${company} has the AMI “${image}” of its ${server}. A script creates an AMI named “${image}” once more, in the same Region.`,
			given: oneDisk(cast),
			act: [bake("$I", image)],
			right: [
				says(
					[
						"It fails: the name is in use",
						"It fails, for in one account and Region the name of an AMI stands for one AMI at a time",
					],
					"fails with InvalidAMIName.Duplicate",
				),
				says(
					[
						`One AMI is named “${image}”, as before`,
						`There is the one AMI “${image}” that was there before the script ran, and no second beside it`,
					],
					`exactly one image named ${image}`,
				),
			],
			wrong: [
				says(
					`Two AMIs are named “${image}”, told apart by their ids, as names are labels like tags`,
					`exactly two images named ${image}`,
				),
				says(
					`The new AMI takes the place of the old “${image}”`,
					"$IMG is gone",
				),
				says("An AMI is made, with a number added to its name", "new image"),
				says(
					"It fails, as a machine can have one AMI at most",
					"fails with InvalidParameterValue",
				),
			],
		};
	}),
	ways(
		"unique-name",
		"second",
		(cast) => {
			const { company, image, home, away, third, next } = cast;
			const to = (place: string) =>
				copy("$IMG", { from: home, to: place, name: image });
			return {
				title: "Two images, one name",
				tells: `${company} has the AMI “${image}” in ${home} and wants a second AMI with exactly that name.`,
				given: oneDisk(cast),
				ask: "Which two ways work?",
				goals: [`exactly two images named ${image}`],
				right: [
					does(
						[
							`Copy it to ${away} as “${image}”`,
							`Copy it from ${home} to ${away}, where no AMI goes by that name yet, as “${image}”`,
						],
						to(away),
					),
					does(
						[
							`Copy it to ${third} as “${image}”`,
							`Copy it from ${home} to ${third}, where no AMI goes by that name yet, as “${image}”`,
						],
						to(third),
					),
				],
				wrong: [
					does(`Create it again as “${image}” in ${home}`, bake("$I", image)),
					does(
						`Create another AMI as “${next}” in ${home}, then give it the tag Name with “${image}” as its value`,
						bake("$I", next, { as: "B" }),
						`aws ec2 create-tags --resources $B --tags Key=Name,Value=${image}`,
					),
					does(
						`Deregister it, then create it as “${image}” in ${home}`,
						deregister("$IMG"),
						bake("$I", image),
					),
					does(
						`Launch a machine from it, then create an AMI of that as “${image}” in ${home}`,
						launch("$IMG", { as: "N" }),
						bake("$N", image),
					),
				],
			};
		},
		{ kind: "choose-several" },
	),
];
