// The signs of marked cards that a command line names with --sign, or that a data folder has in its settings.
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
	type CardSeparators,
	cardSeparators,
	usualSeparators,
} from "../../electron/engine/contract/separator.ts";
import { dataFileName } from "../../electron/engine/hosts/environment.ts";
import { dataDir, WrongUsage, withEngine } from "./command.ts";

export const signOptions = {
	sign: { type: "string", multiple: true },
	data: { type: "string" },
} as const;

export const signUsage = "[--sign NAME=SIGN]... [--data DIR]";

/** What each name stands for; those of lists may be given again for more. */
const names: Record<string, keyof CardSeparators> = {
	inline: "inline",
	"inline-reversed": "inlineReversed",
	block: "block",
	"block-reversed": "blockReversed",
	end: "end",
	cloze: "clozes",
	"deck-tag": "deckTags",
};

/** The signs of a command that stores nothing: the usual ones, or those of a data folder, with the named ones in their place. */
export async function readSigns(values: {
	sign?: string[] | undefined;
	data?: string | undefined;
}): Promise<CardSeparators> {
	return withSigns(await keptSigns(values.data), values.sign ?? []);
}

async function keptSigns(data: string | undefined): Promise<CardSeparators> {
	if (data === undefined) return usualSeparators;
	// Only to look would make a folder with an empty data file.
	if (!existsSync(join(dataDir(data), dataFileName)))
		throw new WrongUsage(`There is no data of Amiable in “${data}”.`);
	const settings = await withEngine({ data }, ({ client }) =>
		client.setting.get({}),
	);
	return settings.separators;
}

/** `kept` with the signs of `given`, each `NAME=SIGN`. A name of a list begins it anew. */
export function withSigns(
	kept: CardSeparators,
	given: readonly string[],
): CardSeparators {
	const named: Record<string, string | string[] | null> = {};
	for (const each of given) {
		const [, name = "", sign = ""] = /^([a-z-]+)=(.*)$/.exec(each) ?? [];
		if (!name) throw new WrongUsage(`--sign takes NAME=SIGN, not “${each}”.`);
		const field = names[name];
		if (!field)
			throw new WrongUsage(
				`There is no sign “${name}”. There are: ${Object.keys(names).join(", ")}.`,
			);
		const list = named[field] ?? [];
		if (field === "deckTags") named[field] = [...list, sign.replace(/^#/, "")];
		else if (field === "clozes") named[field] = [...list, sign];
		else named[field] = field === "end" && !sign ? null : sign;
	}
	const read = cardSeparators.safeParse({ ...kept, ...named });
	if (!read.success)
		throw new WrongUsage(
			`${given.join(" ")} makes no sense: a sign is 1 to 12 characters and unlike the others, and a cloze pattern has “answer” between two signs.`,
		);
	return read.data;
}
