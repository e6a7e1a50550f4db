// Two suites for vitest: `unit` runs in parallel in plain Node; `e2e` drives the built app in a browser and in Electron, one file at a time.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
	root,
	test: {
		projects: [
			{
				root,
				test: {
					name: "unit",
					include: ["test/**/*.test.{ts,tsx}"],
					testTimeout: 60_000,
					// A machine may be slow; what never comes fails all the same.
					expect: { poll: { timeout: 30_000 } },
				},
			},
			{
				root,
				test: {
					name: "e2e",
					include: ["test/**/*.e2e.ts"],
					fileParallelism: false,
					testTimeout: 180_000,
					hookTimeout: 180_000,
					// Browser and Electron stall at times on a loaded machine; what fails twice is a fault.
					retry: 1,
					// A machine may be slow; what never comes fails all the same.
					expect: { poll: { timeout: 60_000 } },
				},
			},
		],
	},
});
