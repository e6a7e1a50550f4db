// Scenario questions as authors write them, for tests of whatever asks them.

export const launch =
	"aws ec2 run-instances --image-id $amazon_linux --instance-type t3.micro";

export function scenarioBlock(title: string, body: string): string {
	return `\`\`\`scenario\ntitle: ${title}\n${body}\`\`\`\n`;
}

/** Of two ways to launch, only that in us-east-1 gives an instance. */
export const choiceBlock = scenarioBlock(
	"Regions",
	`ask: Which command gives an instance?
options:
  - text: Launch it in us-west-2
    run: ${launch} --region us-west-2
  - text: Launch it in us-east-1
    run: ${launch}
goal: instance running
`,
);

/** The instance comes before its image. */
export function orderBlock(ask = "In which order?"): string {
	return scenarioBlock(
		"Two steps",
		`ask: ${ask}
steps:
  - text: Make an image of it
    run: aws ec2 create-image --instance-id $I --name golden
  - text: Launch an instance
    run: I=$(${launch} --query 'Instances[0].InstanceId' --output text)
goal: 1 image
`,
	);
}

/** Two goals, each reached by a command of its own. */
export const taskBlock = scenarioBlock(
	"Two of them",
	`ask: Run one instance and stop another.
goal:
  - 1 running instance
  - 1 stopped instance
solution: |
  ${launch}
  I=$(${launch} --query 'Instances[0].InstanceId' --output text)
  aws ec2 stop-instances --instance-ids $I
`,
);
