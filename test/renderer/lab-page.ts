// The lab screen in a real browser for the end-to-end tests: a fresh data file for each test, and the things that one does on it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import {
	type Host,
	launchBrowser,
	startHost,
	type Watch,
	watch,
} from "../e2e/browser.ts";

/** An instance "web" with two disks, and the image "golden" of it: five steps. */
export const launch = [
	"IMG=$(aws ec2 describe-images --owners amazon --filters 'Name=name,Values=al2023*' Name=architecture,Values=x86_64 --query 'Images[0].ImageId' --output text)",
	"WEB=$(aws ec2 run-instances --image-id $IMG --instance-type t3.micro --block-device-mappings 'DeviceName=/dev/xvdf,Ebs={VolumeSize=20,VolumeType=gp3}' --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=web}]' --query 'Instances[0].InstanceId' --output text)",
	"lab settle",
	"GOLD=$(aws ec2 create-image --instance-id $WEB --name golden --query ImageId --output text)",
	"lab settle",
];
export const copy =
	"aws ec2 copy-image --region us-west-2 --source-region us-east-1 --source-image-id $GOLD --name golden";

interface Opened {
	page: Page;
	/** Faults of the page, which must be none when the test ends. */
	watched: Watch;
}

interface Actions {
	line(): ReturnType<Page["getByRole"]>;
	log(): ReturnType<Page["getByRole"]>;
	button(name: string | RegExp): ReturnType<Page["getByRole"]>;
	/** The cards of a kind that say `text`. */
	thing(kind: string, text: string): ReturnType<Page["locator"]>;
	press(key: string): Promise<void>;
	/** Waits until the lab has so many steps. */
	steps(count: number): Promise<void>;
	/** Types a line and waits for the step that it is. */
	run(text: string, count: number): Promise<void>;
	paste(text: string): Promise<void>;
}

export interface LabPage extends Actions {
	page(): Page;
	/** Faults that a test is about, and so are none. */
	forgive(faults: RegExp): void;
	/** Opens the screen anew in another kind of window, on the same data. */
	reopen(options: Parameters<Browser["newContext"]>[0]): Promise<void>;
}

/** Opens the lab before each test of the file and closes it after; the page of the test is in what it returns. */
export function labForEachTest(): LabPage {
	let browser: Browser;
	let folder: string;
	let host: Host;
	let opened: Opened;
	const page = () => opened.page;

	beforeAll(async () => {
		browser = await launchBrowser();
	});
	afterAll(async () => {
		await browser.close();
	});
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), "amiable-lab-"));
		host = await startHost({ dataDir: folder });
		await open({});
	});
	afterEach(async () => {
		await page().context().close();
		await host.stop();
		rmSync(folder, { recursive: true });
		expect(opened.watched.faults).toEqual([]);
	});

	async function open(
		options: Parameters<Browser["newContext"]>[0],
	): Promise<void> {
		const context = await browser.newContext({
			viewport: { width: 1280, height: 800 },
			reducedMotion: "reduce",
			...options,
		});
		const fresh = await context.newPage();
		fresh.setDefaultTimeout(10_000);
		opened = { page: fresh, watched: watch(fresh, host.origin) };
		await fresh.goto(host.url);
		await fresh.getByRole("heading", { level: 1 }).waitFor();
		await fresh.keyboard.press("Control+3");
		await actions.line().waitFor();
	}

	const actions = labOn(page);
	return {
		...actions,
		page,
		forgive(faults) {
			const { watched } = opened;
			watched.faults = watched.faults.filter((fault) => !faults.test(fault));
		},
		async reopen(options) {
			await page().context().close();
			await open(options);
		},
	};
}

/** Everything that needs the page of the moment asks for it when it is called. */
function labOn(current: () => Page): Actions {
	const line = () => current().getByRole("textbox", { name: "Command line" });
	const press = (key: string) => current().keyboard.press(key);
	const steps = (count: number) =>
		current()
			.getByText(new RegExp(`^step \\d+ of ${count}$`))
			.waitFor();
	return {
		line,
		press,
		steps,
		log: () => current().getByRole("log"),
		button: (name) => current().getByRole("button", { name, exact: true }),
		thing: (kind, text) =>
			current().locator(`.thing.${kind}`, { hasText: text }),
		async run(text, count) {
			await line().fill(text);
			await press("Enter");
			await steps(count);
		},
		async paste(text) {
			await line().focus();
			await current().evaluate((pasted) => {
				const clipboardData = new DataTransfer();
				clipboardData.setData("text/plain", pasted);
				document.activeElement?.dispatchEvent(
					new ClipboardEvent("paste", {
						clipboardData,
						bubbles: true,
						cancelable: true,
					}),
				);
			}, text);
		},
	};
}
