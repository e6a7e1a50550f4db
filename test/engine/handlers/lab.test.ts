// Labs over the whole engine: lines and their worlds, undo and redo, restarts, the timeline, saving, removing, walks, and the endpoint.
import { EC2 } from "@aws-sdk/client-ec2";
import { expect, test } from "vitest";
import type { LabView } from "../../../electron/engine/contract/lab.ts";
import { labTimelines } from "../../../electron/engine/handlers/lab-timeline.ts";
import { serveEc2 } from "../../../electron/engine/hosts/ec2.ts";
import { objectsIn } from "../../../electron/engine/sim/view/view.ts";
import { createFolder, createTestEngine, minute } from "../fixture.ts";

const amazonLinux =
	"IMG=$(aws ec2 describe-images --owners amazon --filters Name=name,Values=al2023* Name=architecture,Values=x86_64 --query 'Images[0].ImageId' --output text)";
const launch = "aws ec2 run-instances --image-id $IMG --instance-type t3.micro";
const script = `${amazonLinux}\n${launch}\nlab settle\n`;

async function start(options: Parameters<typeof createTestEngine>[0] = {}) {
	const made = await createTestEngine(options);
	const { lab } = made.client;
	const { id } = await lab.open({});
	return { ...made, lab, id };
}

const titles = (view: LabView) =>
	objectsIn(view)
		.filter(({ isPublished }) => !isPublished)
		.map(({ kind, title, state }) => `${kind} ${title} ${state}`);

test("there is a lab from the beginning, and opening it writes nothing", async () => {
	const { client, lab, id } = await start();
	expect(await lab.list({})).toMatchObject({
		labs: [{ id, name: "My lab", steps: 0, walk: null, usedAt: null }],
	});
	expect(await client.system.status({})).toMatchObject({ undo: null });
	const opened = await lab.open({ labId: id });
	expect(opened.entries).toEqual([]);
	expect(opened.view.regions.map(({ name }) => name)).toEqual(["us-east-1"]);
	expect(opened.prompt).toEqual({ profile: "default", region: "us-east-1" });
});

test("pasted lines run one after the other, each a step with its own result", async () => {
	const { lab, id, clock } = await start();
	clock.now += minute;
	const ran = await lab.run({ labId: id, line: script });
	expect(
		ran.entries.map(({ step, results }) => [step, results[0]?.ok]),
	).toEqual([
		[1, true],
		[2, true],
		[3, true],
	]);
	expect(ran).toMatchObject({ steps: 3, usedAt: clock.now });
	expect(titles(ran.view)).toEqual([
		"instance Instance running",
		"volume /dev/xvda in-use",
	]);
	expect(ran.view.changes).toMatchObject({ added: [], removed: [] });
	expect(ran.view.changes.changed).toHaveLength(1);
});

test("a refused line is a step too: it says AWS's code, message and the rule behind it", async () => {
	const { lab, id } = await start();
	const before = await lab.open({ labId: id });
	const ran = await lab.run({
		labId: id,
		line: "aws ec2 deregister-image --image-id ami-0123456789abcdef0",
	});
	const [result] = ran.entries[0]?.results ?? [];
	expect(result?.error?.code).toBe("InvalidAMIID.NotFound");
	expect(result?.text).toContain("An error occurred (InvalidAMIID.NotFound)");
	expect(result?.error?.why).not.toBe("");
	expect(ran.steps).toBe(1);
	expect(ran.view).toEqual(before.view);
});

test("undo takes a line back, redo runs it again, and variables follow", async () => {
	const { client, lab, id } = await start();
	const ran = await lab.run({ labId: id, line: script });
	const notice = await client.system.undo({});
	expect(notice).toEqual({
		op: "undo",
		label: "Lab line “lab settle”",
		tables: ["lab"],
	});
	const pending = await lab.open({ labId: id });
	expect(pending.steps).toBe(2);
	expect(titles(pending.view)[0]).toBe("instance Instance pending");
	await client.system.undo({});
	await client.system.undo({});
	const empty = await lab.run({ labId: id, line: "echo [$IMG]" });
	expect(empty.entries[0]?.results[0]?.text).toBe("[]");
	await client.system.undo({});
	await lab.run({ labId: id, line: script });
	await client.system.undo({});
	await client.system.redo({});
	expect((await lab.open({ labId: id })).view).toEqual(ran.view);
});

