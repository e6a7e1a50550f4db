// `amiable sheet`: writes a revision sheet as one HTML file that needs nothing else.
import { parseArgs } from "node:util";
import type { EngineClient } from "../../electron/engine/contract/client.ts";
import { Failure } from "../../electron/engine/contract/errors.ts";
import type { AttemptId } from "../../electron/engine/contract/exam-contract.ts";
import {
	type SheetSource,
	sheetKind,
	sheetRequest,
} from "../../electron/engine/contract/sheet.ts";
import {
	type Command,
	print,
	printJson,
	WrongUsage,
	withEngine,
} from "./command.ts";
import { outFile, outOptions, writeNew } from "./out-file.ts";

export const sheetCommand: Command = {
	name: "sheet",
	usage:
		"sheet --out FILE [--deck PATH | --note NAME | --search QUERY | --attempt ID | --missed] [--kind list|fold|cram|note|missed|report] [--answers shown|end|folded] [--limit N] [--size small|normal|large] [--paper a4|letter] [--exam-day] [--data DIR] [--at ISO] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: {
				...outOptions,
				deck: { type: "string" },
				note: { type: "string" },
				search: { type: "string" },
				attempt: { type: "string" },
				missed: { type: "boolean" },
				kind: { type: "string" },
				answers: { type: "string" },
				limit: { type: "string" },
				size: { type: "string" },
				paper: { type: "string" },
				"exam-day": { type: "boolean" },
			},
		});
		const file = outFile(values.out);
		const { html, ...made } = await withEngine(values, async ({ client }) => {
			const source = await sourceOf(client, values);
			return client.sheet.html(readRequest(values, source));
		});
		writeNew(file, html, "sheet");
		if (values.json) printJson(io, { ...made, file });
		else print(io, `${made.title}: ${made.count} on ${values.out}`);
		return 0;
	},
};

type Values = Partial<Record<string, string | boolean>>;

async function sourceOf(
	client: EngineClient,
	values: Values,
): Promise<SheetSource> {
	const given = ["deck", "note", "search", "attempt", "missed"].filter(
		(name) => values[name] !== undefined,
	);
	if (given.length > 1)
		throw new WrongUsage(
			`one source alone, not ${given.map((name) => `--${name}`).join(" and ")}`,
		);
	const text = String(values[given[0] ?? ""] ?? "");
	switch (given[0]) {
		case "deck":
			return { from: "deck", deck: text };
		case "search":
			return { from: "search", query: text };
		case "missed":
			return { from: "missed" };
		case "note":
			return { from: "note", noteId: await findNote(client, text) };
		case "attempt":
			if (!/^[1-9]\d{0,14}$/.test(text))
				throw new WrongUsage(`--attempt takes a number, not “${text}”`);
			return { from: "attempt", attemptId: Number(text) as AttemptId };
		default:
			return { from: "all" };
	}
}

/** A note by its title or name, whatever the case; more than one is an error that names them. */
async function findNote(client: EngineClient, wanted: string) {
	const same = (text: string) => text.toLowerCase() === wanted.toLowerCase();
	const notes = await client.note.list({});
	const found = notes.filter(
		({ title, name, path }) => same(title) || same(name) || same(path),
	);
	const [note, other] = found;
	if (note && !other) return note.id;
	throw new Failure(
		"not-found",
		note
			? `Several notes are called “${wanted}”: ${found.map(({ name }) => name).join(", ")}. Give one of these names.`
			: `There is no note “${wanted}”. \`amiable search\` finds its cards; give the note's title.`,
	);
}

function readRequest(values: Values, source: SheetSource) {
	const usual =
		source.from === "attempt" || source.from === "missed" ? "missed" : "list";
	const parsed = sheetRequest.safeParse({
		source,
		kind: values.kind ?? usual,
		answers: values.answers,
		textSize: values.size,
		paper: values.paper,
		limit: values.limit === undefined ? undefined : Number(values.limit),
		knownOn: values["exam-day"] ? "exam" : undefined,
	});
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const name = String(issue?.path[0] ?? "kind").replace("textSize", "size");
	const choices = name === "kind" ? ` (${sheetKind.options.join(", ")})` : "";
	throw new WrongUsage(`--${name}${choices}: ${issue?.message}`);
}
