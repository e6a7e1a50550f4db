// A real Node child with an engine of a few lines; the page's port is an event emitter.
import { EventEmitter, once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startChild } from "../../electron/shell/engine-child.ts";
import type { EnginePort } from "../../electron/shell/engine-process.ts";

const echoEngine = `
process.on("message", ({ type, channel, isPage, data }) => {
	if (type === "message" && data === "die") process.kill(process.pid, "SIGKILL");
	if (type === "message") process.send({ type, channel, data: [channel, data] });
	else if (type === "close") { console.log("closing"); process.exit(0); }
	else console.log(type, channel, isPage);
});
process.send({ type: "ready" });
console.error(process.env.GREETING);
`;

function start(node = process.execPath) {
	const entry = join(mkdtempSync(join(tmpdir(), "amiable-child-")), "e.cjs");
	writeFileSync(entry, echoEngine);
	const events = new EventEmitter();
	let output = "";
	const engine = startChild({ entry, env: { GREETING: "hello" } }, node, {
		output(text) {
			output += text;
			events.emit("output");
		},
		exit: (how) => events.emit("exit", how),
	});
	return { engine, events, output: () => output };
}

/** A port whose other end is the test: `say` is the page, `replies` what it hears. */
function portStub() {
	const emitter = new EventEmitter();
	const heard = new EventEmitter();
	const port = {
		on: emitter.on.bind(emitter),
		start: () => emitter.emit("started"),
		close: () => heard.emit("closed"),
		postMessage: (data: unknown) => heard.emit("message", data),
	} as unknown as EnginePort;
	return {
		port,
		heard,
		say: (data: unknown) => emitter.emit("message", { data }),
		leave: () => emitter.emit("close"),
	};
}

test("messages of several pages cross to the child and back, bytes as bytes, each on its own channel", async () => {
	const { engine, events, output } = start();
	const [one, other] = [portStub(), portStub()];
	engine.connect(one.port, true);
	engine.connect(other.port, false);
	const replies = [once(one.heard, "message"), once(other.heard, "message")];
	one.say("first");
	other.say(new Uint8Array([1, 2, 255]));
	expect(await Promise.all(replies)).toEqual([
		[[1, "first"]],
		[[2, new Uint8Array([1, 2, 255])]],
	]);
	one.leave();
	engine.close();
	expect(await once(events, "exit")).toEqual(["exit status 0"]);
	// What a process wrote last may come after the news of its end.
	await expect.poll(output).toContain("hello");
	await expect
		.poll(output)
		.toContain(
			"connect 1 true\nconnect 2 false\ndisconnect 1 undefined\nclosing",
		);
});

test("when the child dies its end is told once, pages' ports close and later messages are dropped", async () => {
	const { engine, events } = start();
	const page = portStub();
	engine.connect(page.port, true);
	const closed = once(page.heard, "closed");
	const ends: unknown[] = [];
	events.on("exit", (how) => ends.push(how));
	page.say("die");
	await closed;
	page.say("anyone?");
	engine.close();
	engine.kill();
	await new Promise((resolve) => setImmediate(resolve));
	expect(ends).toEqual(["exit status SIGKILL"]);
});

test("a Node that cannot be started counts as an engine that ended", async () => {
	const { events } = start("/nowhere/node");
	const [how] = await once(events, "exit");
	expect(how).toContain("ENOENT");
});
