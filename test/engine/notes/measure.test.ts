// Which numbers of a line are asked for.
import { expect, test } from "vitest";
import { plainText } from "../../../electron/engine/contract/rich.ts";
import { parseNote } from "../../../electron/engine/notes/parse.ts";

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
