// Questions with their answers in the lines of a text: each line for itself.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";
import { standings } from "./fixture.ts";

function cards(text: string) {
	return parseNote({ path: "/Bees.md", name: "Bees.md", text }).cards.map(
		({ front, back }) => [plainText(front), plainText(back, "answer")],
	);
}

test("lines that ask and answer are cards one by one", () => {
	const text =
		"What is a drone? A male bee without a sting\nHow many eyes has a bee? Five\nWax comes from glands on the belly.";
	const found = cards(text);
	expect(found).toContainEqual([
		"Bees: what is a drone?",
		"A male bee without a sting",
	]);
	expect(found).toContainEqual(["How many eyes has a bee?", "Five"]);
	expect(found.flat().join()).not.toContain("What are Bees?");
});

test("an answer ends where a line names something else", () => {
	const text =
		"When does a hive swarm?\nIn late spring, when it is crowded\nRoyal jelly: what queens are fed with";
	expect(cards(text)[0]).toEqual([
		"Bees: when does a hive swarm?",
		"In late spring, when it is crowded",
	]);
});

test("a question line is answered by the text right below it alone", () => {
	const text =
		"# Bees\n\n**What is a swarm?**\nA queen with half of her hive\n\nWax melts at 64 °C";
	expect(cards(text)).toEqual([
		["What is a swarm?", "a queen with half of her hive"],
		["Bees: wax melts at […] °C", "64"],
	]);
});

test("a label after an answered question line does not stand below it", () => {
	const text =
		"# Bees\n\n**When do bees swarm?**\nIn late spring\n\nTypes of bees\n- queens\n- workers\n- drones";
	const found = parseNote({ path: "/Bees.md", name: "Bees.md", text }).cards;
	expect(found.at(-1)?.context).toEqual(["Bees", "Bees", "Types of bees"]);
});

test("what a question asks for is the subject of its answer, also where the note is called alike", () => {
	const text =
		"# Swarming Q&A\n\n**What is a swarm?**\nA queen with half of her hive";
	expect(cards(text)).toEqual([
		["What is a swarm?", "a queen with half of her hive"],
	]);
});

test("a line for each thing that a question names is no answer of all", () => {
	const text =
		"# Bees\n\n## Worker, drone or queen?\n\nWorker → short body\nDrone → big eyes\nQueen → long body";
	expect(cards(text)).not.toContainEqual([
		"Bees: Worker, drone or queen?",
		expect.anything(),
	]);
});

test("a spoken beginning is left out, and what only goes on telling is no answer", () => {
	const note = (asked: string, told: string) =>
		standings(`# Locks\n\n## ${asked}\n\n${told}\n`, "Locks.md");
	expect(
		note("So how does a lock gate seal?", "The water presses its mitre shut."),
	).toContain("How does a lock gate seal? accepted");
	for (const [asked = "", told = ""] of [
		["How does a lock gate seal?", "Well first we need to look at the hinges."],
		["How does a lock gate seal?", "Discuss"],
		["Now we simply ask, is the lock full?", "The upper gate tells it."],
		['It is called a "pound lock". Why so?', "It impounds water."],
	])
		expect(note(asked, told)).not.toContainEqual(
			expect.stringMatching(/\? accepted$/),
		);
});

test("a list whose item announces more is no whole answer", () => {
	expect(
		standings(
			"# Locks\n\n## Does a taller lock fill faster?\n\n- True for narrow locks\n- False for wide locks because:\n",
			"Locks.md",
		),
	).not.toContainEqual(expect.stringMatching(/ accepted$/));
});

test("a question of two empty words is not asked", () => {
	expect(
		standings(
			"# Locks\n\n## what is?\n\nThe sill bears the gate.\n",
			"Locks.md",
		),
	).not.toContainEqual(expect.stringMatching(/what is\?/i));
});
