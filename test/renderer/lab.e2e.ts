// The lab in a real browser on the real engine: typing, completing, pasting, refusals, the picture and the timeline.
import { expect, test } from "vitest";
import { copy, labForEachTest, launch } from "./lab-page.ts";

const { page, line, log, button, thing, press, steps, run, paste } =
	labForEachTest();

test("one types at once, and what is typed shows in the log and in the picture", async () => {
	await page().waitForFunction(() =>
		document.activeElement?.matches(".prompt textarea"),
	);
	await page().keyboard.type("echo hello");
	await press("Enter");
	await steps(1);
	expect(await log().innerText()).toContain("echo hello");
	expect(await page().locator(".output").innerText()).toBe("hello");
	await paste(`${launch.join("\n")}\n`);
	await steps(6);
	expect(await line().inputValue()).toBe("");
	expect(await thing("instance", "web").innerText()).toContain("running");
	expect(await page().locator(".thing.volume").count()).toBe(2);
	expect(await page().locator(".wire.mapping text").allTextContents()).toEqual(
		expect.arrayContaining(["/dev/xvda", "/dev/xvdf"]),
	);
	expect(await page().locator(".bill").innerText()).toMatch(
		/^2 GiB of snapshots and 28 GiB of volumes\. About \$2\.50 a month/,
	);
});

test("a refusal shows AWS's code and message and the rule behind it", async () => {
	await paste(`${launch.join("\n")}\n`);
	await steps(5);
	await run(
		"aws ec2 run-instances --region us-west-2 --image-id $GOLD --instance-type t3.micro",
		6,
	);
	const refusal = page().locator(".refusal");
	expect(await refusal.locator("strong").innerText()).toBe(
		"InvalidAMIID.NotFound",
	);
	expect(await refusal.innerText()).toContain("does not exist");
	expect(await refusal.innerText()).toContain("belongs to one Region");
	await expect
		.poll(() => page().getByRole("status").allInnerTexts())
		.toContainEqual(
			expect.stringMatching(/^Refused\. InvalidAMIID\.NotFound: /),
		);
	expect(await page().locator(".thing.changed").count()).toBe(0);
});

test("a copy shows as an arrow to the other Region, and what is new glows", async () => {
	await paste(`${launch.join("\n")}\n${copy}\n`);
	await steps(6);
	expect(await page().locator(".wire.copy.lit").count()).toBe(3);
	const west = page().getByRole("region", { name: "Region us-west-2" });
	expect(await west.locator(".thing.changed").count()).toBe(3);
	expect(await west.locator(".badge").allInnerTexts()).toEqual(
		expect.arrayContaining(["private", "copy from us-east-1"]),
	);
	const glow = await west
		.locator(".thing.changed")
		.first()
		.evaluate((element) => getComputedStyle(element).borderTopColor);
	const calm = await thing("instance", "web").evaluate(
		(element) => getComputedStyle(element).borderTopColor,
	);
	expect(glow).not.toBe(calm);
	await press("Tab");
	await run("lab settle", 7);
	await page().reload();
	await steps(7);
	expect(await west.locator(".thing").count()).toBe(3);
});

test("Tab completes, lists, and lets go; Up brings lines back", async () => {
	await line().fill("aws ec2 create-im");
	await press("Tab");
	await page().waitForFunction(
		() =>
			document.querySelector<HTMLTextAreaElement>(".prompt textarea")?.value ===
			"aws ec2 create-image ",
	);
	await line().fill("aws ec2 describe-im");
	await press("Tab");
	const options = page().getByRole("option");
	await options.first().waitFor();
	const active = () =>
		page().locator("[role=option][aria-selected=true]").innerText();
	const first = await active();
	await press("ArrowDown");
	expect(await active()).not.toBe(first);
	expect(await line().getAttribute("aria-activedescendant")).toBe(
		await page().locator("[aria-selected=true]").getAttribute("id"),
	);
	await press("Escape");
	expect(await options.count()).toBe(0);
	await line().fill("nonsense ");
	await press("Tab");
	await page().getByText("Nothing to complete here.").waitFor();
	await press("Tab");
	expect(
		await page().evaluate(() => document.activeElement?.matches("textarea")),
	).toBe(false);

	await run("echo one", 1);
	await run("echo two", 2);
	await line().fill("dra");
	await press("ArrowUp");
	expect(await line().inputValue()).toBe("echo two");
	await press("ArrowUp");
	expect(await line().inputValue()).toBe("echo one");
	await press("ArrowDown");
	await press("ArrowDown");
	expect(await line().inputValue()).toBe("dra");
	await press("Control+c");
	expect(await line().inputValue()).toBe("");
	await press("Control+l");
	expect(await page().locator(".entry").count()).toBe(0);
});

