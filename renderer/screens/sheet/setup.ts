// Which sheet is shown: as an address, as a request to the engine, and in words. Pure.
import type { CardId, NoteId } from "../../../electron/engine/contract/data.ts";
import type { AttemptId } from "../../../electron/engine/contract/exam-contract.ts";
import type {
	SheetKind,
	SheetOptions,
	SheetRequest,
	SheetSource,
} from "../../../electron/engine/contract/sheet.ts";

export interface SheetSetup
	extends Pick<SheetOptions, "answers" | "textSize" | "paper" | "knownOn"> {
	kind: SheetKind;
	source: SheetSource;
	/** Null leaves the number to the engine. */
	limit: number | null;
}

export const kindWords: Readonly<Record<SheetKind, string>> = {
	list: "Questions with answers",
	fold: "Two columns to fold",
	cram: "The least-known cards",
	note: "The note with its cards",
	missed: "Missed questions with reasons",
	report: "The whole report",
};

export const answerWords: Readonly<Record<SheetOptions["answers"], string>> = {
	shown: "Below each question",
	end: "On pages at the end",
	folded: "Folded, a tap away",
};

export const sizeWords: Readonly<Record<SheetOptions["textSize"], string>> = {
	small: "Small",
	normal: "Normal",
	large: "Large",
};

export const paperWords: Readonly<Record<SheetOptions["paper"], string>> = {
	a4: "A4",
	letter: "Letter",
};

export const knownWords: Readonly<Record<SheetOptions["knownOn"], string>> = {
	now: "Now",
	exam: "On the morning of the next exam",
};

const usual = {
	answers: "shown",
	textSize: "normal",
	paper: "a4",
	knownOn: "now",
	limit: null,
} as const;

/** The address of a sheet; the options follow where they differ from the usual ones. */
export function writeSheet(
	given: Pick<SheetSetup, "kind" | "source"> & Partial<SheetSetup>,
): string {
	const { kind, source, ...options } = given;
	const params = new URLSearchParams({ kind, from: source.from });
	if (source.from === "deck") params.set("deck", source.deck);
	if (source.from === "note") params.set("note", String(source.noteId));
	if (source.from === "search") params.set("q", source.query);
	if (source.from === "cards") params.set("cards", source.cardIds.join("."));
	if (source.from === "attempt")
		params.set("attempt", String(source.attemptId));
	for (const [name, value] of Object.entries(options))
		if (value !== usual[name as keyof typeof usual])
			params.set(name, String(value));
	return params.toString();
}

/** Reads an address; what cannot be read is as usual: a cram sheet of all cards. */
export function readSheet(text: string): SheetSetup {
	const params = new URLSearchParams(text);
	const oneOf = <T extends string>(
		name: string,
		all: Readonly<Record<T, string>>,
		otherwise: T,
	): T => {
		const value = params.get(name) ?? "";
		return Object.hasOwn(all, value) ? (value as T) : otherwise;
	};
	const limit = Number(params.get("limit"));
	return {
		kind: oneOf("kind", kindWords, "cram"),
		source: readSource(params),
		answers: oneOf("answers", answerWords, usual.answers),
		textSize: oneOf("textSize", sizeWords, usual.textSize),
		paper: oneOf("paper", paperWords, usual.paper),
		knownOn: oneOf("knownOn", knownWords, usual.knownOn),
		limit: isLimit(limit) ? limit : null,
	};
}

export const mostCards = 2000;

export function isLimit(value: number): boolean {
	return Number.isInteger(value) && value >= 1 && value <= mostCards;
}

function readSource(params: URLSearchParams): SheetSource {
	const id = (name: string) => {
		const value = params.get(name) ?? "";
		return /^\d{1,15}$/.test(value) ? Number(value) : null;
	};
	const [note, attempt] = [id("note"), id("attempt")];
	const cards = (params.get("cards") ?? "").split(".").filter(isId).map(Number);
	switch (params.get("from")) {
		case "deck":
			return { from: "deck", deck: params.get("deck") ?? "" };
		case "search":
			return { from: "search", query: params.get("q") ?? "" };
		case "note":
			if (note !== null) return { from: "note", noteId: note as NoteId };
			break;
		case "attempt":
			if (attempt !== null)
				return { from: "attempt", attemptId: attempt as AttemptId };
			break;
		case "cards":
			if (cards.length > 0)
				return { from: "cards", cardIds: cards as CardId[] };
			break;
		case "missed":
			return { from: "missed" };
	}
	return { from: "all" };
}

function isId(text: string): boolean {
	return /^[1-9]\d{0,14}$/.test(text);
}

/** The kinds that a source can give. */
export function kindsFor({ from }: SheetSource): SheetKind[] {
	const always: SheetKind[] = ["list", "fold", "cram"];
	if (from === "note") return ["note", ...always];
	if (from === "missed") return ["missed", ...always];
	if (from === "attempt") return ["missed", "report", ...always];
	return always;
}

/** With another source, the kind stays if it can. */
export function withSource(setup: SheetSetup, source: SheetSource): SheetSetup {
	const [first = "list", ...others] = kindsFor(source);
	const isFit = setup.kind === first || others.includes(setup.kind);
	return { ...setup, source, kind: isFit ? setup.kind : first };
}

export function requestOf({ limit, ...setup }: SheetSetup): SheetRequest {
	return { ...setup, ...(limit !== null && { limit }) };
}
