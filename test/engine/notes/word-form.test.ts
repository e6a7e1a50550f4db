// What is known of a word as written: the same wherever it stands, worked out once, in bounded memory.
import { expect, test } from "vitest";
import { aboutForm, formOf } from "../../../electron/engine/notes/word-form.ts";
import { findWords } from "../../../electron/engine/notes/words.ts";

test("a word is the same form wherever it stands", () => {
	const form = formOf("Volume");
	expect(form).toMatchObject({ text: "Volume", lower: "volume" });
	expect(findWords("the Volume stores")[1]?.form).toBe(form);
	expect(findWords("(A Volume.)")[1]?.form).toBe(form);
	expect(formOf("volume")).not.toBe(form);
	expect(formOf("don’t")).toMatchObject({ text: "don’t", lower: "don't" });
});

test("each question is asked once about a form, and questions do not mix", () => {
	const asked: string[] = [];
	const lengthOf = aboutForm(({ text }) => {
		asked.push(text);
		return text.length;
	});
	const isLong = aboutForm(({ text }) => (text.length > 6 ? true : null));
	expect([lengthOf(formOf("queue")), isLong(formOf("queue"))]).toEqual([
		5,
		null,
	]);
	expect(lengthOf(formOf("queue"))).toBe(5);
	expect(isLong(formOf("gateway"))).toBe(true);
	expect(asked).toEqual(["queue"]);
});

test("far more words than are remembered are told apart all the same", () => {
	const lower = aboutForm((form) => form.lower);
	const words = Array.from({ length: 30_000 }, (_, n) => `Word${n}`);
	expect(words.map((word) => lower(formOf(word)))).toEqual(
		words.map((word) => word.toLowerCase()),
	);
	expect(words.map((word) => formOf(word).text)).toEqual(words);
});
