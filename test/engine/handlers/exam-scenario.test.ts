// Scenario questions in exams: drawn from the paper's seed, judged by playing, tasks graded by the simulator and not by what the page says.
import { expect, test } from "vitest";
import type { ExamItem } from "../../../electron/engine/contract/exam.ts";
import type { ScenarioPicture } from "../../../electron/engine/contract/scenario.ts";
import {
	contentDir,
	createFolder,
	createTestEngine,
	paths,
	type TestEngine,
} from "../fixture.ts";
import { launch, orderBlock } from "../scenario-note.ts";

const note = `# Machine images

## Launching

\`\`\`scenario
title: Regions
ask: Which command gives an instance in us-east-1?
options:
  - text: Launch the image in us-west-2
    run: ${launch} --region us-west-2
  - text: Launch the image in us-east-1
    run: ${launch}
goal: instance running
\`\`\`

${orderBlock("In which order are instance and image made?")}
\`\`\`scenario
title: Two of them
given: KEPT=$(${launch} --query 'Instances[0].InstanceId' --output text)
ask: Keep the instance, run another one and make an image of it.
goal:
  - 2 running instances
  - 1 image
  - $KEPT is running
solution: |
  I=$(${launch} --query 'Instances[0].InstanceId' --output text)
  aws ec2 create-image --instance-id $I --name golden
\`\`\`
`;

async function withPaper(): Promise<TestEngine & { code: string }> {
	const made = await createTestEngine();
	const { client } = made;
	await client.import.apply(paths(createFolder({ "images.md": note })));
	const [first] = await client.note.list({});
	if (!first) throw new Error("expected a note");
	const outlined = await client.exam.outlineNote({ noteId: first.id });
	await client.exam.saveBlueprint({
		blueprint: { ...outlined, kinds: ["single", "ordering", "task"] },
	});
	return { ...made, code: outlined.code };
}

type Of<Kind> = ExamItem & { kind: Kind };

function itemOf<Kind extends "single" | "ordering" | "task">(
	items: readonly ExamItem[],
	kind: Kind,
): Of<Kind> {
	const found = items.find((item): item is Of<Kind> => item.kind === kind);
	if (!found) throw new Error(`expected a question of kind ${kind}`);
	return found;
}

test("every kind of scenario becomes a question with the key that playing gives, the same for the same seed", async () => {
	const { client, code } = await withPaper();
	const { items } = await client.exam.paper({ code, seed: 7 });
	const scenarios = items.filter(({ from }) => from === "scenario");
	expect(scenarios.map(({ kind }) => kind).sort()).toEqual([
		"ordering",
		"single",
		"task",
	]);
	const single = itemOf(items, "single");
	expect(single.options.filter(({ isKey }) => isKey)).toMatchObject([
		{ text: [{ type: "text", value: "Launch the image in us-east-1" }] },
	]);
	expect(single.options.find(({ isKey }) => !isKey)?.why).toContain(
		"InvalidAMIID.NotFound",
	);
	const ordering = itemOf(items, "ordering");
	expect(
		ordering.rightOrders.map((order) =>
			order.map((at) => JSON.stringify(ordering.steps[at])),
		),
	).toEqual([
		[
			expect.stringContaining("Launch an instance"),
			expect.stringContaining("Make an image"),
		],
	]);
	expect(itemOf(items, "task").task).toMatchObject({
		goals: ["2 running instances", "1 image", "$KEPT is running"],
		open: [0, 1],
	});
	expect((await client.exam.paper({ code, seed: 7 })).items).toEqual(items);
});

test("the goals of a task are found by the engine, whatever the page says of them", async () => {
	const { client, code } = await withPaper();
	const view = await client.exam.begin({ code, seed: 7, mode: "practice" });
	const attemptId = view.id;
	const item = view.items.findIndex(({ kind }) => kind === "task");
	expect(JSON.stringify(view.items)).not.toContain("solution");
	let monotonic = 0;
	const act = (action: Parameters<typeof client.exam.act>[0]["action"]) => {
		monotonic += 1000;
		return client.exam.act({ attemptId, run: "run", monotonic, action });
	};
	await act({ kind: "start" });
	await act({ kind: "visit", item });
	const lines = [launch];
	const played = await client.exam.playTask({ attemptId, item, lines });
	expect(played.goals.map(({ holds }) => holds)).toEqual([true, false, true]);
	const response = { kind: "task" as const, lines, goals: [true, true, true] };
	const { state } = await act({ kind: "answer", item, response });
	expect(state.items[item]?.response).toEqual({
		...response,
		goals: [true, false, true],
	});
	await act({ kind: "submit", by: "learner" });
	const report = await client.exam.report({ attemptId });
	const result = report.score.items[item];
	expect(result?.credit).toBe(0.5);
	// Doing nothing of use gives nothing, though a goal holds from the beginning.
	const idle = {
		kind: "task" as const,
		lines: ["aws ec2 describe-images --owners self"],
		goals: [],
	};
	const scored = await client.exam.score({
		paper: await client.exam.paper({ code, seed: 7 }),
		responses: view.items.map((_, at) => (at === item ? idle : null)),
	});
	expect(scored.items[item]?.credit).toBe(0);
});

