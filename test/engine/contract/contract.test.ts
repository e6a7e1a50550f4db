// One table of contract tests over every way in which the engine is reached: direct call, message port, loopback HTTP.
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink as HttpLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCHandler } from "@orpc/server/message-port";
import { describe, expect, onTestFinished, test } from "vitest";
import {
	type EngineClient,
	readFailure,
} from "../../../electron/engine/contract/client.ts";
import type { CardId, NoteId } from "../../../electron/engine/contract/data.ts";
import type { ChangeNotice } from "../../../electron/engine/contract/system.ts";
import type { Engine } from "../../../electron/engine/engine.ts";
import { serve } from "../../../electron/engine/hosts/loopback.ts";
import {
	createFolder,
	createTestEngine,
	noteWith,
	paths,
	type TestEngine,
} from "../fixture.ts";

type Connect = (engine: Engine) => Promise<EngineClient> | EngineClient;

const transports: Record<string, Connect> = {
	"direct call": (engine) => engine.client,
	"message port": (engine) => {
		const { port1, port2 } = new MessageChannel();
		new RPCHandler(engine.router, {
			clientInterceptors: engine.interceptors,
		}).upgrade(port1, { context: engine.context });
		port1.start();
		port2.start();
		onTestFinished(() => port2.close());
		return createORPCClient(new PortLink({ port: port2 }));
	},
	"loopback HTTP": async (engine) => {
		const serving = await serve({ engine, webDir: "dist/renderer", port: 0 });
		onTestFinished(() => serving.close());
		return createORPCClient(
			new HttpLink({
				url: `${serving.origin}/rpc`,
				headers: { authorization: `Bearer ${serving.token}` },
			}),
		);
	},
};

