// Start: from launching the loopback host until the first card was sent, against a bare Node that serves a static page.
import { join } from "node:path";
import { interleave, type Measure } from "./measure.ts";
import { fetchFirstCard, startHost, startStaticServer } from "./server.ts";

const rounds = { full: 11, quick: 3, tiny: 1 };

export const startMeasure: Measure = {
	name: "start",
	about:
		"browser mode on a data file of before, from launch until review.next has sent the first card over HTTP; against a bare Node process until it has sent a static page",
	unit: "ms",
	target: null,
	async run(folder, scale) {
		const data = join(folder, "data");
		await timeFirstCard(data);
		return interleave(rounds[scale], {
			value: () => timeFirstCard(data),
			floor: timeStaticPage,
		});
	},
};

export const firstStartMeasure: Measure = {
	name: "first-start",
	about:
		"the same with an empty data folder, so that the bundled notes are imported first",
	unit: "ms",
	target: null,
	run(folder, scale) {
		let round = 0;
		return interleave(rounds[scale], {
			value: () => {
				round += 1;
				return timeFirstCard(join(folder, `data-${round}`));
			},
			floor: timeStaticPage,
		});
	},
};

async function timeFirstCard(data: string): Promise<number> {
	const start = performance.now();
	const host = await startHost(data);
	await fetchFirstCard(host);
	const ms = performance.now() - start;
	await host.child.end();
	return ms;
}

async function timeStaticPage(): Promise<number> {
	const start = performance.now();
	const { child, url } = await startStaticServer();
	const text = await (await fetch(url)).text();
	const ms = performance.now() - start;
	await child.end();
	if (!text.includes("<h1>")) throw new Error(`expected the page, not ${text}`);
	return ms;
}
