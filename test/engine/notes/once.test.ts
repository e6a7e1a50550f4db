// What was told of an object is asked for once, and never taken for what was told of another.
import { expect, test } from "vitest";
import { onceFor } from "../../../electron/engine/notes/once.ts";

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
