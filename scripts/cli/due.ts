// `amiable due`: the cards of a study day, in the order in which they would come.
import { parseArgs } from "node:util";
import { printedText } from "../../electron/engine/contract/rich.ts";
import {
	type Command,
	dataOptions,
	print,
	printJson,
	withEngine,
} from "./command.ts";

export const dueCommand: Command = {
	name: "due",
	usage: "due [--deck D] [--data DIR] [--at ISO] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: {
				...dataOptions,
				deck: { type: "string" },
			},
		});
		const { today, queue } = await withEngine(values, async ({ client }) => ({
			today: await client.review.today({ deck: values.deck }),
			queue: await client.review.queue({ deck: values.deck }),
		}));
		const due = queue.map((card) => ({
			id: card.id,
			state: card.schedule.state,
			kind: card.kind,
			front: printedText(card.front),
			back: printedText(card.back, "answer"),
			context: card.context,
			deck: card.deck,
			sources: card.sources,
			schedule: card.schedule,
		}));
		const { studyDay, counts, minutes } = today;
		if (values.json) printJson(io, { studyDay, counts, minutes, due });
		else {
			print(io, `${due.length} cards due, about ${minutes} minutes`);
			for (const card of due)
				print(io, `${card.id}\t${card.state}\t${oneLine(card.front)}`);
		}
		return 0;
	},
};

function oneLine(text: string): string {
	return text.replaceAll(/\s+/g, " ");
}
