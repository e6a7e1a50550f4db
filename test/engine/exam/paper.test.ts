// Papers: shares of domains, enemies, seeds, and what is said when notes cannot fill one.
import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion } from "../../../electron/engine/exam/apportion.ts";
import {
	type BankItem,
	composePaper,
} from "../../../electron/engine/exam/paper.ts";
import { giveAway } from "../../../electron/engine/exam/paper-draw.ts";
import { arbitraryBank, associate, bankItem, domainIds } from "./fixture.ts";

const seed = 11;
const fullBank = domainIds.flatMap((domain) =>
	Array.from({ length: 40 }, (_, index) =>
		bankItem(`${domain}${index}`, {
			domain,
			topic: `${domain}-${index % 2 ? "a" : "b"}`,
			madeAt: index,
		}),
	),
);

test("shares fifty scored questions of SAA-C03 as 15, 13, 12 and 10", () => {
	expect(apportion([30, 26, 24, 20], 50)).toEqual([15, 13, 12, 10]);
	const { paper, shortfalls } = composePaper({
		blueprint: associate,
		bank: fullBank,
		seed: 7,
	});
	expect(paper.domains.map(({ scored }) => scored)).toEqual([15, 13, 12, 10]);
	expect(paper.items).toHaveLength(65);
	expect(paper.minutes).toBe(130);
	expect(shortfalls).toEqual([]);
});

test("shares always add up and stay within one of the exact quota", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }),
			fc.nat(200),
			(weights, total) => {
				const parts = apportion(weights, total);
				const sum = weights.reduce((one, other) => one + other, 0);
				expect(parts.reduce((one, other) => one + other, 0)).toBe(total);
				for (const [index, part] of parts.entries())
					expect(
						Math.abs(part - ((weights[index] ?? 0) / sum) * total),
					).toBeLessThan(1);
			},
		),
		{ seed },
	);
});

test("the same order gives the same paper, whatever order the bank is in", () => {
	fc.assert(
		fc.property(arbitraryBank, fc.nat(1000), (bank, number) => {
			const one = composePaper({ blueprint: associate, bank, seed: number });
			const other = composePaper({
				blueprint: associate,
				bank: bank.toReversed(),
				seed: number,
			});
			expect(other).toEqual(one);
		}),
		{ seed, numRuns: 60 },
	);
});

test("no two questions of a paper exclude each other, and none stands there twice", () => {
	fc.assert(
		fc.property(arbitraryBank, fc.nat(1000), (bank, number) => {
			const { paper } = composePaper({
				blueprint: associate,
				bank,
				seed: number,
			});
			const byId = new Map<string, BankItem>(
				bank.map((item) => [item.id, item]),
			);
			const names = paper.items.flatMap(({ id }) => [
				...new Set(byId.get(id)?.exclusive),
			]);
			expect(new Set(names).size).toBe(names.length);
			for (const [at, { id }] of paper.items.entries())
				for (const { id: other } of paper.items.slice(at + 1)) {
					const [one, two] = [byId.get(id), byId.get(other)];
					if (one && two) expect(giveAway(one, two)).toBe(false);
				}
			const ids = paper.items.map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
		}),
		{ seed, numRuns: 100 },
	);
});

test("each domain has its share or is named as short by what is missing", () => {
	fc.assert(
		fc.property(arbitraryBank, fc.nat(1000), (bank, number) => {
			const { paper, shortfalls } = composePaper({
				blueprint: associate,
				bank,
				seed: number,
			});
			const wanted = apportion([30, 26, 24, 20], 50);
			for (const [index, { id, scored }] of paper.domains.entries()) {
				const inPaper = paper.items.filter(
					({ domain, isScored }) => isScored && domain === id,
				);
				expect(inPaper).toHaveLength(scored);
				const short = shortfalls.find(({ domain }) => domain === id);
				expect(scored + (short ? short.wanted - short.found : 0)).toBe(
					wanted[index],
				);
			}
		}),
		{ seed, numRuns: 100 },
	);
});

test("at most a tenth of the scored questions asks what does not hold", () => {
	const bank = fullBank.map((item) => ({ ...item, isNegative: true }));
	const { paper } = composePaper({ blueprint: associate, bank, seed: 3 });
	expect(paper.items.length).toBeLessThanOrEqual(5);
});

test("offers the largest paper whose proportions are honest", () => {
	const bank = fullBank.filter(
		({ domain, id }) => domain !== "cheap" || Number(id.slice(5)) < 4,
	);
	const { honestSize, shortfalls } = composePaper({
		blueprint: associate,
		bank,
		seed: 7,
	});
	expect(honestSize).toBe(22);
	expect(apportion([30, 26, 24, 20], honestSize).at(-1)).toBe(4);
	expect(shortfalls).toEqual([
		{
			domain: "cheap",
			title: "cheap",
			wanted: 10,
			found: 4,
			emptyTopics: [],
		},
	]);
	const shorter = composePaper({
		blueprint: associate,
		bank,
		seed: 7,
		scored: honestSize,
	});
	expect(shorter.shortfalls).toEqual([]);
	expect(shorter.paper.minutes).toBe(
		Math.round((130 * shorter.paper.items.length) / 65),
	);
});