describe.each(Object.entries(transports))("by %s", (_name, connect) => {
	async function start(
		count = 3,
	): Promise<{ client: EngineClient; made: TestEngine; folder: string }> {
		const made = await createTestEngine();
		const client = await connect(made.engine);
		const folder = createFolder({ "facts.md": noteWith(count) });
		return { client, made, folder };
	}

	async function failureOf(call: Promise<unknown>) {
		const error = await call.then(
			() => null,
			(thrown: unknown) => thrown,
		);
		return readFailure(error);
	}

	test("a preview writes nothing, an import then does what it said", async () => {
		const { client, folder } = await start();
		const preview = await client.import.preview(paths(folder));
		expect(preview.counts.added).toBe(3);
		expect(preview.notes.map((note) => note.status)).toEqual(["new"]);
		expect(await client.note.list({})).toEqual([]);
		const result = await client.import.apply(paths(folder));
		expect(result).toEqual({ ...preview.counts, diagnostics: [] });
		expect((await client.card.list({})).length).toBe(3);
	});

	test("an import is followed by its job, to its end", async () => {
		const { client, folder } = await start();
		const progress = await client.import.progress({ job: "one" });
		const applied = client.import.apply({ ...paths(folder), job: "one" });
		const phases = new Set<string>();
		for await (const { phase } of progress) phases.add(phase);
		expect(await applied).toMatchObject({ added: 3 });
		expect(phases.size).toBeGreaterThan(0);
		expect([...phases].at(-1)).toBe("writing");
	});

	test("an imported folder is listed, set and removed", async () => {
		const { client, folder } = await start();
		await client.import.apply(paths(folder));
		const [listed] = await client.folder.list({});
		if (!listed) throw new Error("expected the folder");
		const { id: folderId } = listed;
		expect(listed).toMatchObject({ path: folder, mode: null, waiting: 0 });
		const off = await client.folder.setMode({ folderId, mode: "off" });
		expect(off.mode).toBe("off");
		await client.folder.remove({ folderId });
		const failure = await failureOf(client.folder.remove({ folderId }));
		expect(failure.code).toBe("not-found");
		expect(await client.media.check({})).toMatchObject({ files: 0 });
	});

	test("a card goes round: next, answer, next", async () => {
		const { client, folder } = await start();
		await client.import.apply(paths(folder));
		const { card, reps } = await client.review.next({});
		if (!card) throw new Error("expected a card");
		await client.review.answer({ cardId: card.id, grade: "good", reps });
		const after = await client.card.get({ cardId: card.id });
		expect(after.schedule).toMatchObject({ state: "learning", reps: 1 });
		expect((await client.review.next({})).card?.id).not.toBe(card.id);
	});

	test("a card is reworded, rejected and its rule switched off, each undone by one step", async () => {
		const { client, folder } = await start();
		await client.import.apply(paths(folder));
		const [card] = await client.card.list({});
		if (!card) throw new Error("expected a card");
		const { id: cardId, noteId, rule } = card;
		const source = await client.decision.source({ cardId });
		const front = `${source.front} *exactly*`;
		const edited = await client.decision.edit({ ...source, cardId, front });
		expect(edited.edit?.note.front).toEqual(card.front);
		await client.decision.reject({ cardIds: [cardId] });
		const { cards } = await client.decision.neverRule({ noteId, rule });
		expect(cards).toBe(2);
		expect((await client.note.read({ noteId })).coverage).toEqual({
			statements: 3,
			covered: 0,
			waiting: 0,
		});
		for (let step = 0; step < 3; step += 1) await client.system.undo({});
		expect(await client.card.get({ cardId })).toEqual(card);
		expect(await client.decision.rules({})).toEqual([]);
		expect((await client.decision.inbox({})).total).toBe(0);
		const refused = client.decision.edit({ cardId, front: " ", back: "x" });
		expect((await failureOf(refused)).code).toBe("invalid-input");
	});

	test("settings change, are undone and redone", async () => {
		const { client } = await start();
		const before = await client.setting.get({});
		const changed = await client.setting.update({ newPerDay: 3 });
		expect(changed).toEqual({ ...before, newPerDay: 3 });
		expect((await client.system.undo({})).label).toBe("Change of new per day");
		expect(await client.setting.get({})).toEqual(before);
		await client.system.redo({});
		expect(await client.setting.get({})).toEqual(changed);
	});

	test("every change is told to whoever follows them, in order", async () => {
		const { client, folder } = await start();
		const changes = await client.system.changes({});
		await client.setting.update({ newPerDay: 1 });
		await client.import.apply(paths(folder));
		const heard: ChangeNotice[] = [];
		for await (const notice of changes) if (heard.push(notice) === 2) break;
		expect(heard.map(({ op }) => op)).toEqual([
			"setting.update",
			"import.apply",
		]);
		expect(heard[1]?.tables.toSorted()).toEqual(["card", "folder", "note"]);
	});

	test("expected failures carry their code and a message that helps", async () => {
		const { client } = await start();
		const failures = {
			"not-found": () => client.card.get({ cardId: 99 as CardId }),
			"nothing-to-undo": () => client.system.undo({}),
			"nothing-to-redo": () => client.system.redo({}),
			"nothing-to-import": () =>
				client.import.apply(paths("/no/such/place.md")),
			"invalid-input": () => client.setting.update({ newPerDay: -1 }),
		};
		for (const [code, call] of Object.entries(failures)) {
			const failure = await failureOf(call());
			expect(failure.code).toBe(code);
			expect(failure.message.length).toBeGreaterThan(15);
		}
		const failure = await failureOf(client.note.get({ noteId: 7 as NoteId }));
		expect(failure).toEqual({
			code: "not-found",
			message: "There is no note with the id 7.",
			data: { noteId: 7 },
		});
	});

	test("a bug crosses as an incident number, its details stay in the log", async () => {
		const { client, made } = await start();
		made.engine.context.db.exec("drop table setting");
		const failure = await failureOf(client.setting.get({}));
		expect(failure.code).toBe("internal");
		expect(failure.message).not.toContain("no such table");
		expect(made.log).toEqual([
			{
				event: "incident",
				details: {
					incident: failure.data.incident,
					stack: expect.stringContaining("no such table"),
				},
			},
		]);
	});

	test("a lab line runs, its refusal is a result, and undo takes it back", async () => {
		const { client } = await start();
		const { id: labId } = await client.lab.open({});
		const line = "aws ec2 deregister-image --image-id ami-0123456789abcdef0";
		const ran = await client.lab.run({ labId, line });
		expect(ran.entries[0]?.results[0]?.error?.code).toBe(
			"InvalidAMIID.NotFound",
		);
		await client.system.undo({});
		expect(await client.lab.open({ labId })).toMatchObject({ steps: 0 });
		const failure = await failureOf(client.lab.step({ labId, at: 1 }));
		expect(failure.code).toBe("not-found");
	});
});
