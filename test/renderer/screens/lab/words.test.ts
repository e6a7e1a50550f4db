// What the lab says: figures, changes and results in words.
import { expect, test } from "vitest";
import type {
	LabBill,
	LabEntry,
	LabObject,
} from "../../../../electron/engine/contract/lab.ts";
import {
	sayChanges,
	sayEntries,
	sayMark,
	sayMoney,
	sayMonth,
	sayObject,
	sayPricesAsOf,
	sayStorage,
	shortId,
} from "../../../../renderer/screens/lab/words.ts";

const none = { added: [], changed: [], removed: [] };

function bill(part: Partial<LabBill>): LabBill {
	return {
		snapshotGiB: 0,
		volumeGiB: 0,
		regions: [],
		monthly: { snapshots: 0, volumes: 0, compute: 0, marketplace: 0 },
		pricesAsOf: "2025-06-01",
		...part,
	};
}

function entry(text: string, error: LabEntry["results"][number]["error"]) {
	const result = { command: "x", ok: !error, text, cutLines: 0, error };
	return { step: 1, line: "x", source: "console" as const, results: [result] };
}

test.each([
	["ami-0a1b2c3d4e5f60718", "ami-0a1b2c…"],
	["i-0a1b2c3d4e5f60718", "i-0a1b2c…"],
	["vol-12", "vol-12"],
])("%s is short for %s", (id, short) => {
	expect(shortId(id)).toBe(short);
});

test.each([
	[0, "$0"],
	[0.1, "$0.10"],
	[2.644, "$2.64"],
	[174.3, "$174"],
	[1234567, "$1,234,567"],
])("%d dollars read as %s", (dollars, said) => {
	expect(sayMoney(dollars)).toBe(said);
});

test("what is stored is told as a whole, and by Region once there are two", () => {
	expect(sayStorage(bill({}))).toBe("Nothing is stored.");
	const east = { region: "us-east-1", snapshotGiB: 8, volumeGiB: 28 };
	const west = { region: "us-west-2", snapshotGiB: 2, volumeGiB: 0 };
	expect(
		sayStorage(bill({ snapshotGiB: 8, volumeGiB: 28, regions: [east] })),
	).toBe("8 GiB of snapshots and 28 GiB of volumes.");
	expect(
		sayStorage(bill({ snapshotGiB: 10, volumeGiB: 28, regions: [east, west] })),
	).toBe(
		"8 GiB of snapshots and 28 GiB of volumes in us-east-1 and 2 GiB of snapshots in us-west-2.",
	);
});

test("the month names only what costs something", () => {
	const month = (monthly: Partial<LabBill["monthly"]>) =>
		sayMonth(bill({ monthly: { ...bill({}).monthly, ...monthly } }));
	expect(month({})).toBe("It costs nothing.");
	expect(month({ snapshots: 0.4, volumes: 2.24 })).toBe(
		"About $2.64 a month for storage.",
	);
	expect(month({ volumes: 1, compute: 70.08, marketplace: 14.6 })).toBe(
		"About $1.00 a month for storage, $70.08 for what runs and $14.60 for sellers.",
	);
	expect(sayPricesAsOf("2025-06-01")).toBe("June 2025");
});

test("changes are counted, and what is gone is named", () => {
	expect(sayChanges(none)).toBe("");
	expect(
		sayChanges({
			added: ["a", "b"],
			changed: ["c"],
			removed: [{ id: "d", kind: "image", title: "golden" }],
		}),
	).toBe("2 added, 1 changed, golden gone");
	const changes = { ...none, added: ["a"], changed: ["c"] };
	expect(["a", "c", "d"].map((id) => sayMark(id, changes))).toEqual([
		"new",
		"changed",
		null,
	]);
});

test("a screen reader hears short output, the length of long output, and a refusal with its reason", () => {
	const refusal = { code: "Code", message: "Message.", why: "Why." };
	expect(sayEntries([entry("", null)], { ...none, added: ["a"] })).toBe(
		"Done. 1 added.",
	);
	expect(sayEntries([entry("ami-1", null)], none)).toBe("ami-1");
	expect(sayEntries([entry("1\n".repeat(1199), null)], none)).toBe(
		"1,200 lines of output.",
	);
	expect(sayEntries([entry("An error occurred …", refusal)], none)).toBe(
		"Refused. Code: Message. Why.",
	);
	const many = [1, 2, 3, 4, 5].map((n) => entry(`${n}`, null));
	expect(sayEntries(many, none)).toBe("5 commands ran. 3 4 5");
});

test("a thing is called by its name, a disk without one by its id", () => {
	const object = (kind: LabObject["kind"], title: string) =>
		sayObject({
			kind,
			title,
			id: "x-0a1b2c3d4e5f60718",
		} as LabObject);
	expect(object("image", "golden")).toBe("image golden");
	expect(object("volume", "/dev/xvdf")).toBe("volume x-0a1b2c…");
	expect(object("snapshot", "Snapshot of /dev/xvdf")).toBe(
		"snapshot x-0a1b2c…",
	);
	expect(object("volume", "logs")).toBe("volume logs");
});
