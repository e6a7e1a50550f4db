// How notes become cards, by example: each text is read by the real parser when Help is open. Pure.
import type { CardSeparators } from "../../../electron/engine/contract/separator.ts";

export interface Example {
	title: string;
	about: string;
	text: string;
}

/** Notes as people write them, without any mark. */
export const plainExamples: readonly Example[] = [
	{
		title: "A term and what it means",
		about: "In bold, before a colon, a dash or an equals sign.",
		text: "- **EBS:** block storage that outlives its instance\n- AMI = Amazon Machine Image",
	},
	{
		title: "A question as a heading",
		about: "What stands below it is the answer.",
		text: "## What does an AMI contain?\n\nA root volume, launch permissions and a block device mapping.",
	},
	{
		title: "Steps in their order",
		about: "A numbered list is asked step by step.",
		text: "## AMI lifecycle\n\n1. Launch an instance\n2. Configure it\n3. Create the image",
	},
	{
		title: "A list with its number",
		about: "Asked as a whole, part by part.",
		text: "An AMI has three launch permissions:\n\n- Public\n- Explicit\n- Implicit",
	},
	{
		title: "Names and values",
		about: "Three short lines or more are asked like a table.",
		text: "## Ports\n\n- SSH: 22\n- HTTPS: 443\n- RDP: 3389",
	},
];

/** Cards that the learner marks, with the signs that are set. */
export function markedExamples(signs: CardSeparators): readonly Example[] {
	const { inline, inlineReversed, block } = signs;
	return [
		{
			title: "Front and back",
			about: `“${inline}” between them; “${inlineReversed}” asks both ways.`,
			text: `Where do AMIs live? ${inline} In one Region\nAMI ${inlineReversed} Amazon Machine Image`,
		},
		{
			title: "A longer answer",
			about: `“${block}” alone on a line: the question above, the answer below.`,
			text: `What happens to an AMI when its instance ends?\n${block}\nNothing: it is kept until you deregister it.`,
		},
		{
			title: "A gap to fill",
			about: "Highlighted, or in braces with a hint.",
			text: "An AMI is ==regional==.\n\nSnapshots are kept in {{c1::S3::which service?}}.",
		},
		{
			title: "A name that stays",
			about:
				"A block id at the end of a line: the card keeps its history however you reword it.",
			text: `How is an AMI moved to another Region? ${inline} By copying it ^ami-copy`,
		},
	];
}
