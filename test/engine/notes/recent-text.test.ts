// What was made of a text is remembered for a while, and never taken for what was made of another.
import { expect, test } from "vitest";
import {
	createMemory,
	createRecent,
} from "../../../electron/engine/notes/recent-text.ts";

test("a text is read once as long as it is remembered", () => {
	const read: string[] = [];
	const recently = createMemory<number>();
	const lengthOf = (text: string) =>
		recently(text, (given) => {
			read.push(given);
			return given.length;
		});
	expect([lengthOf("queue"), lengthOf("volume"), lengthOf("queue")]).toEqual([
		5, 6, 5,
	]);
	expect(lengthOf(["que", "ue"].join(""))).toBe(5);
	expect(read).toEqual(["queue", "volume"]);
});

test("far more texts than are remembered are told apart all the same", () => {
	const recently = createMemory<string>();
	const texts = Array.from({ length: 5000 }, (_, n) => `${n % 70} at ${n}`);
	const upper = (text: string) =>
		recently(text, (given) => given.toUpperCase());
	expect([...texts, ...texts].map(upper)).toEqual(
		[...texts, ...texts].map((text) => text.toUpperCase()),
	);
});

test("an object is read once as long as it is remembered, one with the same text apart", () => {
	const read: object[] = [];
	const lengthOf = createRecent((line: { text: string }) => {
		read.push(line);
		return line.text.length;
	});
	const [queue, twin, volume] = [
		{ text: "queue" },
		{ text: "queue" },
		{ text: "volume" },
	];
	const lines = [queue, volume, queue, volume, twin];
	expect(lines.map(lengthOf)).toEqual([5, 6, 5, 6, 5]);
	expect(read).toHaveLength(3);
	expect(read[2]).toBe(twin);
});
