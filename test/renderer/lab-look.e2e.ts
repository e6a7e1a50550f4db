// Every part of the lab in every palette and width, under axe.
import { expect, test } from "vitest";
import { runAxe } from "../e2e/browser.ts";
import { copy, labForEachTest, launch } from "./lab-page.ts";

const { page, line, button, thing, press, steps, paste, reopen } =
	labForEachTest();

const looks = [
	{ name: "light", width: 1280, colorScheme: "light", contrast: false },
	{ name: "dark", width: 1280, colorScheme: "dark", contrast: false },
	{ name: "contrast", width: 1280, colorScheme: "light", contrast: true },
	{ name: "contrast dark", width: 1280, colorScheme: "dark", contrast: true },
	{ name: "narrow light", width: 480, colorScheme: "light", contrast: false },
	{ name: "narrow dark", width: 480, colorScheme: "dark", contrast: false },
	{ name: "zoomed", width: 320, colorScheme: "light", contrast: false },
] as const;

test.each(looks)(
	"no part of the lab has a fault that axe finds: $name",
	async (look) => {
		const height = look.width === 320 ? 256 : 800;
		await reopen({
			viewport: { width: look.width, height },
			colorScheme: look.colorScheme,
		});
		const isNarrow = look.width < 960;
		const check = async (part: string) => {
			expect(await runAxe(page()), `${part}, ${look.name}`).toEqual([]);
			const overflow = await page().evaluate(
				() => document.documentElement.scrollWidth - window.innerWidth,
			);
			expect(overflow, `${part} is not wider than the window`).toBe(0);
		};
		if (look.contrast) {
			await press("Control+,");
			await page()
				.locator(".theme-choice", { hasText: "High contrast" })
				.click();
			await press("Control+3");
			await line().waitFor();
		}
		await check("empty");
		await paste(`${launch.join("\n")}\n${copy}\naws ec2 nonsense\n`);
		await line().fill("aws ec2 describe-");
		await press("Tab");
		await page().getByRole("option").first().waitFor();
		await check("console with offers");
		await press("Escape");
		if (isNarrow) await button("World").click();
		await steps(7);
		await check("picture");
		await thing("image", "golden").first().click();
		await check("panel");
		await page().locator(".inspector").getByText("Close").click();
		await button("Previous step").click();
		await page().getByText("after step 6.").waitFor();
		await check("timeline");
		await button("Table").click();
		await check("table");
		await button("Labs and walks").click();
		await page().getByRole("dialog").waitFor();
		await check("labs");
		await button("Begin Share an image with a partner").click();
		await page().locator(".guide").waitFor();
		await button("Hint").click();
		await check("walk");
		await button("Endpoint").click();
		await page().getByRole("switch").click();
		await page().locator(".paste").waitFor();
		await check("endpoint");
	},
);
