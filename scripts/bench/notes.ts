// Writes a vault of made-up study notes in the styles that people really use: sizes and mix of constructs as counted in public vaults.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom, type Random } from "./random.ts";

const subjects =
	"volume,gateway,replica,queue,listener,snapshot,route table,key pair,cache node,worker,bucket policy,health check,enzyme,membrane,treaty,tariff,vector,matrix,lemma,index page,write-ahead log,certificate,token,schema,subnet,stream,shard,topic,alarm,quorum".split(
		",",
	);
const verbs =
	"stores,replaces,forwards,requires,limits,encrypts,copies,joins,precedes,releases,checks,balances,records,rejects,retries,inherits,expires with,belongs to,is billed with,depends on".split(
		",",
	);
const qualities =
	"regional,durable,immutable,shared,temporary,ordered,encrypted,private,eventual,linear,optional,cold,managed,redundant,versioned,idle".split(
		",",
	);
const places =
	"in one zone,across regions,at rest,by default,on every restart,before the commit,within a session,for each account,after seven days,under load,at the edge,until it is deleted".split(
		",",
	);
const units = ["GB", "ms", "days", "KB", "requests per second", "percent"];

/** Writes `count` notes below `folder`, in subfolders by style. The same count gives the same bytes. */
export function writeNotes(folder: string, count: number): void {
	const random = createRandom(20_260_401);
	for (let n = 0; n < count; n += 1) {
		const style = styles[n % styles.length] ?? styles[0];
		const inFolder = join(folder, style.folder);
		mkdirSync(inFolder, { recursive: true });
		const title = `${capital(random.pick(qualities))} ${random.pick(subjects)} ${n + 1}`;
		const text = style.write(random, title);
		writeFileSync(join(inFolder, `${title}.md`), text);
	}
}

interface Style {
	folder: string;
	write(random: Random, title: string): string;
}

const styles: readonly [Style, ...Style[]] = [
	{ folder: "Lecture notes", write: writeLecture },
	{ folder: "Lessons", write: writeLesson },
	{ folder: "Linked", write: writeLinked },
	{ folder: "Cards", write: writeCards },
	{ folder: "Procedures", write: writeProcedure },
];

/** Bullets without headings, tabs for depth, bare label lines, and a folded summary in a callout above. */
function writeLecture(random: Random, title: string): string {
	const summary = [
		`>[!note]- Summary`,
		`>## Key points of ${title}`,
		">",
		...times(random, 3, 5, () => [
			`>**${capital(random.pick(subjects))}s:**`,
			">",
			...times(random, 3, 5, () => [
				`>* **${term(random)}:** ${sentence(random)}`,
			]),
			">",
		]),
	];
	const body = times(random, 4, 7, () => [
		capital(random.pick(subjects)),
		...times(random, 3, 6, () => [
			`- ${plain(random)}`,
			...(random.chance(0.5)
				? times(random, 2, 3, () => [`\t- ${plain(random)}`])
				: []),
		]),
		...(random.chance(0.4)
			? [
					`- ${term(random)} = ${fact(random)}`,
					`- ${term(random)} - ${fact(random)}`,
				]
			: []),
	]);
	return [...summary, "", ...body, "**Exam tips**", `- ${plain(random)}`].join(
		"\n",
	);
}

/** Headings, prose, definition lists, a table and code, as in a polished course. */
function writeLesson(random: Random, title: string): string {
	const sections = times(random, 3, 5, () => [
		`## ${term(random)}`,
		"",
		paragraph(random),
		"",
		...times(random, 3, 6, () => [
			`- **${term(random)}**: ${sentence(random)}`,
		]),
		"",
		...(random.chance(0.4) ? table(random) : []),
		...(random.chance(0.4)
			? [
					"```bash",
					`tool create --name ${random.between(1, 99)} --size ${random.between(8, 512)}`,
					"```",
					"",
				]
			: []),
	]);
	return [`# ${title}`, "", paragraph(random), "", ...sections].join("\n");
}

