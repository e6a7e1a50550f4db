// Cards that wait because another answer would do as well, or the given one is none.
import { expect, test } from "vitest";
import { standings } from "./fixture.ts";

test.each([
	["Harbour gates can reduce wind and spray.", "guess"],
	["A harbour supports ferries and boats.", "guess"],
	["A harbour gate is a device.", "loose-meaning"],
	["Harbour gates are only open at high tide.", "guess"],
	["Harbour boats are not allowed.", "vague-question"],
	["If vessel enters the harbour, the gate is closed.", "rough-wording"],
	["The harbour has a dominant pier in the south.", "guess"],
	["- **Old Quay:** free for the boats of members", "loose-meaning"],
	["- Night mooring: 40 MB of forms", "accepted"],
	["- Client side = encrypt before upload", "rough-wording"],
	["- Ferry treatment: the quay with two piers", "accepted"],
	["- Ferry treatment: quay with two piers", "loose-meaning"],
	["- Require up to 12 ropes per harbour", "from-context"],
])("one right answer: %s", (text, expected) => {
	expect(
		standings(text, "Harbour.md").map((shown) => shown.split(" ").at(-1)),
	).toContain(expected);
});

test("a number that stands there again as a word gives the other away", () => {
	const text =
		"Logs of the harbour go out every 5 minutes, so at most five minutes are lost.";
	expect(
		standings(text, "Harbour.md").map((shown) => shown.split(" ").at(-1)),
	).toEqual(["guess", "guess"]);
});

test.each([
	[
		"TREATY OF VERSAILLES – signed 28 June 1919",
		"Treaty of Versailles (school notes).md",
		"What is the Treaty of Versailles? loose-meaning",
	],
	[
		"gp3: 3,000 IOPS baseline, up to 16,000",
		"EBS.md",
		"EBS – gp3: […] IOPS baseline, up to 16,000 accepted",
	],
	[
		"Foster v British Gas defines an emanation of the state",
		"EU law.md",
		"What does Foster v British Gas define? accepted",
	],
	[
		"Paris lost 13% of its land",
		"Wars.md",
		"Wars: Paris lost […] of its land accepted",
	],
	[
		"Two ways to poll:\n- short: returns at once to the caller\n- long: waits for messages to arrive",
		"SQS.md",
		"SQS: what are the two ways to poll? accepted",
	],
	["Network address: 10.16.16.0", "VPC.md", "guess"],
	["Both stores have two parts: head and tail", "VPC.md", "vague-question"],
	[
		"- performance modes: general purpose (default), max I/O",
		"EFS.md",
		"What are the performance modes of EFS? accepted",
	],
	[
		"- GovCloud: Regions for very sensitive data",
		"AWS.md",
		"What is GovCloud? accepted",
	],
])("a strict reader’s remarks: %s", (text, name, expected) => {
	expect(standings(text, name).join()).toContain(expected);
});

test.each([
	["T3 is 4x more potent in the harbour", "vague-question"],
	["The tide rises 4 times per week", "accepted"],
	["Graves = TSH receptor antibodies", "loose-meaning"],
	[
		"papillary cancer is the most common harbour cancer, with many bodies",
		"Tides: what is the most common harbour cancer? accepted",
	],
	[
		"Manslaughter covers loss of control and madness, and both come from one act",
		"several-facts",
	],
])("what is missing for one answer: %s", (line, expected) => {
	expect(standings(line).join()).toContain(expected);
});

test.each([
	["His boat stands 5.17 metres tall", "vague-question"],
	["The Quay is a small round tower built by him in the bay", "vague-question"],
	["A raft is a cheap backup for boats of the bay", "loose-meaning"],
	["- glaucoma: cup to disc ratio >0.6", "loose-meaning"],
	[
		"A pilot points to the sky and Aristotle gestures towards the earth",
		"guess",
	],
	[
		"Fog is the leading cause of accidents at sea",
		"Tides: what is the leading cause of accidents at sea? accepted",
	],
])("whoever reads only the card: %s", (line, expected) => {
	expect(standings(line).join()).toContain(expected);
});

test("two lines that were read as one definition wait", () => {
	const line = "A quay gate is a managed gateway to Harbours handles the speed";
	expect(standings(line).join()).toContain("rough-wording");
});
