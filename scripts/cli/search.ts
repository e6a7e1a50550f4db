// `amiable search`: the cards that a query finds.
import { parseArgs } from "node:util";
import {
	type FoundCard,
	sortField,
} from "../../electron/engine/contract/find.ts";
import {
	type Command,
	dataOptions,
	print,
	printJson,
	WrongUsage,
	withEngine,
} from "./command.ts";

export const searchCommand: Command = {
	name: "search",
	usage:
		"search QUERY [--limit N] [--sort FIELD] [--descending] [--data DIR] [--at ISO] [--json]",
	async run(args, io) {
		const { values, positionals } = parseArgs({
			// A query may begin with a minus sign, which is no option; after `--` everything is the query.
			args: args.map(protect),
			allowPositionals: true,
			options: {
				...dataOptions,
				limit: { type: "string", default: "50" },
				sort: { type: "string", default: "added" },
				descending: { type: "boolean", default: false },
			},
		});
		const query = positionals.map(restore).join(" ");
		if (query.trim() === "") throw new WrongUsage("a QUERY is needed");
		const sort = sortField.safeParse(values.sort);
		if (!sort.success)
			throw new WrongUsage(
				`--sort takes one of ${sortField.options.join(", ")}, not “${values.sort}”`,
			);
		const found = await withEngine(values, async ({ client }) => {
			const { rows } = await client.find.cards({
				query,
				sort: sort.data,
				descending: values.descending,
				limit: readLimit(values.limit),
			});
			return { ...(await client.find.count({ query })), cards: rows };
		});
		if (values.json) printJson(io, found);
		else {
			print(io, `${found.total} cards found`);
			for (const card of found.cards) print(io, describe(card));
		}
		return 0;
	},
};

const mark = "\uE001";
const options = /^--(limit|sort|descending|data|at|json)(=|$)|^--$/;

function protect(argument: string): string {
	return argument.startsWith("-") && !options.test(argument)
		? mark + argument
		: argument;
}

function restore(argument: string): string {
	return argument.startsWith(mark) ? argument.slice(1) : argument;
}

function readLimit(text: string): number {
	const limit = Number(text);
	if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
		throw new WrongUsage(
			`--limit takes a number from 1 to 1000, not “${text}”`,
		);
	return limit;
}

function describe({ id, state, dueIn, deck, front }: FoundCard): string {
	const due = dueIn === null ? "" : `due ${dueIn}`;
	return [id, state, due, deck, front].join("\t");
}
