// What surrounds a lab in a real browser on the real engine: walks, saved labs, the endpoint, other screens, print.
import { EC2 } from "@aws-sdk/client-ec2";
import { expect, test } from "vitest";
import { runAxe } from "../e2e/browser.ts";
import { labForEachTest, launch } from "./lab-page.ts";

const { page, line, log, button, thing, press, steps, run, paste, forgive } =
	labForEachTest();

test("a walk leads through its goals, with a hint and the line typed for one", async () => {
	await button("Take a guided walk").click();
	await button("Begin The life of an image").click();
	const guide = page().locator(".guide");
	await guide.getByText("0 of 4 reached").waitFor();
	await button("Hint").click();
	await guide.getByText("run-instances with an Amazon Linux image").waitFor();
	for (const reached of [1, 2, 3, 4]) {
		await button("Type it for me").click();
		// Nothing is waited for: the next key belongs to the line.
		await press("Enter");
		await guide.getByText(`${reached} of 4 reached`).waitFor();
	}
	await guide.getByText("That was the whole walk.").waitFor();
	expect(await thing("image", "web-1").count()).toBe(1);
	await line().focus();
	await press("Control+z");
	await guide.getByText("3 of 4 reached").waitFor();
});

test("labs are kept under names, opened, renamed, removed and brought back", async () => {
	await run("echo mine", 1);
	await button("Keep a copy").click();
	await page().getByRole("textbox", { name: "Name of the copy" }).fill("Spare");
	await press("Enter");
	await page().getByText("Kept a copy as “Spare”").first().waitFor();
	await button("Labs and walks").click();
	const dialog = page().getByRole("dialog", { name: "Labs and walks" });
	expect(await runAxe(page())).toEqual([]);
	await dialog.getByRole("button", { name: "Rename Spare" }).click();
	await page().getByRole("textbox", { name: "Name of the lab" }).fill("Second");
	await press("Enter");
	await dialog.getByRole("button", { name: "Second", exact: true }).click();
	await page().getByRole("heading", { name: "Second" }).waitFor();
	await steps(1);
	await run("echo more", 2);
	await button("Labs and walks").click();
	await dialog.getByRole("button", { name: "Remove Second" }).click();
	await page().getByRole("heading", { name: "My lab" }).waitFor();
	await press("Escape");
	await steps(1);
	// By its key: the message that offers it may have gone.
	await line().focus();
	await press("Control+z");
	await page().locator(".toast", { hasText: "Undone: " }).waitFor();
	await button("Labs and walks").click();
	await dialog.getByText("2 steps").waitFor();
	await button("New lab").click();
	await page().getByRole("heading", { name: "Lab 3" }).waitFor();
	await page().getByText("no steps yet").waitFor();
	await line().focus();
	await press("Control+z");
	await page()
		.getByRole("heading", { name: "This lab is not there any more" })
		.waitFor();
	await button("Open the lab used last").click();
	await page().getByRole("heading", { name: "Second" }).waitFor();
	// A lab that is gone is refused, which is what this test is about.
	forgive(/lab\/open|status of 404/);
});

test("the endpoint is off until it is switched on, and what a real tool does becomes a step", async () => {
	await button("Endpoint").click();
	const toggle = page().getByRole("switch");
	expect(await toggle.isChecked()).toBe(false);
	await toggle.click();
	const lines = await page().locator(".paste").innerText();
	const endpoint = /http:\/\/127\.0\.0\.1:\d+/.exec(lines)?.[0] ?? "";
	const ec2 = new EC2({
		endpoint,
		region: "eu-west-1",
		maxAttempts: 1,
		credentials: { accessKeyId: "SIM111122223333", secretAccessKey: "any" },
	});
	await ec2.createVolume({
		AvailabilityZone: "eu-west-1a",
		Size: 3,
		VolumeType: "gp3",
	});
	await press("Escape");
	await steps(1);
	await page().getByRole("region", { name: "Region eu-west-1" }).waitFor();
	expect(await log().innerText()).toContain("sent to the endpoint");
	await button("Endpoint is on").click();
	await toggle.click();
	await page().getByText("Off", { exact: true }).waitFor();
	await expect(fetch(endpoint)).rejects.toThrow("fetch failed");
});

test("going to another screen works while one types", async () => {
	await line().fill("half a line");
	await press("Control+1");
	await page().getByRole("heading", { level: 1, name: /cards/ }).waitFor();
	await press("Control+3");
	await page().waitForFunction(() =>
		document.activeElement?.matches(".prompt textarea"),
	);
});

test("in print the world is its table", async () => {
	await paste(`${launch.join("\n")}\n`);
	await steps(5);
	await page().emulateMedia({ media: "print" });
	expect(await page().locator(".world-table").isVisible()).toBe(true);
	expect(await page().locator(".picture").isVisible()).toBe(false);
	expect(await page().locator(".console").isVisible()).toBe(false);
	expect(await page().locator(".world-table tbody tr").count()).toBe(8);
});
