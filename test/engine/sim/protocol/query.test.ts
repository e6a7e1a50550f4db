// Parameters out of a form.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Operation } from "../../../../electron/engine/sim/operation-model/notation.ts";
import { ec2Operations } from "../../../../electron/engine/sim/operation-model/operations.ts";
import { decodeQuery } from "../../../../electron/engine/sim/protocol/query.ts";
import { encodeQuery, paramsOf } from "./query-encoding.ts";

function model(name: string): Operation {
	const operation = ec2Operations.get(name);
	if (!operation) throw new Error(`no ${name}`);
	return operation;
}

function decode(name: string, body: string): unknown {
	const decoded = decodeQuery(new URLSearchParams(body), model(name).input);
	return decoded.ok ? decoded.params : decoded.error.code;
}

test("reads what the AWS clients send for create-image", () => {
	const body =
		"Action=CreateImage&Version=2016-11-15&BlockDeviceMapping.1.DeviceName=%2Fdev%2Fxvdf&BlockDeviceMapping.1.NoDevice=&InstanceId=i-1&Name=web+%28v1%29&NoReboot=true&TagSpecification.1.ResourceType=image&TagSpecification.1.Tag.1.Key=env&TagSpecification.1.Tag.1.Value=prod";
	expect(decode("CreateImage", body)).toEqual({
		BlockDeviceMappings: [{ DeviceName: "/dev/xvdf", NoDevice: "" }],
		InstanceId: "i-1",
		Name: "web (v1)",
		NoReboot: true,
		TagSpecifications: [
			{ ResourceType: "image", Tags: [{ Key: "env", Value: "prod" }] },
		],
	});
});

test.each([
	[
		"DescribeImages",
		"Owner.1=self&Owner.2=amazon&ExecutableBy.1=all",
		{ Owners: ["self", "amazon"], ExecutableUsers: ["all"] },
	],
	[
		"DescribeImages",
		"Filter.1.Name=name&Filter.1.Value.1=web%2A&Filter.1.Value.2=x",
		{ Filters: [{ Name: "name", Values: ["web*", "x"] }] },
	],
	[
		"DescribeSnapshots",
		"RestorableBy.1=self&Owner.1=self",
		{ RestorableByUserIds: ["self"], OwnerIds: ["self"] },
	],
	[
		"CreateTags",
		"ResourceId.1=a&Tag.1.Key=k&Tag.1.Value=",
		{ Resources: ["a"], Tags: [{ Key: "k", Value: "" }] },
	],
	[
		"ModifyImageAttribute",
		"ImageId=a&LaunchPermission.Add.1.UserId=1&UserGroup.1=all",
		{
			ImageId: "a",
			LaunchPermission: { Add: [{ UserId: "1" }] },
			UserGroups: ["all"],
		},
	],
	[
		"ModifySnapshotAttribute",
		"SnapshotId=s&UserGroup.1=all",
		{ SnapshotId: "s", GroupNames: ["all"] },
	],
	[
		"ModifyInstanceAttribute",
		"InstanceId=i&DisableApiTermination.Value=true",
		{ InstanceId: "i", DisableApiTermination: { Value: true } },
	],
	[
		"EnableImageDeprecation",
		"ImageId=a&DeprecateAt=2026-05-01T00:00:00Z",
		{ ImageId: "a", DeprecateAt: "2026-05-01T00:00:00.000Z" },
	],
])("%s: %s", (name, body, params) => {
	expect(decode(name, body)).toEqual(params);
});

test("a list may have gaps and come in any order", () => {
	expect(
		decode("DescribeImages", "ImageId.10=c&ImageId.2=b&ImageId.1=a"),
	).toEqual({ ImageIds: ["a", "b", "c"] });
});

test.each([
	["an unknown name", "Foo=1", "UnknownParameter"],
	["an unknown inner name", "Filter.1.Nope=1", "UnknownParameter"],
	["a list without numbers", "ImageId=a", "UnknownParameter"],
	["a list with odd numbers", "ImageId.0=a", "UnknownParameter"],
	["a list with huge numbers", "ImageId.9999999=a", "UnknownParameter"],
	["a text where a structure belongs", "Filter.1=a", "UnknownParameter"],
	["a structure where a text belongs", "NextToken.Foo=a", "UnknownParameter"],
	[
		"a key that goes on for ever",
		`ImageId${".1".repeat(400)}=a`,
		"UnknownParameter",
	],
	["a word for a number", "MaxResults=many", "InvalidParameterValue"],
	["a fraction for a whole number", "MaxResults=1.5", "InvalidParameterValue"],
	["a word for a truth value", "DryRun=maybe", "InvalidParameterValue"],
	["an object's own property", "__proto__=1", "UnknownParameter"],
])("%s is refused", (_title, body, code) => {
	expect(decode("DescribeImages", body)).toBe(code);
});

test("a missing required parameter is named", () => {
	expect(decodeQuery([["Name", "web"]], model("CreateImage").input)).toEqual({
		ok: false,
		error: {
			code: "MissingParameter",
			message: "The request must contain the parameter InstanceId",
			why: "This operation cannot run without InstanceId.",
		},
	});
});

test.each([...ec2Operations.keys()])(
	"%s: parameters come back as they were sent",
	(name) => {
		const { input } = model(name);
		fc.assert(
			fc.property(paramsOf(input), (params) => {
				const decoded = decodeQuery(encodeQuery(params, input), input);
				expect(decoded).toEqual({ ok: true, params });
			}),
			{ seed: 41, numRuns: 30 },
		);
	},
);
