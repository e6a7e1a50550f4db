// A short frozen paper with every kind of question, as data: what is right is always the same.

import type { CardId } from "../../../../electron/engine/contract/data.ts";
import type {
	ExamItem,
	Paper,
} from "../../../../electron/engine/contract/exam.ts";
import type { Rich } from "../../../../electron/engine/contract/rich.ts";

export function words(value: string): Rich {
	return [{ type: "text", value }];
}

function shared(id: string, stem: string) {
	return {
		id,
		hash: id,
		from: "choice" as const,
		domain: "storage",
		topic: "volumes",
		isScored: true,
		stimulus: null,
		stem: words(stem),
		context: ["Storage and databases"],
		cardIds: [] as CardId[],
		sources: [] as ExamItem["sources"],
		explanation: [] as string[],
	};
}

/** A is right. */
export const single: Extract<ExamItem, { kind: "single" | "multiple" }> = {
	...shared("q-single", "Which service stores objects?"),
	kind: "single",
	select: 1,
	options: [
		{ text: words("Amazon S3"), isKey: true, why: "It stores objects." },
		{ text: words("Amazon EBS"), isKey: false, why: "It stores blocks." },
		{ text: words("Amazon EFS"), isKey: false },
		{ text: words("Amazon RDS"), isKey: false },
	],
};

/** B and D are right. */
export const multiple: Extract<ExamItem, { kind: "single" | "multiple" }> = {
	...shared("q-multiple", "Which two are databases?"),
	kind: "multiple",
	select: 2,
	options: [
		"Amazon S3",
		"Amazon RDS",
		"Amazon EFS",
		"Amazon Neptune",
		"AWS Backup",
	].map((name) => ({
		text: words(name),
		isKey: name === "Amazon RDS" || name === "Amazon Neptune",
	})),
};

/** Shown as create, wait, attach, snapshot; right is snapshot, wait, create, attach. */
export const ordering: Extract<ExamItem, { kind: "ordering" }> = {
	...shared("q-ordering", "Move a volume to another zone."),
	kind: "ordering",
	steps: [
		"Create a volume there",
		"Wait for the snapshot",
		"Attach the volume",
		"Take a snapshot",
	].map(words),
	rightOrders: [[3, 1, 0, 2]],
};

/** Each prompt has the match beside it, from last to first. */
export const matching: Extract<ExamItem, { kind: "matching" }> = {
	...shared("q-matching", "Which medium and use belong to which type?"),
	kind: "matching",
	prompts: ["gp3", "st1", "sc1"].map(words),
	matches: ["cold data", "large streams", "most workloads"].map(words),
	rightMatches: [2, 1, 0],
};

/** B is right, and there is a situation beside it. */
export const ofCase: ExamItem = {
	...shared("q-case", "What should the team do first?"),
	stimulus: words(
		"A team runs one instance with a volume in one zone. It has to move to another zone by Friday.",
	),
	kind: "single",
	select: 1,
	options: [
		{ text: words("Detach the volume and attach it there"), isKey: false },
		{ text: words("Take a snapshot of the volume"), isKey: true },
	],
};

export const allKinds: Paper = {
	blueprint: { code: "storage", version: 1, title: "Storage" },
	seed: 7,
	bankHash: "0",
	minutes: 40,
	scale: { min: 100, max: 1000, pass: 700 },
	cutRaw: 0.7,
	domains: [{ id: "storage", title: "Storage", weight: 100, scored: 5 }],
	items: [single, multiple, ordering, matching, ofCase],
};
