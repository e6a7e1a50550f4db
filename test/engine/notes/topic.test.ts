// What a note is about, and how its topic reads in a question.
import { expect, test } from "vitest";
import {
	articleOf,
	findTopic,
	isExamHeading,
	isMetaHeading,
	isPluralName,
} from "../../../electron/engine/notes/topic.ts";
import { createUsage } from "../../../electron/engine/notes/usage.ts";

const topic = (
	name: string,
	text = "",
	heading: string | null = null,
	given: string | null = null,
) => {
	const found = findTopic({ name, usage: createUsage(text), given, heading });
	return [found.title, found.subject.phrase];
};

test.each([
	["aws-ami.md", "AMIs are regional. An AMI has an id.", "an AMI"],
	["Amazon Machine Images (AMI).md", "Create an AMI.", "an AMI"],
	["EC2/DynamoDB Streams.md", "", "DynamoDB Streams"],
	["06-S3/notes.md", "", "S3"],
	["03. Route 53.md", "", "Route 53"],
	["photosynthesis.md", "Photosynthesis needs light.", "photosynthesis"],
	["aws-ebs-volume.md", "", "an AWS EBS volume"],
	["Otter dams wk4.md", "", "otter dams"],
	["ACE - Otter dams.md", "", "otter dams"],
	["Otter dams quick sheet (SAA).md", "", "otter dams"],
	["Otter dams - glossary & numbers.md", "", "otter dams"],
	["Otter dams (XYZ).md", "", "Otter dams (XYZ)"],
])("%s is about %s", (name, text, phrase) => {
	expect(topic(name, text)[1]).toBe(phrase);
});

test("properties go before headings, headings before the file's name", () => {
	expect(topic("x.md", "", "Tides", "The Sea")).toEqual(["The Sea", "The Sea"]);
	expect(topic("x.md", "", "Tides")).toEqual(["X", "Tides"]);
	expect(topic("README.md", "", "Tides")).toEqual(["Tides", "Tides"]);
	expect(topic("tides.md", "", "Overview")[1]).toBe("tides");
});

test.each([
	"Exam Powerups",
	"Exam Power-Ups",
	"exam power ups:",
	"EXAM POWERUPS!!!!!!",
	"Exam PowerUp",
	"EXAM NOTES!",
	"🚀 Exam Tips",
])("%s announces what matters in the exam", (heading) => {
	expect(isExamHeading(heading)).toBe(true);
});

test("a name made for a file is a title in the words of the note", () => {
	const text = "An AMI is regional. AWS makes some.";
	expect(topic("aws-ami.md", text)[0]).toBe("AWS AMI");
	expect(topic("spring_tides.md", "")[0]).toBe("Spring tides");
	expect(topic("My Notes-2.md", "")[0]).toBe("My Notes-2");
});

test("headings about the note itself name nothing", () => {
	expect(isMetaHeading("Key Insights and Information from the Talk")).toBe(
		true,
	);
	expect(isMetaHeading("Summary")).toBe(true);
	expect(isMetaHeading("Examples of tides")).toBe(false);
	expect(isExamHeading("Example")).toBe(false);
});

test("articles follow the sound, plurals the last word", () => {
	expect(
		["AMI", "EBS", "URL", "unit", "hour", "volume"].map(articleOf),
	).toEqual(["an ", "an ", "a ", "a ", "an ", "a "]);
	expect(
		["Streams", "AMIs", "AWS", "Kinesis", "status", "Access"].map(isPluralName),
	).toEqual([true, true, false, false, false, false]);
});

test("what an export put behind a name is in no title", () => {
	const titleOf = (name: string) =>
		findTopic({ name, usage: createUsage(""), given: null, heading: null })
			.title;
	expect(titleOf("Knots And Bends 4f2a9c1e7b3d4f2a9c1e7b3d4f2a9c1e.md")).toBe(
		"Knots And Bends",
	);
	expect(titleOf("Splices 7c2e1f.md")).toBe("Splices");
	expect(titleOf("Boeing 747400.md")).toBe("Boeing 747400");
});