test("a long output is shown whole, and the log stays at its end", async () => {
	await run("aws ec2 describe-images --owners amazon", 1);
	await run("echo last", 2);
	const end = await log().evaluate(
		(element) =>
			element.scrollHeight - element.scrollTop - element.clientHeight,
	);
	expect(end).toBeLessThan(2);
	await expect
		.poll(() => page().getByRole("status").allInnerTexts())
		.toContain("last");
});

test("a thing shows its fields and what it belongs with, by keyboard", async () => {
	await paste(`${launch.join("\n")}\n`);
	await steps(5);
	await thing("image", "golden").focus();
	await press("Enter");
	const panel = page().getByRole("region", { name: "Image golden" });
	const field = (name: string) =>
		panel.locator(".fields > div", { hasText: name }).locator("dd").first();
	expect(await field("RootDeviceName").innerText()).toBe("/dev/xvda");
	expect(await panel.locator(".relations").innerText()).toContain(
		"Made from instance web",
	);
	expect(await page().locator(".wire.origin").count()).toBe(1);
	await panel.getByRole("button", { name: "instance web" }).click();
	const web = page().getByRole("region", { name: "Instance web" });
	await web.waitFor();
	const id = await web.locator(".inspector-id code").innerText();
	await line().fill("aws ec2 stop-instances --instance-ids");
	await web.getByRole("button", { name: "Use the id" }).click();
	await page().keyboard.type(" --force");
	expect(await line().inputValue()).toBe(
		`aws ec2 stop-instances --instance-ids ${id} --force`,
	);
	await thing("instance", "web").focus();
	await press("ArrowDown");
	await press("Enter");
	await page().getByRole("region", { name: "Volume /dev/xvda" }).waitFor();
	await press("Tab");
	await press("Escape");
});

test("the timeline steps back and forth, and one can go on from any step", async () => {
	await paste(`${launch.join("\n")}\n`);
	await steps(5);
	const slider = page().getByRole("slider", { name: "Step" });
	await slider.focus();
	await press("Home");
	await page().getByText("The world as it was at the beginning.").waitFor();
	await page().getByText("Nothing is in this Region yet.").waitFor();
	await press("ArrowRight");
	await press("ArrowRight");
	await page().getByText("The world as it was after step 2.").waitFor();
	await thing("instance", "pending, t3.micro").waitFor();
	expect(await page().locator(".thing.changed").count()).toBe(3);
	expect(await slider.getAttribute("aria-valuetext")).toMatch(
		/^step 2 of 5 steps: WEB=/,
	);
	await button("Back to now").click();
	await thing("image", "golden").waitFor();
	await button("Previous step").click();
	await button("Previous step").click();
	await page().getByText("The world as it was after step 3.").waitFor();
	await button("Go on from here").click();
	await steps(3);
	expect(await thing("image", "golden").count()).toBe(0);
	await button("Undo").click();
	await steps(5);
	await thing("image", "golden").waitFor();
});

test("Ctrl+Z on an empty line takes the last step back, and starting over can be undone", async () => {
	await paste("echo one\necho two\n");
	await steps(2);
	await line().focus();
	await press("Control+z");
	await steps(1);
	expect(await log().innerText()).not.toContain("echo two");
	await press("Control+Shift+Z");
	await steps(2);
	await button("Start over").click();
	await page().getByText("no steps yet").waitFor();
	await page().getByText("This is a small EC2 inside Amiable").waitFor();
	await button("Undo").click();
	await steps(2);
});