test("questions on trial are the newest that were not asked yet", () => {
	const { paper } = composePaper({
		blueprint: associate,
		bank: fullBank,
		seed: 7,
	});
	const scored = new Set(
		paper.items.filter(({ isScored }) => isScored).map(({ id }) => id),
	);
	const madeAt = (id: string) =>
		fullBank.find((item) => item.id === id)?.madeAt ?? 0;
	const trial = paper.items
		.filter(({ isScored }) => !isScored)
		.map(({ id }) => madeAt(id));
	const passedOver = fullBank
		.filter(
			({ id }) =>
				!scored.has(id) && !paper.items.some((item) => item.id === id),
		)
		.map((item) => item.madeAt);
	expect(trial).toHaveLength(15);
	expect(Math.min(...trial)).toBeGreaterThanOrEqual(Math.max(...passedOver));
});

test("questions that were asked less often come first", () => {
	const bank = fullBank.map((item, index) => ({
		...item,
		exposures: index % 40 < 20 ? 1 : 0,
	}));
	const fresh = new Set(
		bank.filter(({ exposures }) => exposures === 0).map(({ id }) => id),
	);
	const { paper } = composePaper({
		blueprint: associate,
		bank,
		seed: 5,
		unscored: 0,
	});
	expect(paper.items.every(({ id }) => fresh.has(id))).toBe(true);
});

test("the questions of a case stand together", () => {
	const bank = fullBank.map((item, index) => ({
		...item,
		group: `${item.domain}/${Math.floor(index / 3)}`,
	}));
	const { paper } = composePaper({ blueprint: associate, bank, seed: 9 });
	const groups = paper.items.map(
		({ id }) => bank.find((item) => item.id === id)?.group,
	);
	const runs = groups.filter((group, index) => group !== groups[index - 1]);
	expect(runs).toHaveLength(new Set(groups).size);
});

test("over a thousand seeds the key stands everywhere alike", () => {
	const places = [0, 0, 0, 0];
	for (let number = 0; number < 1000; number += 1) {
		const { paper } = composePaper({
			blueprint: associate,
			bank: fullBank.slice(0, 4),
			seed: number,
			scored: 1,
			unscored: 0,
		});
		const [item] = paper.items;
		if (item && "options" in item) {
			const place = item.options.findIndex(({ isKey }) => isKey);
			places[place] = (places[place] ?? 0) + 1;
		}
	}
	for (const count of places) expect(Math.abs(count - 250)).toBeLessThan(45);
});

const caseOf = (name: string, count: number, domain = "secure") =>
	Array.from({ length: count }, (_, index) =>
		bankItem(`${name}-${index}`, { domain, group: name }),
	);

test("the questions of a case stand together and complete, and no more cases than a paper bears", () => {
	const bank = [
		...fullBank,
		...["one", "two", "three", "four", "five"].flatMap((name) =>
			caseOf(name, 3),
		),
	];
	for (let number = 0; number < 40; number += 1) {
		const { paper } = composePaper({
			blueprint: associate,
			bank,
			seed: number,
		});
		const places = paper.items.flatMap(({ id }, at) => {
			const group = bank.find((item) => item.id === id)?.group;
			return group ? [{ group, at }] : [];
		});
		const groups = Map.groupBy(places, ({ group }) => group);
		expect(groups.size).toBeLessThanOrEqual(3);
		for (const [, inside] of groups) {
			expect(inside).toHaveLength(3);
			const at = inside.map((one) => one.at);
			expect(Math.max(...at) - Math.min(...at)).toBe(2);
		}
		expect(paper.domains.map(({ scored }) => scored)).toEqual([15, 13, 12, 10]);
	}
});

test("cases are drawn, counted in full, and never on trial", () => {
	const bank = [...fullBank, ...caseOf("one", 3)];
	const drawn = Array.from({ length: 40 }, (_, number) =>
		composePaper({
			blueprint: associate,
			bank,
			seed: number,
		}).paper.items.filter(({ id }) => id.startsWith("one-")),
	);
	expect(drawn.some((items) => items.length === 3)).toBe(true);
	expect(drawn.flat().every(({ isScored }) => isScored)).toBe(true);
});

test("a case of which one question is an enemy of the paper is left out as a whole", () => {
	const [first, ...rest] = caseOf("one", 3);
	const shared = { exclusive: ["card"] };
	const bank = [
		...domainIds.flatMap((domain) =>
			Array.from({ length: 20 }, (_, index) =>
				bankItem(`${domain}${index}`, {
					domain,
					...(domain === "secure" && index < 2 ? shared : {}),
				}),
			),
		),
		{ ...(first ?? bankItem("x")), ...shared },
		...rest,
	];
	for (let number = 0; number < 40; number += 1) {
		const { paper } = composePaper({
			blueprint: associate,
			bank,
			seed: number,
		});
		const count = paper.items.filter(({ id }) => id.startsWith("one-")).length;
		expect([0, 3]).toContain(count);
	}
});
