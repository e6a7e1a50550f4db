// Questions about Availability Zones: what stays in one, and how data gets to another.
import type { Cast } from "./cast.ts";
import { assign, launch, snap } from "./script.ts";
import { claims, type Template, ways } from "./template.ts";

/** A machine $D in the first zone, another $E in the second, and an idle volume $V beside the first. */
function twoZones({ base, zone, otherZone, size, device }: Cast): string[] {
	const at = (place: string) => `--placement AvailabilityZone=${place}`;
	return [
		launch(base, { as: "D", more: at(zone) }),
		launch(base, { as: "E", more: at(otherZone) }),
		assign(
			"V",
			`aws ec2 create-volume --availability-zone ${zone} --size ${size} --tag-specifications 'ResourceType=volume,Tags=[{Key=Name,Value=data}]'`,
			"VolumeId",
		),
		attach("$V", "$D", device),
	];
}

function attach(volume: string, instance: string, device: string): string {
	return `aws ec2 attach-volume --volume-id ${volume} --instance-id ${instance} --device ${device}`;
}

export const zoneTemplates: readonly Template[] = [
	...claims("zonal", "other-zone", (cast) => {
		const { company, zone, otherZone, device } = cast;
		return {
			title: "A volume and two zones",
			tells: `${company} has a volume in ${zone}, attached to a machine there. It is detached, and somebody attaches it to a machine in ${otherZone}.`,
			given: twoZones(cast),
			act: ["aws ec2 detach-volume --volume-id $V", attach("$V", "$E", device)],
			right: [
				{
					text: [
						"Attaching fails: volume and machine are in different zones",
						`Attaching it fails, since a volume can only go to a machine of the zone where it was created`,
					],
					says: "fails with InvalidVolume.ZoneMismatch",
				},
				{
					text: [
						`The volume stays idle in ${zone}`,
						`After both commands the volume is in ${zone} as before, and attached to nothing`,
					],
					says: `$V is unattached in ${zone}`,
				},
			],
			wrong: [
				{
					text: "The volume is attached, as both zones are of one Region",
					says: "$V is attached to $E",
				},
				{
					text: `The volume moves to ${otherZone} but stays idle until the machine restarts`,
					says: `$V is in ${otherZone}`,
				},
				{
					text: [
						"A copy of the volume is attached",
						`A copy of the volume is made in ${otherZone} and attached to the machine there, while the original stays`,
					],
					says: "new volume attached to $E",
				},
				{
					text: "Detaching fails while the machine runs",
					says: "$V is attached to $D",
				},
			],
		};
	}),
	ways("zonal", "move-data", (cast) => {
		const { company, zone, otherZone, device, app } = cast;
		const inOther = (from: string) =>
			assign(
				"N",
				`aws ec2 create-volume --availability-zone ${otherZone} ${from}`,
				"VolumeId",
			);
		const detach = "aws ec2 detach-volume --volume-id $V";
		return {
			title: "Data for the other zone",
			tells: `${company} keeps data on a volume in ${zone}, attached to a machine. A machine in ${otherZone} needs the same data.`,
			given: [...twoZones(cast), `lab write --volume-id $V --marker ${app}`],
			ask: `How does it get a volume with that data?`,
			goals: [`volume attached to $E holding ${app}`],
			right: [
				{
					text: [
						`Snapshot the volume, create one in ${otherZone} of it, attach that`,
						`Take a snapshot of the volume in ${zone}, create a new volume of the snapshot in ${otherZone}, and attach that to the machine`,
					],
					run: [
						snap("$V", "S"),
						inOther("--snapshot-id $S"),
						attach("$N", "$E", device),
					],
				},
			],
			wrong: [
				{
					text: [
						`Detach the volume in ${zone}, attach it in ${otherZone}`,
						`Detach the volume from its machine in ${zone}, then attach the same volume to the machine in ${otherZone}, as both are in one Region`,
					],
					run: [detach, attach("$V", "$E", device)],
				},
				{
					text: `Attach the volume to the second machine as well`,
					run: [attach("$V", "$E", device)],
				},
				{
					text: `Create an empty volume of that size in ${otherZone}, attach that`,
					run: [inOther(`--size ${cast.size}`), attach("$N", "$E", device)],
				},
				{
					text: `Stop the machine in ${zone}, then detach the volume from it and attach it to the machine in ${otherZone}`,
					run: [
						"aws ec2 stop-instances --instance-ids $D",
						detach,
						attach("$V", "$E", device),
					],
				},
			],
		};
	}),
];
