// What the lab says: kinds, places, bills, changes and results in words.
import type {
	LabBill,
	LabChanges,
	LabEntry,
	LabKind,
	LabObject,
} from "../../../electron/engine/contract/lab.ts";
import { capital, sayCount, sayList } from "../../wording.ts";

export const kindWords: Record<LabKind, string> = {
	instance: "Instance",
	image: "Image",
	volume: "Volume",
	snapshot: "Snapshot",
};

const places: Readonly<Record<string, string>> = {
	"us-east-1": "N. Virginia",
	"us-east-2": "Ohio",
	"us-west-1": "N. California",
	"us-west-2": "Oregon",
	"ca-central-1": "Central Canada",
	"sa-east-1": "São Paulo",
	"eu-west-1": "Ireland",
	"eu-west-2": "London",
	"eu-west-3": "Paris",
	"eu-central-1": "Frankfurt",
	"eu-north-1": "Stockholm",
	"ap-south-1": "Mumbai",
	"ap-northeast-1": "Tokyo",
	"ap-northeast-2": "Seoul",
	"ap-southeast-1": "Singapore",
	"ap-southeast-2": "Sydney",
	"cn-north-1": "Beijing",
	"cn-northwest-1": "Ningxia",
};

/** Where a Region is; empty for one that nobody told us of. */
export function placeOf(region: string): string {
	return places[region] ?? "";
}

/** "ami-0a1b2c3d4e5f60718" as "ami-0a1b2c…": enough to tell two apart. */
export function shortId(id: string): string {
	const end = id.indexOf("-") + 7;
	return id.length > end + 1 ? `${id.slice(0, end)}…` : id;
}

/** Whole dollars once cents no longer matter: "$2.64", "$174". */
export function sayMoney(dollars: number): string {
	const digits = dollars >= 100 || dollars === 0 ? 0 : 2;
	return `$${dollars.toFixed(digits).replace(/\B(?=(\d{3})+$)/g, ",")}`;
}

/** What is stored, by Region where there are several: "8 GiB of snapshots and 28 GiB of volumes". */
export function sayStorage({
	snapshotGiB,
	volumeGiB,
	regions,
}: LabBill): string {
	if (snapshotGiB === 0 && volumeGiB === 0) return "Nothing is stored.";
	const parts = regions.map(
		(region) => `${sayGiB(region)} in ${region.region}`,
	);
	return regions.length > 1
		? `${capital(sayList(parts))}.`
		: `${capital(sayGiB({ snapshotGiB, volumeGiB }))}.`;
}

function sayGiB(sizes: { snapshotGiB: number; volumeGiB: number }): string {
	const { snapshotGiB, volumeGiB } = sizes;
	return sayList([
		...(snapshotGiB > 0 ? [`${sayFigure(snapshotGiB)} GiB of snapshots`] : []),
		...(volumeGiB > 0 ? [`${sayFigure(volumeGiB)} GiB of volumes`] : []),
	]);
}

/** Sizes and counts stand as figures, to be compared. */
function sayFigure(value: number): string {
	return value.toLocaleString("en");
}

/** "About $2.64 a month for storage, $70 for what runs." */
export function sayMonth({ monthly }: LabBill): string {
	const storage = monthly.snapshots + monthly.volumes;
	const running = monthly.compute;
	const fees = monthly.marketplace;
	if (storage + running + fees === 0) return "It costs nothing.";
	const parts = [
		...(storage > 0 ? [`${sayMoney(storage)} a month for storage`] : []),
		...(running > 0 ? [`${sayMoney(running)} for what runs`] : []),
		...(fees > 0 ? [`${sayMoney(fees)} for sellers`] : []),
	];
	return `About ${sayList(parts)}.`;
}

/** "June 2025" for the date of the prices. */
export function sayPricesAsOf(date: string): string {
	return new Date(`${date}T00:00:00Z`).toLocaleDateString("en", {
		month: "long",
		year: "numeric",
		timeZone: "UTC",
	});
}

/** "3 added, 1 changed, golden gone": empty when the step changed nothing. */
export function sayChanges({ added, changed, removed }: LabChanges): string {
	const gone = removed.map(({ title }) => title);
	return [
		...(added.length > 0 ? [`${added.length} added`] : []),
		...(changed.length > 0 ? [`${changed.length} changed`] : []),
		...(gone.length > 0 ? [`${sayList(gone)} gone`] : []),
	].join(", ");
}

/** What a screen reader hears of lines that ran: short output whole, of long output how long it is. */
export function sayEntries(
	entries: readonly LabEntry[],
	changes: LabChanges,
): string {
	const said = entries.flatMap(({ results }) => results.map(sayResult));
	const shown = said.length > 3 ? said.slice(-3) : said;
	const ran =
		said.length > 3 ? [`${sayCount(said.length, "command")} ran.`] : [];
	const done = sayChanges(changes);
	return [...ran, ...shown, ...(done ? [`${capital(done)}.`] : [])].join(" ");
}

const readableLines = 4;

function sayResult(result: LabEntry["results"][number]): string {
	const { error, text, cutLines } = result;
	if (error)
		return `Refused. ${error.code}: ${error.message} ${error.why}`.trim();
	const lines = text === "" ? 0 : text.split("\n").length + cutLines;
	if (lines === 0) return "Done.";
	return lines <= readableLines ? text : `${sayFigure(lines)} lines of output.`;
}

/** What a card says in words to those who do not see its colour. */
export function sayMark(
	id: string,
	changes: LabChanges,
): "new" | "changed" | null {
	if (changes.added.includes(id)) return "new";
	return changes.changed.includes(id) ? "changed" : null;
}

/** How a thing is called where its kind is not seen: "image golden", "volume vol-0a1b2c…"; a disk's device is no name. */
export function sayObject({ kind, title, id }: LabObject): string {
	const isNamed = !/^(\/dev\/|Volume|Snapshot|Instance)/.test(title);
	return `${kindWords[kind].toLowerCase()} ${isNamed ? title : shortId(id)}`;
}
