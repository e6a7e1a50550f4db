// What each expression finds was checked against jmespath.py, which the AWS CLI uses.
import { expect, test } from "vitest";
import { applyQuery } from "../../../../electron/engine/sim/cli/query.ts";

const answer = {
	Images: [
		{
			ImageId: "ami-2",
			Name: "b",
			Size: 3,
			Public: false,
			CreationDate: "2026-02",
			Tags: [{ Key: "Name", Value: "x" }],
		},
		{
			ImageId: "ami-1",
			Name: "a",
			Size: 10,
			Public: true,
			CreationDate: "2026-01",
		},
	],
};

test.each<[string, unknown]>([
	["Images[0].ImageId", "ami-2"],
	[
		"Images[*].[ImageId,Name]",
		[
			["ami-2", "b"],
			["ami-1", "a"],
		],
	],
	[
		"Images[].{I:ImageId,T:Tags[?Key=='Name']|[0].Value}",
		[
			{ I: "ami-2", T: "x" },
			{ I: "ami-1", T: null },
		],
	],
	["sort_by(Images,&CreationDate)[-1].ImageId", "ami-2"],
	["Images[?Public].Name", ["a"]],
	["Images[?Size>`5`].Name", ["a"]],
	["Images[?Name==`a`].ImageId", ["ami-1"]],
	["Images[?CreationDate>='2026-02'].Name", ["b"]],
	["Images[?contains(Name,'a')].Name", ["a"]],
	["join(',',Images[].ImageId)", "ami-2,ami-1"],
	["max_by(Images,&Size).Name", "a"],
	["length(Images)", 2],
	["Images[5].Name", null],
	["Nothing", null],
])("%s", (expression, found) => {
	expect(applyQuery(answer, expression)).toEqual(found);
});

test.each<[string, unknown]>([
	["sort(Images[].Size)", [3, 10]],
	["sort(Images[].Name)", ["a", "b"]],
	["sort(sort(Images[].Size))[0]", 3],
	["reverse(sort(Images[].Size))", [10, 3]],
	["Images[].Size | sort(@)", [3, 10]],
	["join('sort(', sort(Images[].Name))", "asort(b"],
])("sorts numbers by value: %s", (expression, found) => {
	expect(applyQuery(answer, expression)).toEqual(found);
});

test.each(["", "Images[", "a b", "nonsense(@)", "sort(", "length(`1`)"])(
	"“%s” is refused as a bad value of --query",
	(expression) => {
		expect(() => applyQuery(answer, expression)).toThrow(
			`Bad value for --query ${expression}: `,
		);
	},
);
