// Which topic of a blueprint a question goes to.
import { expect, test } from "vitest";
import type { Blueprint } from "../../../electron/engine/contract/blueprint.ts";
import {
	createSorter,
	type Described,
} from "../../../electron/engine/exam/topic.ts";
import { associate } from "./fixture.ts";

const match = { tags: [], headings: [], types: [], words: [], needs: [] };
const blueprint: Blueprint = {
	...associate,
	domains: [
		{
			id: "fast",
			title: "Fast",
			weight: 50,
			topics: [
				{
					id: "storage",
					title: "Storage",
					match: {
						...match,
						tags: ["aws/storage"],
						headings: ["ebs"],
						types: ["ebs-type"],
						words: ["volume", "ami"],
					},
				},
			],
		},
		{
			id: "cheap",
			title: "Cheap",
			weight: 50,
			topics: [
				{
					id: "storage-cost",
					title: "Storage cost",
					match: {
						...match,
						headings: ["ebs"],
						words: ["volume", "ami"],
						needs: ["cost", "billed"],
					},
				},
			],
		},
	],
};
const sort = createSorter(blueprint);
const described = (more: Partial<Described>): Described => ({
	tags: [],
	context: [],
	types: [],
	text: "",
	...more,
});

test.each<[string, Partial<Described>, string | null]>([
	["a nested tag", { tags: ["AWS/Storage/EBS"] }, "storage"],
	["a heading", { context: ["AWS", "EBS basics"] }, "storage"],
	["a type of term", { types: ["ebs-type"] }, "storage"],
	["a word in the plural", { text: "Which volumes are kept?" }, "storage"],
	["a word with a cost", { text: "What does a volume cost?" }, "storage-cost"],
	["a word inside another", { text: "It changes dynamically." }, null],
	["a cost alone", { text: "What is the cost?" }, null],
	["nothing", {}, null],
])("sorts by %s", (_name, more, topic) => {
	expect(sort(described(more))?.topic ?? null).toBe(topic);
});

test("a learner's tag outweighs words", () => {
	expect(
		sort(
			described({
				tags: ["#aws/storage"],
				text: "The cost of a volume and an AMI",
			}),
		)?.domain,
	).toBe("fast");
});
