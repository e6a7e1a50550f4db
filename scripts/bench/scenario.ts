// A scenario question in process: each option played on its own world, judged, and its options put in order.
import { concepts } from "../../electron/engine/contract/data/concepts.ts";
import { scenarioSource } from "../../electron/engine/contract/scenario.ts";
import { generateScenario } from "../../electron/engine/sim/concept/generate.ts";
import { arrange } from "../../electron/engine/sim/scenario/arrange.ts";
import { judgeScenario } from "../../electron/engine/sim/scenario/judge.ts";
import {
	playScript,
	startSession,
} from "../../electron/engine/sim/scenario/play.ts";
import { interleave, type Measure, type Scale } from "./measure.ts";

const rounds: Record<Scale, number> = { full: 7, quick: 3, tiny: 1 };

const launch = (image: string, more: string) =>
	`aws ec2 run-instances --image-id ${image} --instance-type t3.micro ${more}`;
const copy =
	"C=$(aws ec2 copy-image --region us-west-2 --source-region us-east-1 --source-image-id $IMG --name golden --query ImageId --output text)";

/** Four options on a machine with two disks, as an exam has them. */
const question = scenarioSource.parse({
	id: "bench",
	title: "Launch the golden image in another Region",
	kind: "choose-one",
	concepts: ["regional", "copy"],
	prompt: "The team needs the same machine in us-west-2. What works?",
	given: `I=$(${launch("$amazon_linux", "--block-device-mappings 'DeviceName=/dev/sdf,Ebs={VolumeSize=4}' --query 'Instances[0].InstanceId' --output text")})
IMG=$(aws ec2 create-image --instance-id $I --name golden --query ImageId --output text)`,
	act: "",
	options: [
		launch("$IMG", "--region us-west-2"),
		`${copy}\n${launch("$C", "--region us-west-2")}`,
		`${copy}\n${launch("$IMG", "")}`,
		`aws ec2 modify-image-attribute --image-id $IMG --launch-permission 'Add=[{Group=all}]'\n${launch("$IMG", "--region us-west-2")}`,
	].map((run, index) => ({ text: `Way ${index}`, run, says: null, why: null })),
	goals: [
		"instance running in us-west-2 with the same block devices as $I",
		"no downtime",
	],
	solution: null,
	settles: true,
	seed: 1,
	sources: [],
	generated: false,
});

export const scenarioMeasure: Measure = {
	name: "scenario-judge",
	about:
		"a scenario question with four options, played, judged and put in order; against playing the same commands without judging",
	unit: "ms",
	target: { of: "value", atMost: 5 },
	run(_folder, scale) {
		const times = { full: 500, quick: 100, tiny: 2 }[scale];
		const each = (work: (seed: number) => void) => () => {
			const start = performance.now();
			for (let seed = 0; seed < times; seed += 1) work(seed);
			return (performance.now() - start) / times;
		};
		return interleave(rounds[scale], {
			value: each((seed) => {
				const { scenario } = judgeScenario({ ...question, seed });
				if (!scenario) throw new Error("expected a scenario to ask");
				arrange(scenario, seed);
			}),
			floor: each((seed) => {
				const { after } = playScript(startSession(seed), question.given, true);
				for (const { run } of question.options)
					playScript(after, run ?? "", true);
			}),
		});
	},
};

/** A variant of every concept in turn, as a review draws one. */
export const generatedMeasure: Measure = {
	name: "scenario-generate",
	about:
		"a scenario question drawn from the library of concepts, played, judged and put in order; against drawing it alone",
	unit: "ms",
	target: { of: "value", atMost: 5 },
	run(_folder, scale) {
		const times = { full: 20, quick: 4, tiny: 1 }[scale];
		const each = (isJudged: boolean) => () => {
			const start = performance.now();
			for (let seed = 0; seed < times; seed += 1)
				for (const { id } of concepts) {
					const source = generateScenario(id, seed);
					if (!isJudged) continue;
					const { scenario } = judgeScenario(source);
					if (!scenario) throw new Error("expected a scenario to ask");
					arrange(scenario, seed);
				}
			return (performance.now() - start) / (times * concepts.length);
		};
		return interleave(rounds[scale], { value: each(true), floor: each(false) });
	},
};
