// New versions, as far as that can be decided without asking anybody: what an address and an answer may be, which version is newer, and when to ask next.
import * as z from "zod/mini";
import { externalUrl } from "./address.ts";

/** A version that can be got, and the page that tells of it. */
export const release = z.object({
	version: z.string().check(z.maxLength(100), z.refine(isVersion)),
	page: z.string().check(z.maxLength(2000)),
});
export type Release = z.infer<typeof release>;

/** What is kept of the asking, in ms and as of the last answer. */
export interface UpdateMemory {
	askedAt: number | null;
	hasFailed: boolean;
	found: Release | null;
	/** The version that was told of; each is told of once. */
	toldOf: string | null;
}

const hour = 3_600_000;

/** How long after an answer, and after a question that had none, it is asked again, in ms. */
const pauses = { answered: 24 * hour, failed: 4 * hour };

/**
 * Where this build asks, out of what its `package.json` holds: the https address under `updates`.
 * Undefined where the packager gave none, or none that may be asked.
 */
export function updateAddress(metadata: unknown): string | undefined {
	const parsed = z.object({ updates: z.string() }).safeParse(metadata);
	return parsed.success ? externalUrl(parsed.data.updates) : undefined;
}

/**
 * The release that an answer tells of; undefined for an answer that makes no sense or whose page is
 * not an https address of the origin that was asked. More than this is never read out of it.
 */
export function readRelease(text: string, asked: string): Release | undefined {
	const parsed = release.safeParse(parseJson(text));
	const page = parsed.success ? externalUrl(parsed.data.page) : undefined;
	if (!parsed.success || !page) return undefined;
	const isOurs = new URL(page).origin === new URL(asked).origin;
	return isOurs ? { version: parsed.data.version, page } : undefined;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** When to ask, in ms; an instant that is past means now. A clock that was set back does not put it off. */
export function nextAsk(
	{ askedAt, hasFailed }: Pick<UpdateMemory, "askedAt" | "hasFailed">,
	now: number,
): number {
	if (askedAt === null || askedAt > now) return now;
	return askedAt + (hasFailed ? pauses.failed : pauses.answered);
}

/** Whether `text` is a version by the rules of semver.org 2.0.0. */
export function isVersion(text: string): boolean {
	return versionParts(text) !== undefined;
}

/** Whether `version` comes after `than` in the order of semver.org 2.0.0; what is no version is never newer. */
export function isNewer(version: string, than: string): boolean {
	const [one, other] = [versionParts(version), versionParts(than)];
	return one !== undefined && other !== undefined && compare(one, other) > 0;
}

interface Version {
	core: readonly string[];
	/** Empty for a release proper. */
	pre: readonly string[];
}

const number = "(?:0|[1-9]\\d*)";
const preIdentifier = `(?:${number}|\\d*[a-zA-Z-][0-9a-zA-Z-]*)`;
const versionPattern = new RegExp(
	`^(${number}\\.${number}\\.${number})(?:-(${preIdentifier}(?:\\.${preIdentifier})*))?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$`,
);

function versionParts(text: string): Version | undefined {
	// The pattern tries a few readings of a run of digits; no version is anywhere near so long.
	const found = text.length <= 100 ? versionPattern.exec(text) : null;
	if (!found) return undefined;
	const [, core = "", pre] = found;
	return { core: core.split("."), pre: pre?.split(".") ?? [] };
}

function compare(one: Version, other: Version): number {
	const byCore = compareLists(one.core, other.core);
	if (byCore !== 0) return byCore;
	// A pre-release comes before its release.
	if (one.pre.length === 0 || other.pre.length === 0)
		return other.pre.length - one.pre.length;
	return compareLists(one.pre, other.pre);
}

/** The first difference decides; of two that begin alike the longer comes later. */
function compareLists(
	one: readonly string[],
	other: readonly string[],
): number {
	const differing = one.findIndex((part, index) => part !== other[index]);
	if (differing < 0) return one.length - other.length;
	const [part, otherPart] = [one[differing], other[differing]];
	if (part === undefined || otherPart === undefined)
		return one.length - other.length;
	return compareParts(part, otherPart);
}

/** Numbers by value and before words; words by their characters. */
function compareParts(one: string, other: string): number {
	const isNumber = (part: string) => /^\d+$/.test(part);
	if (isNumber(one) !== isNumber(other)) return isNumber(one) ? -1 : 1;
	// Without leading zeros the longer of two numbers is the larger, however many digits they have.
	if (isNumber(one) && one.length !== other.length)
		return one.length - other.length;
	return one < other ? -1 : 1;
}