/** Front matter, wiki links and short prose. */
function writeLinked(random: Random, title: string): string {
	const link = () =>
		`[[${capital(random.pick(subjects))}|${random.pick(subjects)}]]`;
	const sections = times(random, 3, 5, () => [
		`## What is a ${random.pick(subjects)}?`,
		"",
		`${sentence(random)} See ${link()} and ${link()}.`,
		"",
		...times(random, 2, 5, () => [`- ${plain(random)} ${link()}`]),
		"",
	]);
	return [
		"---",
		`aliases: ["${title.toLowerCase()}"]`,
		`tags: [study/${random.pick(qualities)}, bench]`,
		"---",
		`# ${title}`,
		"",
		...sections,
	].join("\n");
}

/** Explicit cards: inline, reversed, in blocks, and clozes. */
function writeCards(random: Random, title: string): string {
	const cards = times(random, 10, 18, () => [
		random.pick([
			() => `${term(random)} :: ${fact(random)}`,
			() => `${term(random)} ::: ${fact(random)}`,
			() =>
				`What ${random.pick(verbs)} the ${random.pick(subjects)}?\n?\n${sentence(random)}`,
			() =>
				`The ${random.pick(subjects)} is ==${random.pick(qualities)}== ${random.pick(places)}.`,
			() =>
				`A ${random.pick(subjects)} holds {{c1::${number(random)}::how much}} ${random.pick(places)}.`,
			() => paragraph(random),
		])(),
		"",
	]);
	return [`# ${title}`, "", "#flashcards/bench", "", ...cards].join("\n");
}

/** Numbered steps, counted enumerations, questions in bold, and a quotation. */
function writeProcedure(random: Random, title: string): string {
	const sections = times(random, 3, 4, () => [
		`**How does the ${random.pick(subjects)} ${random.pick(["start", "fail over", "grow", "expire"])}?**`,
		"",
		...times(random, 3, 6, (n) => [
			`${n + 1}. **${capital(random.pick(subjects))}**: ${sentence(random)}`,
		]),
		"",
		`${capital(random.pick(subjects))} permissions (three options):`,
		"",
		...["Public", "Private", "Shared"].map(
			(name) => `- ${name}: ${fact(random)}`,
		),
		"",
		`> ${paragraph(random)}`,
		"",
	]);
	return [`# ${title}`, "", ...sections].join("\n");
}

function table(random: Random): string[] {
	return [
		"| name | size | use |",
		"| --- | ---: | --- |",
		...times(random, 3, 6, () => [
			`| ${random.pick(subjects)} | ${number(random)} | ${plain(random)} |`,
		]),
		"",
	];
}

function paragraph(random: Random): string {
	return times(random, 2, 4, () => [sentence(random)]).join(" ");
}

/** With the markup of running text now and then: code, emphasis, a link. */
function sentence(random: Random): string {
	const extra = random.pick([
		"",
		"",
		` Set \`${random.pick(subjects).replace(" ", "-")}\` ${random.pick(places)}.`,
		` This is *${random.pick(qualities)}* ${random.pick(places)}.`,
		` See [the guide](https://example.org/${random.between(1, 999)}).`,
	]);
	return `${capital(plain(random))}.${extra}`;
}

function plain(random: Random): string {
	return random.pick([
		() =>
			`the ${random.pick(qualities)} ${random.pick(subjects)} ${random.pick(verbs)} the ${random.pick(subjects)} ${random.pick(places)}`,
		() =>
			`each ${random.pick(subjects)} ${random.pick(verbs)} at most ${number(random)} ${random.pick(places)}`,
		() =>
			`a ${random.pick(subjects)} can't be ${random.pick(qualities)} (default is ${random.pick(qualities)})`,
	])();
}

function fact(random: Random): string {
	return `${random.pick(qualities)} ${random.pick(subjects)}, ${number(random)} ${random.pick(places)}`;
}

function term(random: Random): string {
	return `${capital(random.pick(qualities))} ${random.pick(subjects)}`;
}

function number(random: Random): string {
	return `${random.between(2, 500)} ${random.pick(units)}`;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function times(
	random: Random,
	low: number,
	high: number,
	lines: (n: number) => string[],
): string[] {
	return Array.from({ length: random.between(low, high) }, (_, n) =>
		lines(n),
	).flat();
}
