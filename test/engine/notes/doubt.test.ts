// Which cards have to wait in the inbox, and why.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

function standings(text: string, name = "Tides.md") {
	return parseNote({ path: name, name, text }).cards.map(
		({ front, standing, inboxReason }) =>
			`${plainText(front)} ${inboxReason?.code ?? standing}`,
	);
}

test.each([
	["Moon: pulls the sea", "Tides: Moon – what does it do? accepted"],
	["Neap tide = the smallest tide of a month", "What is Neap tide? accepted"],
	["neap tide -> small", "What is neap tide? loose-meaning"],
	[
		"Status: reachable only at low tide",
		"Tides: what is meant by Status? unclear-name",
	],
	["A tide takes 6 hours", "A tide takes […] hours accepted"],
])("%s", (line, expected) => {
	expect(standings(`- ${line}`)).toEqual([expected]);
});

test("an accepted card carries no reason, one in the inbox a reason in words", () => {
	const { cards } = parseNote({
		path: "a.md",
		name: "Tides.md",
		text: "- A tide takes 6 hours\n- flood → ebb of the sea\n",
	});
	expect(cards.map(({ standing }) => standing)).toEqual(["accepted", "inbox"]);
	expect(cards[0]).not.toHaveProperty("inboxReason");
	expect(cards[1]?.inboxReason).toEqual({
		code: "loose-meaning",
		message: expect.stringMatching(/^[A-Z].+\.$/),
	});
});

test("marked cards are accepted as they are, however they read", () => {
	expect(standings("this -> that :: those things\n")).toEqual([
		"this -> that accepted",
	]);
});

test("names that end in s are not taken for several things", () => {
	const text =
		"- Kubernetes: a system that runs containers\n- Jenkins: a server that builds software\n- Mars: a planet that is red\n";
	expect(standings(text, "Names.md")).toEqual([
		"Names: what is meant by Kubernetes? accepted",
		"Names: what is meant by Jenkins? accepted",
		"Names: what is meant by Mars? accepted",
	]);
});

test("a tag belongs to its own line, not to its neighbours", () => {
	const { cards } = parseNote({
		path: "a.md",
		name: "Tides.md",
		text: "A spring tide takes 14 days #moon\nA neap tide takes 7 days\n",
	});
	expect(cards.map(({ tags }) => tags)).toEqual([["moon"], []]);
});

test("bullet characters make a list, and a table asks for its cells", () => {
	expect(standings("Parts\n• ebb\n• flood\n")).toEqual([
		"What are the parts of Tides? accepted",
	]);
	expect(
		standings("| Tide | Height |\n|---|---|\n| Spring | high |\n"),
	).toEqual(["Tides: what is the height of Spring? accepted"]);
});

test("a mark where no card can be made of it is named", () => {
	const { skipped } = parseNote({
		path: "a.md",
		name: "Tides.md",
		text: "# The ==spring== tide\n\nA tide takes 6 hours.\n\n| a :: b | c |\n|---|---|\n| x | y |\n",
	});
	const marks = skipped.filter(({ code }) => code === "mark-without-card");
	expect(marks.map(({ line }) => line)).toEqual([1, 5]);
});

test.each([
	["# EC2\n## Volumes\n### st1\n- max throughput of 500 MB/s", "EC2 – st1: "],
	["# Databases and queues\n## Redis\n- max key size is 512 MB", "Redis: "],
	["# Tides\n## Limits\n- max height of 16 m", "Tides: "],
])(
	"the question names the heading that a fragment stands below: %s",
	(text, start) => {
		const { cards } = parseNote({ path: "a.md", name: "Notes.md", text });
		expect(
			cards.map(({ front }) => plainText(front).slice(0, start.length)),
		).toEqual([start]);
	},
);

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

test.each([
	["etcd listens on port 2379", "Cluster: etcd listens on port […] => 2379"],
	["port 22 is for SSH, Telnet is on another", null],
	[
		"The union, agreed in March 1854, opened two harbours",
		"Cluster: the union, agreed in […], opened two harbours => March 1854",
	],
	[
		"The mission travelled through Europe from 1871 to 1873",
		"Cluster: the mission travelled through Europe from […] => 1871 to 1873",
	],
])("the number that a line turns on: %s", (line, expected) => {
	const { cards } = parseNote({ path: "a", name: "Cluster.md", text: line });
	const shown = cards
		.filter(({ rule }) => rule === "number")
		.map(
			({ front, back, standing }) =>
				`${plainText(front)} => ${plainText(back)}${standing === "accepted" ? "" : " waits"}`,
		);
	expect(shown[0] ?? null).toEqual(expected);
});

test.each([
	[
		"There are three ways to invoke a function:\n\n- **Direct** – waits for it\n- **Queued** – does not wait\n- **Polled** – asks for work",
		"Lambda: what are the three ways to invoke a function?",
	],
	[
		"three elements: duty, breach, damage",
		"What are the three elements of Lambda?",
	],
])("a list is asked for with its owner: %s", (text, expected) => {
	const { cards } = parseNote({ path: "a", name: "Lambda.md", text });
	expect(plainText(cards[0]?.front ?? [])).toBe(expected);
});