test("a lab survives a restart: the same lines give the same world", async () => {
	const file = `${createFolder()}/amiable.sqlite`;
	const first = await start({ file });
	const ran = await first.lab.run({ labId: first.id, line: script });
	await first.engine.close();
	const second = await start({ file });
	const opened = await second.lab.open({});
	expect(opened.view).toEqual(ran.view);
	expect(opened.entries).toEqual(ran.entries);
	await second.client.system.undo({});
	expect((await second.lab.open({})).steps).toBe(2);
});

test("the timeline shows the world after any step, with what that step changed", async () => {
	const { lab, id } = await start();
	const ran = await lab.run({ labId: id, line: script });
	const zero = await lab.step({ labId: id, at: 0 });
	const two = await lab.step({ labId: id, at: 2 });
	expect(titles(zero.view)).toEqual([]);
	expect(titles(two.view)[0]).toBe("instance Instance pending");
	expect(two.view.changes.added).toHaveLength(2);
	expect((await lab.step({ labId: id, at: 3 })).view).toEqual(ran.view);
	await expect(lab.step({ labId: id, at: 4 })).rejects.toMatchObject({
		code: "not-found",
	});
});

test("going back to a step forgets what came after it, until undone", async () => {
	const { client, lab, id } = await start();
	const ran = await lab.run({ labId: id, line: script });
	const back = await lab.reset({ labId: id, at: 1 });
	expect([back.steps, titles(back.view)]).toEqual([1, []]);
	await lab.run({ labId: id, line: "echo another way" });
	await client.system.undo({});
	await client.system.undo({});
	expect((await lab.open({ labId: id })).view).toEqual(ran.view);
	const empty = await lab.reset({ labId: id });
	expect([empty.steps, empty.entries]).toEqual([0, []]);
	await client.system.undo({});
	expect((await lab.open({ labId: id })).steps).toBe(3);
});

test("a copy is kept under another name and goes its own way", async () => {
	const { lab, id, clock } = await start();
	await lab.run({ labId: id, line: script });
	clock.now += minute;
	const saved = await lab.save({ labId: id, name: "Before settling", at: 2 });
	expect(saved).toMatchObject({ name: "Before settling", steps: 2 });
	const other = await lab.run({ labId: saved.id, line: "lab reset" });
	expect(titles(other.view)).toEqual([]);
	expect(titles((await lab.open({ labId: id })).view)).toHaveLength(2);
	expect((await lab.open({})).id).toBe(saved.id);
});

test("a lab is renamed and removed, and undo brings it back with its lines", async () => {
	const { client, lab, id } = await start();
	const ran = await lab.run({ labId: id, line: script });
	await lab.rename({ labId: id, name: "  Launching " });
	expect((await lab.list({})).labs[0]?.name).toBe("Launching");
	const { labs } = await lab.remove({ labId: id });
	expect(labs).toMatchObject([{ name: "My lab", steps: 0 }]);
	await expect(lab.open({ labId: id })).rejects.toMatchObject({
		code: "not-found",
	});
	await client.system.undo({});
	const back = await lab.list({});
	expect(back.labs).toMatchObject([{ id, name: "Launching", steps: 3 }]);
	expect((await lab.open({ labId: id })).view).toEqual(ran.view);
	await client.system.redo({});
	expect((await lab.list({})).labs).toHaveLength(1);
});

test("an empty line or a comment is no step", async () => {
	const { lab, id } = await start();
	const ran = await lab.run({ labId: id, line: "\n  # nothing to do\n" });
	expect([ran.steps, ran.entries]).toEqual([0, []]);
});

