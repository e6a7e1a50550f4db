// The way of a new user in a browser, with the engine kept from the network and every request of the page watched.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inBrowser } from "../e2e/app.ts";
import { packNotes, travel } from "../e2e/journey.ts";
import { guardNetwork } from "../e2e/network.ts";

const app = inBrowser();

test("from a folder of notes to a printed sheet, and no request leaves this computer", async () => {
	const folder = app.folder();
	const vault = join(folder, "vault");
	packNotes(vault);
	const guard = guardNetwork(folder);
	const host = await app.start({ dataDir: join(folder, "data"), guard });
	const page = await app.open(host);
	const requests: string[] = [];
	page.on("request", (request) => requests.push(request.url()));
	await travel({
		page,
		vault,
		chooseFolder: () =>
			page.getByLabel("Folder of notes to import").setInputFiles(vault),
		async sitExam(begin) {
			await begin();
			return page;
		},
		printSheet: () =>
			page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }),
		async savePage() {
			const [download] = await Promise.all([
				page.waitForEvent("download"),
				page.getByRole("button", { name: "Save as web page" }).click(),
			]);
			return readFileSync(await download.path(), "utf8");
		},
	});
	const foreign = requests.filter(
		(url) => !url.startsWith(`${host.origin}/`) && !url.startsWith("blob:"),
	);
	expect(requests.length).toBeGreaterThan(20);
	expect(foreign).toEqual([]);
	expect(guard.attempts()).toEqual([]);
});
