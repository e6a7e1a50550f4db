// The row of DescribeImages: who sees what, owners, permissions, filters, pages, deprecated and disabled images.
import { expect, test } from "vitest";
import { regions } from "../../../../electron/engine/sim/data/regions.ts";
import { operationNames } from "../../../../electron/engine/sim/simulator.ts";
import {
	createLab,
	me,
	type Params,
	partner,
	type Speaker,
	stranger,
} from "../support.ts";

const unknown = ["ami-0123456789abcdef0", "ami-0123456789abcdef1"];

const namesOf = (speaker: Speaker, params: Params = {}) =>
	(speaker.value("DescribeImages", params, "Images") as { Name: string }[]).map(
		({ Name }) => Name,
	);

const filtered = (Name: string, ...Values: string[]) => ({
	Filters: [{ Name, Values }],
});

function labWithImages() {
	const lab = createLab();
	const instance = lab.launch();
	return {
		lab,
		web: lab.image(instance, "web-1"),
		data: lab.image(instance, "data-1", { Description: "for data" }),
	};
}

test("AWS, communities and sellers are told apart by owner alias (DescribeImages, Owners)", () => {
	const lab = createLab();
	const amazon = namesOf(lab, { Owners: ["amazon"] });
	expect(amazon).toContain("al2023-ami-2023.9.20251208.0-kernel-6.1-x86_64");
	expect(amazon.join()).not.toContain("ubuntu");
	expect(namesOf(lab, { Owners: ["099720109477"] }).join()).toContain("ubuntu");
	const sold = lab.value(
		"DescribeImages",
		{ Owners: ["aws-marketplace"] },
		"Images.0",
	);
	expect(sold).toMatchObject({
		ImageOwnerAlias: "aws-marketplace",
		ProductCodes: [{ ProductCodeType: "marketplace" }],
	});
	expect(namesOf(lab, { Owners: ["self"] })).toEqual([]);
});

test("every Region has images for both architectures, an instance-store and a paid one", () => {
	const lab = createLab();
	expect(regions.size).toBeGreaterThan(4);
	for (const region of regions.keys()) {
		const there = lab.as(me, region);
		const count = (name: string, value: string) =>
			namesOf(there, filtered(name, value)).length;
		expect(count("architecture", "x86_64")).toBeGreaterThan(2);
		expect(count("architecture", "arm64")).toBeGreaterThan(2);
		expect(count("root-device-type", "instance-store")).toBe(1);
		expect(count("product-code.type", "marketplace")).toBe(2);
	}
});

test("one's own images come first by owner, with their tags for the owner only (DescribeImages)", () => {
	const { lab, web } = labWithImages();
	expect(namesOf(lab, { Owners: ["self"] })).toEqual(["web-1", "data-1"]);
	expect(namesOf(lab, { Owners: [me] })).toEqual(["web-1", "data-1"]);
	lab.ok("CreateTags", { Resources: [web], Tags: [{ Key: "a", Value: "b" }] });
	lab.ok("ModifyImageAttribute", {
		ImageId: web,
		LaunchPermission: { Add: [{ UserId: partner }] },
	});
	const guest = lab.as(partner);
	expect(namesOf(guest, { Owners: [me] })).toEqual(["web-1"]);
	const seen = guest.value("DescribeImages", { ImageIds: [web] }, "Images.0");
	expect(seen).not.toHaveProperty("Tags");
});

test("ExecutableUsers finds explicit shares, and leaves out one's own for self (DescribeImages)", () => {
	const { lab, web, data } = labWithImages();
	const share = (ImageId: string, permission: object) =>
		lab.ok("ModifyImageAttribute", {
			ImageId,
			LaunchPermission: { Add: [permission] },
		});
	share(web, { UserId: partner });
	share(data, { Group: "all" });
	const guest = lab.as(partner);
	expect(namesOf(guest, { ExecutableUsers: ["self"] })).toEqual(["web-1"]);
	expect(namesOf(lab, { ExecutableUsers: ["self"] })).toEqual([]);
	expect(namesOf(lab, { ExecutableUsers: ["all"], Owners: ["self"] })).toEqual([
		"data-1",
	]);
	expect(namesOf(lab, { ExecutableUsers: [partner] })).toEqual(["web-1"]);
	expect(lab.refused("DescribeImages", { ExecutableUsers: ["bob"] }).code).toBe(
		"InvalidUserID.Malformed",
	);
});

test.each([
	[
		["ami-12"],
		"InvalidAMIID.Malformed",
		'Invalid id: "ami-12" (expecting "ami-...")',
	],
	[
		[unknown[0]],
		"InvalidAMIID.NotFound",
		`The image id '[${unknown[0]}]' does not exist`,
	],
	[
		unknown,
		"InvalidAMIID.NotFound",
		`The image ids '[${unknown.join(", ")}]' do not exist`,
	],
])("the ids %j are refused (DescribeImages)", (ImageIds, code, message) => {
	const lab = createLab();
	expect(lab.refused("DescribeImages", { ImageIds })).toMatchObject({
		code,
		message,
	});
});