test("an exam plays what is typed without telling which goals hold", async () => {
	const { client, code } = await withPaper();
	const view = await client.exam.begin({ code, seed: 7, mode: "exam" });
	const item = view.items.findIndex(({ kind }) => kind === "task");
	const played = await client.exam.playTask({
		attemptId: view.id,
		item,
		lines: [launch],
	});
	expect(played).toMatchObject({ goals: [], isRight: false, share: 0 });
	expect(played.entries[0]?.results[0]?.ok).toBe(true);
	const offered = await client.exam.completeTask({
		attemptId: view.id,
		item,
		lines: [
			`MINE=$(${launch} --query 'Instances[0].InstanceId' --output text)`,
		],
		line: "aws ec2 stop-instances --instance-ids $M",
		cursor: 40,
	});
	expect(offered).toMatchObject({ from: 38, items: [{ value: "$MINE" }] });
	const single = view.items.findIndex(({ kind }) => kind === "single");
	await expect(
		client.exam.completeTask({
			attemptId: view.id,
			item: single,
			lines: [],
			line: "aws",
			cursor: 3,
		}),
	).rejects.toMatchObject({ code: "exam-bad-answer" });
	await expect(
		client.exam.playTask({ attemptId: view.id, item: single, lines: [] }),
	).rejects.toMatchObject({ code: "exam-bad-answer" });
});

test("the bundled notes give scenario questions to an exam", async () => {
	const { client } = await createTestEngine({ contentDir });
	const { items } = await client.exam.paper({ code: "saa-c03", seed: 3 });
	const scenarios = items.filter(({ from }) => from === "scenario");
	expect(scenarios.length).toBeGreaterThan(0);
	for (const { cardIds, sources, explanation } of scenarios) {
		expect(cardIds.length).toBeGreaterThan(0);
		expect(sources.length).toBeGreaterThan(0);
		expect(explanation[0]).not.toBe("");
	}
});

/** How many things of a kind stand in a picture. */
function count(
	answer: { picture: ScenarioPicture } | undefined,
	time: "before" | "after",
	kind: "i-" | "ami-",
): number {
	const regions = answer?.picture[time].regions ?? [];
	const ids = JSON.stringify(regions).match(/"id":"[^"]+"/g) ?? [];
	return new Set(ids.filter((id) => id.startsWith(`"id":"${kind}`))).size;
}

test("after an attempt each answer is played again, beside the right one, with the world before and after", async () => {
	const { client, code } = await withPaper();
	const view = await client.exam.begin({ code, seed: 7, mode: "exam" });
	const { items } = await client.exam.paper({ code, seed: 7 });
	const attemptId = view.id;
	let monotonic = 0;
	const act = (action: Parameters<typeof client.exam.act>[0]["action"]) => {
		monotonic += 1000;
		return client.exam.act({ attemptId, run: "run", monotonic, action });
	};
	const explain = (key: string) => client.exam.explain({ attemptId, key });
	await act({ kind: "start" });
	const [single, ordering, task] = [
		itemOf(items, "single"),
		itemOf(items, "ordering"),
		itemOf(items, "task"),
	];
	const place = ({ id }: ExamItem) =>
		view.items.findIndex((one) => one.id === id);
	const wrong = single.options.findIndex(({ isKey }) => !isKey);
	await act({
		kind: "answer",
		item: place(single),
		response: { kind: "options", chosen: [wrong] },
	});
	await act({
		kind: "answer",
		item: place(ordering),
		response: { kind: "order", order: ordering.rightOrders[0] ?? [] },
	});
	await act({
		kind: "answer",
		item: place(task),
		response: { kind: "task", lines: [launch], goals: [] },
	});
	await expect(explain(single.id)).rejects.toMatchObject({
		code: "exam-not-running",
	});
	await act({ kind: "submit", by: "learner" });
	const [own, right] = await explain(single.id);
	expect(own?.title).toMatch(/your answer/);
	expect(own?.trace[0]?.error?.code).toBe("InvalidAMIID.NotFound");
	expect(right?.trace.every(({ ok }) => ok)).toBe(true);
	expect(count(right, "before", "i-")).toBe(0);
	expect(count(right, "after", "i-")).toBe(1);
	expect((await explain(ordering.id)).map(({ title }) => title)).toEqual([
		"Your order, which works",
	]);
	const [typed, solution] = await explain(task.id);
	expect(solution).toMatchObject({ title: "One way to do it" });
	expect(count(solution, "after", "ami-")).toBe(
		count(typed, "after", "ami-") + 1,
	);
	await expect(explain("no such question")).rejects.toMatchObject({
		code: "not-found",
	});
});

test("a case tells one situation for several questions, each about a rule that the notes state", async () => {
	const { client } = await createTestEngine({ contentDir });
	const papers = await Promise.all(
		[1, 2, 3, 4, 5, 6].map((seed) =>
			client.exam.paper({ code: "saa-c03", seed }),
		),
	);
	const told = papers.flatMap(({ items }) =>
		items.flatMap((item, at) => (item.stimulus ? [{ item, items, at }] : [])),
	);
	expect(told.length).toBeGreaterThan(0);
	for (const { item, items } of told) {
		const same = items.filter(
			({ stimulus }) =>
				JSON.stringify(stimulus) === JSON.stringify(item.stimulus),
		);
		expect(same.length).toBeGreaterThanOrEqual(2);
		expect(new Set(same.map(({ domain }) => domain)).size).toBe(1);
		const worlds = same.map(({ played }) => `${played?.seed} ${played?.given}`);
		expect(new Set(worlds).size).toBe(1);
		const rules = same.map(({ explanation }) => explanation[0]);
		expect(new Set(rules).size).toBe(same.length);
		expect(item.sources.length).toBeGreaterThan(0);
	}
	const again = await client.exam.paper({ code: "saa-c03", seed: 1 });
	expect(again).toEqual(papers[0]);
});
