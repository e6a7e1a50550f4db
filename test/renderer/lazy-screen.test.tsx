// Screens that come when they are needed: with a sign of loading, or at once when they were expected.
import { Suspense } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { lazyScreen } from "../../renderer/lazy-screen.ts";

function make(fails = 0) {
	let calls = 0;
	const screen = lazyScreen(async () => {
		calls += 1;
		if (calls <= fails) throw new Error("not there");
		return ({ name }: { name: string }) => <p>Hello {name}</p>;
	});
	const draw = () =>
		renderToString(
			<Suspense fallback={<p>Loading</p>}>
				<screen.Screen name="Ann" />
			</Suspense>,
		).replaceAll(/<!--.*?-->/g, "");
	return { screen, draw, calls: () => calls };
}

test("a screen that was expected is drawn at once, and fetched once", async () => {
	const { screen, draw, calls } = make();
	await screen.load();
	await screen.load();
	expect(draw()).toContain("Hello Ann");
	expect(draw()).not.toContain("Loading");
	expect(calls()).toBe(1);
});

test("one that was not shows that it is being loaded", () => {
	const { draw } = make();
	expect(draw()).toContain("Loading");
});

test("a failed fetch is tried again", async () => {
	const { screen, draw, calls } = make(1);
	await expect(screen.load()).rejects.toThrow("not there");
	await screen.load();
	expect(draw()).toContain("Hello Ann");
	expect(calls()).toBe(2);
});