test("an unknown id beside a known one is an error, too (DescribeImages)", () => {
	const { lab, web } = labWithImages();
	const ImageIds = [web, ...unknown.slice(0, 1)];
	expect(lab.refused("DescribeImages", { ImageIds }).code).toBe(
		"InvalidAMIID.NotFound",
	);
});

test.each([
	["name", ["web-*"], ["web-1"]],
	["name", ["web-?", "data-1"], ["web-1", "data-1"]],
	["name", ["web\\*"], []],
	["name", ["Web-1"], []],
	["description", ["for data"], ["data-1"]],
	["owner-id", [me], ["web-1", "data-1"]],
	["block-device-mapping.volume-size", ["8"], ["web-1", "data-1"]],
	["block-device-mapping.encrypted", ["true"], []],
	["is-public", ["false"], ["web-1", "data-1"]],
	["creation-date", ["2026-01-*"], ["web-1", "data-1"]],
	["state", ["pending"], []],
	["image-allowed", ["true"], ["web-1", "data-1"]],
	["tag:env", ["prod"], []],
])("the filter %s=%j works (DescribeImages)", (name, values, names) => {
	const { lab } = labWithImages();
	const params = { Owners: ["self"], ...filtered(name, ...values) };
	expect(namesOf(lab, params)).toEqual(names);
});

test("filters also apply to images asked for by id, and must all hold (DescribeImages)", () => {
	const { lab, web } = labWithImages();
	const ImageIds = [web];
	expect(namesOf(lab, { ImageIds, ...filtered("name", "data*") })).toEqual([]);
	lab.ok("CreateTags", { Resources: [web], Tags: [{ Key: "a", Value: "b" }] });
	const both = {
		Filters: [
			{ Name: "tag:a", Values: ["b"] },
			{ Name: "tag-key", Values: ["a"] },
			{ Name: "state", Values: ["available"] },
		],
	};
	expect(namesOf(lab, both)).toEqual(["web-1"]);
	expect(lab.as(stranger).ok("DescribeImages", both)).toEqual({ Images: [] });
});

test("an unknown filter is refused (DescribeImages)", () => {
	const lab = createLab();
	expect(
		lab.refused("DescribeImages", filtered("colour", "red")),
	).toMatchObject({
		code: "InvalidParameterValue",
		message: "The filter 'colour' is invalid",
	});
});

test("pages follow each other, and a made-up token is refused (DescribeImages)", () => {
	const { lab } = labWithImages();
	const own = { Owners: ["self"], MaxResults: 1 };
	const first = lab.ok("DescribeImages", own);
	expect(first).toMatchObject({ Images: [{ Name: "web-1" }] });
	const second = lab.ok("DescribeImages", {
		...own,
		NextToken: first.NextToken,
	});
	expect(second).toMatchObject({ Images: [{ Name: "data-1" }] });
	expect(second).not.toHaveProperty("NextToken");
	expect(lab.refused("DescribeImages", { ...own, NextToken: "1" }).code).toBe(
		"InvalidPaginationToken",
	);
	expect(lab.refused("DescribeImages", { MaxResults: 0 }).code).toBe(
		"InvalidParameterValue",
	);
});

test("others' deprecated images are listed only when asked for, or by id (DescribeImages, IncludeDeprecated)", () => {
	const { lab, web } = labWithImages();
	const old = "amzn2-ami-hvm-2.0.20231116.0-x86_64-gp2";
	expect(namesOf(lab, filtered("name", old))).toEqual([]);
	expect(
		namesOf(lab, { ...filtered("name", old), IncludeDeprecated: true }),
	).toEqual([old]);
	lab.ok("EnableImageDeprecation", {
		ImageId: web,
		DeprecateAt: "2026-02-01T00:00:00Z",
	});
	lab.ok("LabAdvance", { Seconds: 60 * 24 * 3600 });
	expect(namesOf(lab, { Owners: ["self"] })).toContain("web-1");
});

test("a disabled image is listed only when asked for (DescribeImages, IncludeDisabled)", () => {
	const { lab, web } = labWithImages();
	lab.ok("DisableImage", { ImageId: web });
	expect(namesOf(lab, { Owners: ["self"] })).toEqual(["data-1"]);
	expect(namesOf(lab, { Owners: ["self"], IncludeDisabled: true })).toEqual([
		"web-1",
		"data-1",
	]);
});

test("an operation, parameter or caller that is unknown is refused (error codes)", () => {
	const lab = createLab();
	expect(lab.refused("DescribeUnicorns")).toMatchObject({
		code: "InvalidAction",
		message: "The action DescribeUnicorns is not valid for this web service.",
	});
	expect(lab.refused("DescribeImages", { Colour: "red" }).code).toBe(
		"UnknownParameter",
	);
	expect(lab.as("12").refused("DescribeImages").code).toBe("AuthFailure");
	expect(lab.as(me, "mars-1").refused("DescribeImages").code).toBe(
		"InvalidRegion",
	);
	expect(operationNames).toContain("DescribeImages");
});
