// What walks begin with, as lines of the console: a web server with two disks, and an image of it.
import { amazonLinux } from "./find.ts";

const twoDisks = "'DeviceName=/dev/xvdf,Ebs={VolumeSize=20,VolumeType=gp3}'";

/** An instance called `name` with a boot disk, and a data disk if `disks` is 2. It is still pending afterwards. */
export function launchLine(name: string, disks: 1 | 2): string {
	return [
		`aws ec2 run-instances --image-id ${amazonLinux()} --instance-type t3.micro`,
		...(disks === 2 ? [`--block-device-mappings ${twoDisks}`] : []),
		`--tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=${name}}]'`,
	].join(" ");
}

/** An instance "web" with data on its second disk, and the image "golden" of it. */
export const goldenImage: readonly string[] = [
	`WEB=$(${launchLine("web", 2)} --query 'Instances[0].InstanceId' --output text)`,
	"lab settle",
	"DATA=$(aws ec2 describe-volumes --filters Name=attachment.device,Values=/dev/xvdf --query 'Volumes[0].VolumeId' --output text)",
	"lab write --volume-id $DATA --gib 6 --marker app",
	"aws ec2 create-image --instance-id $WEB --name golden",
	"lab settle",
];
