// Requests in, documents out, without a socket.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	answerRequest,
	createEndpoint,
	type Request,
} from "../../../../electron/engine/sim/protocol/endpoint.ts";
import { createWorld } from "../../../../electron/engine/sim/simulator.ts";

const defaults = { account: "111122223333", region: "us-east-1" };

function signed(account: string, region: string): string {
	return `AWS4-HMAC-SHA256 Credential=${account}/20260101/${region}/ec2/aws4_request, SignedHeaders=host, Signature=00`;
}

function post(body: string, more: Partial<Request> = {}): Request {
	return {
		method: "POST",
		query: "",
		authorization: signed("AKIAEXAMPLE", "us-east-1"),
		body,
		requestId: "11111111-2222-4333-8444-555555555555",
		...more,
	};
}

function ask(request: Request): { status: number; body: string } {
	const { reply } = answerRequest(createWorld(), request, defaults);
	return { status: reply.status, body: reply.body };
}

function code(body: string): string | undefined {
	return /<Code>(.*?)<\/Code>/.exec(body)?.[1];
}

test("an answer has the operation's name, the namespace and the request's id", () => {
	const { status, body } = ask(
		post("Action=DescribeRegions&Version=2016-11-15&RegionName.1=eu-west-1"),
	);
	expect(status).toBe(200);
	expect(body).toBe(
		'<?xml version="1.0" encoding="UTF-8"?>\n<DescribeRegionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>11111111-2222-4333-8444-555555555555</requestId><regionInfo><item><optInStatus>opt-in-not-required</optInStatus><regionName>eu-west-1</regionName><regionEndpoint>ec2.eu-west-1.amazonaws.com</regionEndpoint></item></regionInfo></DescribeRegionsResponse>',
	);
});

test("an error is a document with code, message and the request's id", () => {
	expect(ask(post("Action=DescribeImages&ImageId.1=ami-1"))).toEqual({
		status: 400,
		body: '<?xml version="1.0" encoding="UTF-8"?>\n<Response><Errors><Error><Code>InvalidAMIID.Malformed</Code><Message>Invalid id: &quot;ami-1&quot; (expecting &quot;ami-...&quot;)</Message></Error></Errors><RequestID>11111111-2222-4333-8444-555555555555</RequestID></Response>',
	});
});

test.each([
	["an unknown action", post("Action=DescribeVpcs"), 400, "InvalidAction"],
	[
		"a lab verb spelt as an action of AWS",
		post("Action=Settle"),
		400,
		"InvalidAction",
	],
	[
		"an unsigned unknown action",
		post("Action=Nope", { authorization: undefined }),
		400,
		"InvalidAction",
	],
	["no action", post("Version=2016-11-15"), 400, "MissingAction"],
	["no body", post(""), 400, "MissingAction"],
	[
		"no signature",
		post("Action=DescribeImages", { authorization: undefined }),
		403,
		"MissingAuthenticationToken",
	],
	[
		"a signature without a scope",
		post("Action=DescribeImages", { authorization: "Basic eDp5" }),
		403,
		"MissingAuthenticationToken",
	],
	[
		"another method",
		post("Action=DescribeImages", { method: "PUT" }),
		405,
		"MethodNotAllowed",
	],
	[
		"a dry run",
		post("Action=CreateVolume&AvailabilityZone=us-east-1a&Size=1&DryRun=true"),
		412,
		"DryRunOperation",
	],
	[
		"an unknown parameter",
		post("Action=DescribeImages&Foo=1"),
		400,
		"UnknownParameter",
	],
])("%s is refused", (_title, request, status, expected) => {
	const answer = ask(request);
	expect([answer.status, code(answer.body)]).toEqual([status, expected]);
});

test("the message of an unknown action is AWS's", () => {
	expect(ask(post("Action=DescribeVpcs")).body).toContain(
		"<Message>The action DescribeVpcs is not valid for this web service.</Message>",
	);
});

test("Region and account come from the signature, in the header or in the address", () => {
	const endpoint = createEndpoint(createWorld(), defaults);
	const create = (more: Partial<Request>) =>
		endpoint.answer(
			post("Action=CreateVolume&AvailabilityZone=eu-west-1a&Size=1", more),
		).status;
	expect(create({})).toBe(400);
	expect(
		create({ authorization: signed("SIM444455556666", "eu-west-1") }),
	).toBe(200);
	const scope =
		"X-Amz-Credential=SIM444455556666%2F20260101%2Feu-west-1%2Fec2%2Faws4_request";
	expect(create({ authorization: undefined, query: scope })).toBe(200);
	const list = (account: string) =>
		endpoint
			.answer(
				post("Action=DescribeVolumes", {
					authorization: signed(account, "eu-west-1"),
				}),
			)
			.body.match(/<volumeId>/g)?.length;
	expect([list("SIM444455556666"), list("AKIAEXAMPLE")]).toEqual([
		2,
		undefined,
	]);
});

test("GET with a query string is a request too", () => {
	const query =
		"Action=DescribeRegions&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA%2F20260101%2Feu-west-1%2Fec2%2Faws4_request&X-Amz-Signature=0";
	const { status } = ask(
		post("", { method: "GET", query, authorization: undefined }),
	);
	expect(status).toBe(200);
});

test("the identity service tells who is asking", () => {
	const { body } = ask(
		post("Action=GetCallerIdentity&Version=2011-06-15", {
			authorization: signed("SIM444455556666", "us-east-1"),
		}),
	);
	expect(body).toContain("<Account>444455556666</Account>");
});

