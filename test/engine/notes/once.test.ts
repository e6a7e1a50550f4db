// What was told of an object is asked for once, and never taken for what was told of another.
import { expect, test } from "vitest";
import { againFor, onceFor } from "../../../electron/engine/notes/once.ts";

test("each object is judged once, equal ones apart, whatever the verdict", () => {
	const judged: string[] = [];
	const judge = onceFor(({ word }: { word: string }) => {
		judged.push(word);
		return word === "port" ? null : word === "host";
	});
	const [host, twin] = [{ word: "host" }, { word: "host" }];
	const [port, mask] = [{ word: "port" }, { word: "mask" }];
	const all = [host, port, mask, twin];
	const verdicts = [true, null, false, true];
	expect([...all, ...all].map(judge)).toEqual([...verdicts, ...verdicts]);
	expect(judged).toEqual(["host", "port", "mask", "host"]);
});

test("what was asked for last is told again, anything else anew", () => {
	const read: string[] = [];
	const tell = againFor(({ word }: { word: string }) => {
		read.push(word);
		return word.length;
	});
	const [port, twin, hub] = [
		{ word: "port" },
		{ word: "port" },
		{ word: "hub" },
	];
	expect([port, port, twin, hub, hub, port].map(tell)).toEqual([
		4, 4, 4, 3, 3, 4,
	]);
	expect(read).toEqual(["port", "port", "hub", "port"]);
});