test("“Never” as a name denies nothing", () => {
	const text = "The restart policy must be Never or OnFailure.";
	const { cards } = parseNote({ path: "a", name: "Job.md", text });
	expect(cards.filter(({ rule }) => rule === "negation")).toEqual([]);
});

test.each([
	[
		"Delete markers not replicated by default",
		"Are delete markers replicated by default? => No, delete markers are not replicated by default",
	],
	[
		"VPC peering non transitive",
		"Is VPC peering transitive? => No, VPC peering is non transitive",
	],
	[
		"Existing keys not exportable unless marked so",
		"Markers: are existing keys exportable? => No, existing keys are not exportable unless marked so",
	],
	["SG stateful, allow only", "Markers: SG […], allow only => stateful"],
	["More objects not in the list", null],
])(
	"a line without a verb may deny or tell of two opposites: %s",
	(line, expected) => {
		const text = `- one delete marker\n- ${line}`;
		const { cards } = parseNote({ path: "a", name: "Markers.md", text });
		const last = cards.filter(({ sources }) => sources[0]?.line === 2);
		const shown = last.map(
			({ front, back, standing }) =>
				`${plainText(front).replace(/\[.*?\]/, "[…]")} => ${plainText(back)}${standing === "accepted" ? "" : " waits"}`,
		);
		expect(shown[0] ?? null).toBe(expected);
	},
);

test("lines that end where the next word would have fitted are lines of their own", () => {
	const { cards } = parseNote({
		path: "a",
		name: "Kitchen.md",
		text: "Cream whips best when it is cold and at least 30 % fat\nflour needs 12 hours to hydrate\nyeast dies at 60 °C\nsugar burns above 186 °C\n",
	});
	expect(
		cards.map(({ sources }) => [sources[0]?.line, sources[0]?.endLine]),
	).toEqual([
		[1, 1],
		[2, 2],
		[3, 3],
		[4, 4],
	]);
});

test.each([
	[
		"[04:45] Read replicas are copied every 5 minutes",
		"RDS: Read replicas are copied every […] minutes",
	],
	[
		"The Access Advisor shows when a service was used",
		"What does the Access Advisor show?",
	],
	[
		"| nerve | deficit |\n|---|---|\n| axillary | a weak deltoid |\n| ulnar | claw hand |",
		"RDS: what is the deficit of the axillary nerve?",
	],
	[
		"| German | English |\n|---|---|\n| die Gabel | fork |",
		"RDS: die Gabel – English?",
	],
])("the question reads well: %s", (text, expected) => {
	const { cards } = parseNote({ path: "a", name: "RDS.md", text });
	expect(plainText(cards[0]?.front ?? [])).toBe(expected);
});

test("a heading’s number of the week is not what a note is about", () => {
	const { cards } = parseNote({
		path: "a",
		name: "Law.md",
		text: "# Constitutional law – week 3\n\nTwelve judges have decided every case since 2009.\n",
	});
	expect(plainText(cards[0]?.front ?? [])).toContain("Constitutional law: ");
});

test("lines wrapped far to the right are joined", () => {
	const text = Array.from(
		{ length: 4 },
		(_, at) =>
			`The court has sat in the old guildhall since ${1901 + at}, and it still hears most of the cases that the northern towns bring to\nits clerks each spring. Its judges wear green, and whoever enters the hall after ${at + 3} bells has to pay a fine to the keeper of\nthe door.`,
	).join("\n\n");
	const { cards } = parseNote({ path: "a", name: "Court.md", text });
	expect(cards.map(({ back }) => plainText(back))).toContain("1901");
	expect(
		cards.some(({ front }) => plainText(front).startsWith("Court: its clerks")),
	).toBe(false);
});

test.each([
	["The Severn has the second highest tide", null],
	["The Bay of Fundy is the place with the highest tide", null],
	[
		"The Bay of Fundy is the most famous tidal bay",
		"Tides: what is the most famous tidal bay? => The Bay of Fundy",
	],
	[
		"William Whewell was the first president of the tide office",
		"Who was the first president of the tide office? => William Whewell",
	],
	["Neap tides are the best time to swim", null],
])(
	"what is the most or the first of its kind is asked for: %s",
	(line, expected) => {
		const { cards } = parseNote({ path: "a", name: "Tides.md", text: line });
		const shown = cards
			.filter(({ rule }) => rule === "superlative")
			.map(({ front, back }) => `${plainText(front)} => ${plainText(back)}`);
		expect(shown[0] ?? null).toBe(expected);
	},
);

test.each([
	[
		"dative tides: aus, bei, mit",
		"Grammar: what are the dative tides? accepted",
	],
	[
		"FAQ types: open, closed, mixed",
		"What are the FAQ types of Grammar? accepted",
	],
	["last tides: he came, she saw", "guess"],
])("a line lists what its label names in the plural: %s", (line, expected) => {
	expect(standings(line, "Grammar.md").join()).toContain(expected);
});