test("a refused request leaves the world as it was", () => {
	const world = createWorld();
	const answer = answerRequest(
		world,
		post("Action=CreateVolume&AvailabilityZone=mars-1a&Size=1"),
		defaults,
	);
	expect(answer.world).toBe(world);
	expect(answer.events).toEqual([]);
});

test("lab verbs need no signature and answer in JSON", () => {
	const endpoint = createEndpoint(createWorld(), defaults);
	const lab = (body: string, more: Partial<Request> = {}) =>
		endpoint.answer(post(body, { authorization: undefined, ...more }));
	endpoint.answer(
		post("Action=CreateVolume&AvailabilityZone=us-east-1a&Size=8"),
	);
	expect(JSON.parse(lab("Action=LabSettle").body)).toEqual({});
	const volumes = endpoint.answer(post("Action=DescribeVolumes")).body;
	const id = /<volumeId>(.*?)</.exec(volumes)?.[1];
	expect(volumes).toContain("<status>available</status>");
	expect(lab(`Action=LabWrite&VolumeId=${id}&FromGiB=0&GiB=3`).status).toBe(
		200,
	);
	endpoint.answer(post(`Action=CreateSnapshot&VolumeId=${id}`));
	lab("Action=LabSettle");
	const bill = JSON.parse(lab("Action=LabBill&Account=111122223333").body);
	expect([bill.totalGiB, Object.values(bill.snapshots)]).toEqual([3, [3]]);
	expect(JSON.parse(lab("Action=LabBill&Account=444455556666").body)).toEqual({
		totalGiB: 0,
		snapshots: {},
	});
	const [snapshot] = Object.keys(bill.snapshots);
	expect(
		JSON.parse(lab(`Action=LabHasMarker&SnapshotId=${snapshot}&Marker=a`).body),
	).toEqual({ value: false });
	expect(lab("Action=LabReset").status).toBe(200);
	expect(JSON.parse(lab("Action=LabBill").body).totalGiB).toBe(0);
});

test("a lab verb that cannot be done says why, in JSON", () => {
	const { reply } = answerRequest(
		createWorld(),
		post("Action=LabWrite&VolumeId=vol-0123456789abcdef0&GiB=1&FromGiB=0"),
		defaults,
	);
	expect([reply.status, reply.contentType]).toEqual([400, "application/json"]);
	const { error } = JSON.parse(reply.body);
	expect(error.code).toBe("InvalidVolume.NotFound");
	expect(error.why.length).toBeGreaterThan(10);
});

test("a link cannot change the lab", () => {
	const { status } = ask(post("", { method: "GET", query: "Action=LabReset" }));
	expect(status).toBe(400);
});

test("what went through is told, with its events", () => {
	const heard: unknown[] = [];
	const endpoint = createEndpoint(createWorld(), defaults, {
		onChange: ({ call, events }) =>
			heard.push([call?.operation, events.length > 0]),
	});
	endpoint.answer(
		post("Action=CreateVolume&AvailabilityZone=us-east-1a&Size=1"),
	);
	endpoint.answer(post("Action=CreateVolume&AvailabilityZone=mars-1a&Size=1"));
	expect(heard).toEqual([["CreateVolume", true]]);
});

test.each([
	[false, "creating"],
	[true, "available"],
])(
	"with settling %s, a new volume is %s at the next look",
	(settles, state) => {
		const endpoint = createEndpoint(createWorld(), defaults, { settles });
		const create = "Action=CreateVolume&AvailabilityZone=us-east-1a&Size=1";
		expect(endpoint.answer(post(create)).body).toContain(
			"<status>creating</status>",
		);
		expect(endpoint.answer(post("Action=DescribeVolumes")).body).toContain(
			`<status>${state}</status>`,
		);
	},
);

const word = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.constantFrom(
		"ami-1",
		"i-0123456789abcdef0",
		"-1",
		"true",
		"__proto__",
		"/dev/sdf",
		"99999999999999999999",
	),
);
const key = fc.constantFrom(
	...[
		"ImageId",
		"ImageId.1",
		"InstanceId",
		"InstanceId.1",
		"VolumeId.1",
		"Size",
		"Filter.1.Name",
		"Filter.1.Value.1",
		"MaxResults",
	],
	...[
		"BlockDeviceMapping.1.Ebs.VolumeSize",
		"BlockDeviceMapping.1.DeviceName",
		"Tag.1.Key",
		"Owner.1",
		"Name",
		"MinCount",
		"MaxCount",
	],
);
const action = fc.constantFrom(
	...[
		"RunInstances",
		"CreateImage",
		"CopyImage",
		"DescribeImages",
		"DescribeInstances",
		"CreateVolume",
		"ModifyImageAttribute",
	],
	...[
		"RegisterImage",
		"CreateTags",
		"DescribeSnapshots",
		"LabWrite",
		"LabAdvance",
		"LabBill",
		"GetCallerIdentity",
	],
);

test("no request whatever is answered with 5xx", () => {
	fc.assert(
		fc.property(
			fc.option(action),
			fc.array(fc.tuple(fc.oneof(key, word), word), { maxLength: 6 }),
			fc.oneof(fc.constant(signed("AKIA", "us-east-1")), word),
			(name, pairs, authorization) => {
				const body = new URLSearchParams([
					...(name === null ? [] : [["Action", name]]),
					...pairs,
				]);
				const { status } = ask(post(body.toString(), { authorization }));
				expect(status).toBeLessThan(500);
			},
		),
		{ seed: 12, numRuns: 2000 },
	);
});
