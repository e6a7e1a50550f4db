// The lab screen in a real browser for the end-to-end tests: a fresh data file for each test, and the things that one does on it.
import type { Page } from "playwright";
import { beforeEach } from "vitest";
import { inBrowser, type Opening } from "../e2e/app.ts";
import type { Host } from "../e2e/browser.ts";

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
	forgive(faults: RegExp): number;
	/** Opens the screen anew in another kind of window, on the same data. */
	reopen(options: Opening): Promise<void>;
}

/** Opens the lab before each test of the file and closes it after; the page of the test is in what it returns. */
export function labForEachTest(): LabPage {
	const app = inBrowser();
	let host: Host;
	let opened: Page;
	const page = () => opened;

	beforeEach(async () => {
		host = await app.start();
		await open({});
	});

	async function open(options: Opening): Promise<void> {
		opened = await app.open(host, options);
		await opened.keyboard.press("Control+3");
		await actions.line().waitFor();
	}

	const actions = labOn(page);
	return {
		...actions,
		page,
		forgive: app.forgive,
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