test("a number that stands there again as a word gives the other away", () => {
	const text =
		"Logs of the harbour go out every 5 minutes, so at most five minutes are lost.";
	expect(
		standings(text, "Harbour.md").map((shown) => shown.split(" ").at(-1)),
	).toEqual(["guess", "guess"]);
});

test("two lines that give one thing different numbers wait, unless a name tells them apart", () => {
	const text =
		"Failover takes between 60 and 120 seconds.\n\nFailover takes less than 30 seconds on average.\n\nRedis failover takes 15 seconds at most.\n";
	expect(
		standings(text, "Stores.md").map((shown) => shown.split(" ").at(-1)),
	).toEqual(["vague-question", "vague-question", "vague-question", "accepted"]);
});

test.each([
	[
		"- hard links can't cross file systems",
		"Tides: can hard links cross file systems? accepted",
	],
	[
		"- bridge is the default network driver",
		"Tides: what is the default network driver? accepted",
	],
	["- **Slow mode** suits large boats", "What does Slow mode suit? accepted"],
	["- Transactional reads cost twice as much as others", "guess"],
	[
		"- Pompey was murdered in Egypt in 48 BC",
		"Tides: Pompey was murdered in Egypt in […] BC accepted",
	],
	["- Strong reads are dearer than eventually consistent reads", "Tides: "],
	[
		"- Boats are stored via NFS in 3 docks",
		"Tides: Boats are stored via NFS in […] docks accepted",
	],
])("what a line states is asked in its own terms: %s", (line, expected) => {
	expect(standings(line).join()).toContain(expected);
});

test("questions and answers may be marked as such", () => {
	const { cards } = parseNote({
		path: "a",
		name: "Permissions.md",
		text: "**Q: What does chmod 4755 do?**\nA: It sets the setuid bit.\n",
	});
	expect(
		cards.map(({ front, back }) => [plainText(front), plainText(back)]),
	).toEqual([
		["Permissions: what does chmod 4755 do?", "It sets the setuid bit"],
	]);
});

test("a topic with its acronym in brackets is named once", () => {
	const { cards } = parseNote({
		path: "a",
		name: "notes.md",
		text: "## CloudFormation (CFN)\n\n- max 500 resources per template\n",
	});
	expect(plainText(cards[0]?.front ?? [])).toBe(
		"CFN: max […] resources per template",
	);
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
	["You can't use the key with.", "Keys.md", "rough-wording"],
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

test("what stands after a semicolon leans on it, the next sentence does not", () => {
	const text =
		"A topic is split; a log is an ordered list.\nThe default message size is 1 MB.\n";
	expect(standings(text, "Kafka.md").at(-1)).toBe(
		"Kafka: the default message size is […] MB accepted",
	);
});

test("a header in capitals and remarks is asked in plain words", () => {
	const text =
		"| Class | Access Frequency e.g. | Chronic? |\n|---|---|---|\n| Archive | every year | 5 % |\n";
	expect(standings(text, "Stores.md")).toEqual([
		"Stores: what is the access frequency of Archive? accepted",
		"Stores: Archive – chronic? accepted",
	]);
});

test.each([
	[
		"Pure water boils at 100 °C. A change of height lowers that.",
		"Tides: Pure water boils at […] °C accepted",
	],
	[
		"signed in Rome on 4 November 1950",
		"Tides was signed in Rome on […] accepted",
	],
	[
		"flow logs dont capture harbour traffic",
		"Tides: do flow logs capture harbour traffic? rough-wording",
	],
	[
		"default bus receives harbour events",
		"Tides: what does the default bus receive?",
	],
	["the harbour always takes the boats of 12 members", "[…] members accepted"],
	[
		"`git fetch` ignores the working tree of 3 boats",
		"git fetch ignores the working tree of […] boats",
	],
	[
		"armstrong landed on the moon on 20 july 1969 in a small boat",
		"on […] in a small boat accepted",
	],
])("clauses of terse notes are found: %s", (line, expected) => {
	expect(standings(line).join()).toContain(expected);
});

test.each([
	[
		"versioning lets you store multiple versions of a boat",
		"Harbour: what does versioning let you do?",
	],
	["viscosity depends on silica", "Harbour: what does viscosity depend on?"],
	[
		"melatonin is released by the Pineal Gland",
		"Harbour: what is melatonin released by?",
	],
	[
		"sleepwalking occurs in N3 sleep",
		"Harbour: where does sleepwalking occur?",
	],
	["Default TTL is 24 hours", "Harbour: Default TTL is […] hours"],
	[
		"Sputnik was the first artificial satellite",
		"Harbour: what was the first artificial satellite?",
	],
])("nouns that take no article get none: %s", (line, expected) => {
	expect(standings(line, "Harbour.md").join()).toContain(expected);
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

test("short lines with breaks before words that would have fitted are lines of their own", () => {
	const text =
		"Anterior: growth hormone of the lobe\nPosterior: water\nprolactinoma is the commonest pituitary adenoma\ndopamine inhibits 2 hormones\nacromegaly needs a test of 2 hours\n";
	const { cards } = parseNote({ path: "a", name: "Glands.md", text });
	expect(cards.some(({ sources }) => sources[0]?.line === 3)).toBe(true);
});
