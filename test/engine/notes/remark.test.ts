// What defines nothing, however it follows "is".
import { expect, test } from "vitest";
import { isRemark } from "../../../electron/engine/notes/remark.ts";

test.each([
	"a top priority for the harbour guild",
	"a red flag",
	"a plain and simple necessity for sailors",
	"the warden's job to grease it",
	"a major source of silt",
	"a talk by Ada Hull",
	"the successor to the toll act",
	"a proprietary technology from Hullco",
	"a fair toll if every boat pays it",
	"calm waters suggest that a storm is near",
	"the seven bells of the harbour have names",
])("%s says not what a thing is", (answer) => {
	expect(isRemark(answer)).toBe(true);
});

test.each([
	"a queue that serves the largest key first",
	"a priority queue of boats",
	"a lamp that has two lenses",
	"a gate which opens if the tide falls",
	"a chart to show that the water falls",
	"a rock formed by cooling lava",
])("%s says what it is", (answer) => {
	expect(isRemark(answer)).toBe(false);
});
