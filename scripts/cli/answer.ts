// `amiable answer`: grades one card, as the screens do.
import { parseArgs } from "node:util";
import { cardId, grade } from "../../electron/engine/contract/data.ts";
import {
	type Command,
	dataOptions,
	print,
	printJson,
	WrongUsage,
	withEngine,
} from "./command.ts";

export const answerCommand: Command = {
	name: "answer",
	usage:
		"answer --card ID --grade again|hard|good|easy [--data DIR] [--at ISO] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: {
				...dataOptions,
				card: { type: "string" },
				grade: { type: "string" },
			},
		});
		const input = readInput(values);
		const answered = await withEngine(values, async ({ client }) => {
			const result = await client.review.answer(input);
			const { schedule } = await client.card.get({ cardId: input.cardId });
			return { ...result, schedule };
		});
		const { interval, label } = answered;
		if (values.json) printJson(io, answered);
		else print(io, `${label}: next in ${interval.count} ${interval.unit}`);
		return 0;
	},
};

function readInput(values: {
	card?: string | undefined;
	grade?: string | undefined;
}) {
	const id = cardId.safeParse(Number(values.card ?? Number.NaN));
	if (!id.success)
		throw new WrongUsage("--card takes the id of a card, as `due` prints it");
	const given = grade.safeParse(values.grade);
	if (!given.success)
		throw new WrongUsage("--grade takes again, hard, good or easy");
	return { cardId: id.data, grade: given.data };
}
