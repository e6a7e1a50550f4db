// A screen for tests that open real windows: the one that is there, else a virtual one for as long as the tests of a file take.
import { hasDisplay, withVirtualDisplay } from "../../scripts/display.ts";

/** Makes sure of a screen; resolves with how to let it go. */
export async function openDisplay(): Promise<() => Promise<void>> {
	if (hasDisplay(process.platform, process.env)) return async () => {};
	const ready = Promise.withResolvers<void>();
	const done = Promise.withResolvers<void>();
	const running = withVirtualDisplay(async () => {
		ready.resolve();
		await done.promise;
	});
	running.catch(ready.reject);
	await ready.promise;
	return async () => {
		done.resolve();
		await running;
	};
}
