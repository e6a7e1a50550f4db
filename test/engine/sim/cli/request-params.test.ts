// Command lines and the parameters that they stand for; refusals and their wording are those of AWS CLI 2.9.19.
import { expect, test } from "vitest";
import { commandNames } from "../../../../electron/engine/sim/cli/help.ts";
import { Refusal } from "../../../../electron/engine/sim/cli/refusal.ts";
import {
	type Request,
	readRequest,
} from "../../../../electron/engine/sim/cli/request-params.ts";
import { accepted, refused } from "./data/command-lines.ts";

const files = { "map.json": '[{"DeviceName":"/dev/sdf"}]', "a.txt": "text" };

function read(name: string, ...words: string[]): Request {
	const operation = commandNames.get(name);
	if (!operation) throw new Error(`no ${name}`);
	return readRequest(operation, words, files);
}

function refusal(name: string, ...words: string[]): [number, string] {
	try {
		read(name, ...words);
	} catch (error) {
		if (error instanceof Refusal) return [error.exitCode, error.message];
		throw error;
	}
	throw new Error("was not refused");
}

test.each(accepted)("%s %j", (name, words, params) => {
	expect(read(name, ...words).params).toEqual(params);
});

test.each(refused)(
	"%s %j is refused with %i",
	(name, words, exitCode, message) => {
		expect(refusal(name, ...words)).toEqual([exitCode, message]);
	},
);

test("a skeleton can be asked for without any other option", () => {
	const { controls } = read("create-image", "--generate-cli-skeleton");
	expect(controls.skeleton).toBe("input");
	expect(
		read("create-image", "--generate-cli-skeleton", "output").controls.skeleton,
	).toBe("output");
});
