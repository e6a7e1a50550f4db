// Scenario sources for tests: a situation that many begin with, and what a test says about it.
import type {
	OptionSource,
	Scenario,
	ScenarioSource,
} from "../../../../electron/engine/contract/scenario.ts";
import { judgeScenario } from "../../../../electron/engine/sim/scenario/judge.ts";

/** A running machine with a second disk of 4 GiB in $I, and an image of it in $IMG. */
export const golden = `I=$(aws ec2 run-instances --image-id $amazon_linux --instance-type t3.micro \\
  --block-device-mappings 'DeviceName=/dev/sdf,Ebs={VolumeSize=4}' --query 'Instances[0].InstanceId' --output text)
IMG=$(aws ec2 create-image --instance-id $I --name golden --no-reboot --query ImageId --output text)`;

export const launch = (image: string, more = "") =>
	`aws ec2 run-instances --image-id ${image} --instance-type t3.micro ${more}`.trim();

export const copyTo = (region: string) =>
	`C=$(aws ec2 copy-image --region ${region} --source-region us-east-1 --source-image-id $IMG --name golden --query ImageId --output text)`;

export function option(
	text: string,
	run: string | null = null,
	says: string[] | null = null,
): OptionSource {
	return { text, run, says, why: null };
}

export function source(parts: Partial<ScenarioSource> = {}): ScenarioSource {
	return {
		id: "test",
		title: "Test",
		kind: "choose-one",
		concepts: [],
		prompt: "What works?",
		given: golden,
		act: "",
		options: [],
		goals: [],
		solution: null,
		settles: true,
		seed: 1,
		sources: [],
		generated: false,
		...parts,
	};
}

/** The question of the guide: only a copy can be launched in another Region. */
export const regional: ScenarioSource = source({
	options: [
		option("Launch it by its id", launch("$IMG", "--region us-west-2")),
		option(
			"Copy it, launch the copy",
			`${copyTo("us-west-2")}\n${launch("$C", "--region us-west-2")}`,
		),
		option(
			"Launch Amazon Linux there",
			`A=$(aws ec2 describe-images --region us-west-2 --owners amazon --filters 'Name=name,Values=al2023*x86_64' --query 'Images[0].ImageId' --output text)\n${launch("$A", "--region us-west-2")}`,
		),
	],
	goals: ["instance running in us-west-2 with the same block devices as $I"],
});

/** The judged scenario; throws with the problems where it cannot be asked. */
export function judged(from: ScenarioSource): Scenario {
	const { scenario, problems } = judgeScenario(from);
	if (scenario) return scenario;
	throw new Error(problems.map(({ message }) => message).join("\n"));
}

/** Codes and places of what keeps a source from being asked. */
export function problemsOf(from: ScenarioSource): string[] {
	return judgeScenario(from).problems.map(({ code, part }) =>
		[code, ...part].join(" "),
	);
}
