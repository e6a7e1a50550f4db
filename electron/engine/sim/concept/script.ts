// Commands as templates write them: one function for each thing that is done, so that a template reads like its story.

/** `NAME=$(command)`, where the command answers with one value. */
export function assign(name: string, command: string, query: string): string {
	return `${name}=$(${command} --query '${query}' --output text)`;
}

export interface LaunchOptions {
	/** Variable that keeps the instance's id. */
	as?: string;
	/** A disk besides the root: device and GiB. */
	disk?: readonly [device: string, size: number];
	/** Whatever else the command gets. */
	more?: string;
	type?: string;
}

/** Starts one machine. */
export function launch(image: string, options: LaunchOptions = {}): string {
	const { as, disk, more, type = "t3.micro" } = options;
	const command = words(
		`aws ec2 run-instances --image-id ${image} --instance-type ${type}`,
		disk &&
			`--block-device-mappings 'DeviceName=${disk[0]},Ebs={VolumeSize=${disk[1]}}'`,
		more,
	);
	return as ? assign(as, command, "Instances[0].InstanceId") : command;
}

/** Makes an image of a machine. */
export function bake(
	instance: string,
	name: string,
	{ as, more }: { as?: string; more?: string } = {},
): string {
	const command = words(
		`aws ec2 create-image --instance-id ${instance} --name ${name}`,
		more,
	);
	return as ? assign(as, command, "ImageId") : command;
}

/** Copies an image from one Region into another, or the same. */
export function copy(
	image: string,
	{
		as,
		from,
		to,
		name,
		more,
	}: { as?: string; from: string; to: string; name: string; more?: string },
): string {
	const command = words(
		`aws ec2 copy-image --region ${to} --source-region ${from} --source-image-id ${image} --name ${name}`,
		more,
	);
	return as ? assign(as, command, "ImageId") : command;
}

/** Gives launch permission for an image. */
export function share(image: string, more = ""): string {
	return words(
		`aws ec2 modify-image-attribute --image-id ${image} --launch-permission "Add=[{UserId=$partner}]"`,
		more,
	);
}

export function unshare(image: string): string {
	return `aws ec2 modify-image-attribute --image-id ${image} --launch-permission "Remove=[{UserId=$partner}]"`;
}

export function publish(image: string, more = ""): string {
	return words(
		`aws ec2 modify-image-attribute --image-id ${image} --launch-permission 'Add=[{Group=all}]'`,
		more,
	);
}

/** Keeps the snapshot behind the image's disk number `at`. */
export function snapshotOf(image: string, as: string, at = 0): string {
	return assign(
		as,
		`aws ec2 describe-images --image-ids ${image}`,
		`Images[0].BlockDeviceMappings[${at}].Ebs.SnapshotId`,
	);
}

export function shareSnapshot(snapshot: string): string {
	return `aws ec2 modify-snapshot-attribute --snapshot-id ${snapshot} --attribute createVolumePermission --operation-type add --user-ids $partner`;
}

/** Keeps the volume that is the instance's disk number `at`. */
export function volumeOf(instance: string, as: string, at = 0): string {
	return assign(
		as,
		`aws ec2 describe-instances --instance-ids ${instance}`,
		`Reservations[0].Instances[0].BlockDeviceMappings[${at}].Ebs.VolumeId`,
	);
}

/** Takes a snapshot of a volume. */
export function snap(volume: string, as: string): string {
	return assign(
		as,
		`aws ec2 create-snapshot --volume-id ${volume}`,
		"SnapshotId",
	);
}

/** Writes something by name on a volume. */
export function write(volume: string, marker: string, more = ""): string {
	return words(`lab write --volume-id ${volume} --marker ${marker}`, more);
}

/** Fills GiB of a volume with data. */
export function fill(volume: string, from: number, size: number): string {
	return `lab write --volume-id ${volume} --from-gib ${from} --gib ${size}`;
}

export function deregister(image: string, more = ""): string {
	return words(`aws ec2 deregister-image --image-id ${image}`, more);
}

export function deleteSnapshot(snapshot: string): string {
	return `aws ec2 delete-snapshot --snapshot-id ${snapshot}`;
}

export function stop(instance: string): string {
	return `aws ec2 stop-instances --instance-ids ${instance}`;
}

export function start(instance: string): string {
	return `aws ec2 start-instances --instance-ids ${instance}`;
}

export function terminate(instance: string): string {
	return `aws ec2 terminate-instances --instance-ids ${instance}`;
}

/** Changes nothing: the command behind an answer that lets things be. */
export function lookAt(image: string): string {
	return `aws ec2 describe-images --image-ids ${image}`;
}

function words(...parts: (string | undefined)[]): string {
	return parts.filter((part) => part).join(" ");
}
