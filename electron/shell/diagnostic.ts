// What "Copy diagnostics" copies: enough to find a fault, and nothing of what the person studies. Everything is let through by name; what nobody thought of stays out.

import type { DesktopSettings } from "../engine/contract/desktop.ts";
import type { Settings } from "../engine/contract/setting.ts";
import type { Check } from "../engine/contract/system.ts";
import { channel } from "./channel.ts";

export interface DiagnosticFacts {
	/** By what it is of, such as "Electron". */
	versions: Readonly<Record<string, string>>;
	platform: string;
	check: Check | null;
	settings: Settings | null;
	desktop: DesktopSettings;
	/** The end of the log, oldest first. */
	log: readonly string[];
}

const leftOut = "(left out)";

/** The text as it is copied. */
export function formatDiagnostics(facts: DiagnosticFacts): string {
	const { versions, platform, check, settings, desktop, log } = facts;
	return [
		"Amiable diagnostics (no text of notes, no names of files)",
		"",
		...Object.entries(versions).map(([of, version]) => `${of} ${version}`),
		platform,
		"",
		...(check ? countLines(check) : ["The engine did not answer."]),
		"",
		...settingLines({ ...settings, ...desktop }),
		"",
		...log.map(scrubLogLine),
		"",
	].join("\n");
}

function countLines(check: Check): string[] {
	const { schemaVersion, sqliteVersion, problems } = check;
	const { notes, cards, retired, reviews } = check;
	return [
		`schema ${schemaVersion}, SQLite ${sqliteVersion}, ${problems.length} problems in the data file`,
		`${notes} notes, ${cards} cards, ${retired} retired, ${reviews} reviews`,
	];
}

/** Numbers and switches as they are, of words only those of one choice or a time: a setting could one day hold the name of a deck. */
function settingLines(settings: Readonly<Record<string, unknown>>): string[] {
	return Object.entries(settings).map(([name, value]) => {
		const isPlain =
			value === null ||
			typeof value === "number" ||
			typeof value === "boolean" ||
			(Array.isArray(value) && value.every((one) => typeof one === "number")) ||
			(typeof value === "string" && plainWords.test(value));
		return `${name}: ${isPlain ? JSON.stringify(value) : leftOut}`;
	});
}

const plainWords =
	/^(system|light|dark|contrast|ask|automatic|auto|off|\d\d:\d\d)$/;

/** What a line of the log may say; each part that is kept is a number, a code or a name of the app's own. */
const knownLines: readonly RegExp[] = [
	/engine starts/,
	/engine ended: exit status (?:-?\d+|SIG[A-Z]+|null)/,
	/page ended: (?:clean-exit|abnormal-exit|killed|crashed|oom|launch-failed|integrity-failure)/,
	/page does not answer/,
	/page answers again/,
	/page is loaded again, as asked/,
	/refused \d+ links?/,
	/no answer about new versions/,
	new RegExp(
		`refused (?:${Object.values(channel).join("|")}): its (?:sender|payload) is not what it should be`,
	),
	/suspend|resume/,
];

/** A line without what could be personal: the time, then what the app itself says, the kind of an error, or a place in its code. */
export function scrubLogLine(line: string): string {
	const [, time = "", rest = line] =
		/^(\d{4}-\d\d-\d\dT[\d:.]+Z) (.*)$/s.exec(line) ?? [];
	const known = knownLines
		.map((pattern) => new RegExp(`^(?:${pattern.source})$`).exec(rest)?.[0])
		.find((text) => text !== undefined);
	const text = known ?? errorKind(rest) ?? codePlace(rest) ?? leftOut;
	return time ? `${time} ${text}` : text;
}

/** "TypeError (left out)" of "engine: TypeError: …"; with the number of an incident where there is one. */
function errorKind(text: string): string | undefined {
	const kind = /^(?:engine: )?(?:Uncaught )?(\w{0,40}(?:Error|Failure))\b/.exec(
		text,
	)?.[1];
	return kind && ownErrors.has(kind) ? `${kind} ${leftOut}` : undefined;
}

const ownErrors = new Set([
	"AggregateError",
	"AssertionError",
	"Error",
	"EvalError",
	"Failure",
	"ORPCError",
	"RangeError",
	"ReferenceError",
	"SqliteError",
	"SyntaxError",
	"TypeError",
	"URIError",
	"ZodError",
]);

/** "at (engine/utility.js:120:9)" of a line of a stack, if the place is in the app's own bundles. */
function codePlace(text: string): string | undefined {
	const place =
		/^\s*at .*\bdist[\\/](shell|engine)[\\/]((?:main|utility|preload|parse-worker|optimiser-worker)(?:-[\w-]{8})?\.c?js):(\d+):(\d+)\)?$/.exec(
			text,
		);
	return place
		? `    at (${place[1]}/${place[2]}:${place[3]}:${place[4]})`
		: undefined;
}