test("completion knows the lab's own ids", async () => {
	const { lab, id } = await start();
	const ran = await lab.run({ labId: id, line: script });
	const instance = ran.view.regions[0]?.instances[0]?.id ?? "";
	const line = "aws ec2 stop-instances --instance-ids i-";
	const offer = await lab.complete({ labId: id, line, cursor: line.length });
	expect(offer.from).toBe(line.length - 2);
	expect(offer.items.map(({ value }) => value)).toEqual([instance]);
});

test("a walk begins with its prepared world and tells which goal is reached", async () => {
	const { client, lab } = await start();
	const { id } = await lab.create({ name: "Copying", walk: "copy" });
	const opened = await lab.open({ labId: id });
	expect(opened.entries.map(({ step }) => step)).toEqual(
		opened.entries.map(() => 0),
	);
	expect(opened.progress).toMatchObject({ id: "copy", reached: 0 });
	const line = opened.progress?.goals[0]?.line ?? "";
	const ran = await lab.run({ labId: id, line });
	expect(ran.progress?.reached).toBe(1);
	expect(ran.progress?.goals[0]?.line).toBeNull();
	expect(ran.progress?.goals[1]?.line).toContain("copy-image");
	await client.system.undo({});
	expect((await lab.open({ labId: id })).progress?.reached).toBe(0);
	const again = await lab.reset({ labId: id });
	expect(again.view).toEqual(opened.view);
});

test("without a host that offers it, the endpoint is refused in words", async () => {
	const { lab, id } = await start();
	await expect(lab.endpoint({ labId: id, on: true })).rejects.toMatchObject({
		code: "no-endpoint",
	});
});

test("the AWS SDK works in the lab's world, and its calls become lines that undo takes back", async () => {
	const { client, lab, id } = await start({
		startEndpoint: (answer) => serveEc2({ port: 0, answer }),
	});
	await lab.run({ labId: id, line: script });
	const on = await lab.endpoint({ labId: id, on: true });
	expect(on?.paste).toContain(`aws --endpoint-url ${on?.url} ec2`);
	const ec2 = new EC2({
		endpoint: on?.url ?? "",
		region: "us-east-1",
		maxAttempts: 1,
		credentials: { accessKeyId: "SIM111122223333", secretAccessKey: "any" },
	});
	const found = await ec2.describeInstances({});
	const InstanceId = found.Reservations?.[0]?.Instances?.[0]?.InstanceId ?? "";
	const { ImageId } = await ec2.createImage({ InstanceId, Name: "it's web" });
	const opened = await lab.open({ labId: id });
	expect(opened.steps).toBe(4);
	expect(opened.entries.at(-1)).toMatchObject({
		step: 4,
		source: "endpoint",
		results: [{ ok: true }],
	});
	expect(opened.entries.at(-1)?.line).toContain("aws ec2 create-image");
	expect(opened.view.regions[0]?.images.at(-1)?.id).toBe(ImageId);
	await client.system.undo({});
	const after = await ec2.describeImages({ Owners: ["self"] });
	expect(after.Images ?? []).toEqual([]);
	await lab.endpoint({ labId: id, on: false });
	expect((await lab.open({ labId: id })).endpoint).toBeNull();
	await expect(fetch(on?.url ?? "")).rejects.toThrow("fetch failed");
});

test("a long lab stays quick: a line costs its own work, not that of all before", async () => {
	const { lab, id, engine } = await start();
	const lines = Array.from({ length: 400 }, (_, n) => `echo ${n}`).join("\n");
	await lab.run({ labId: id, line: lines });
	const timelines = labTimelines(engine.context.db);
	const summary = (await lab.list({})).labs[0];
	const steps = summary && timelines.steps(summary);
	await lab.run({ labId: id, line: "echo more" });
	expect(steps).toHaveLength(402);
	expect(summary && timelines.steps(summary)).toBe(steps);
	const opened = await lab.open({ labId: id });
	expect(opened.entries.map(({ step }) => step)).toEqual(
		Array.from({ length: 100 }, (_, n) => 302 + n),
	);
});
