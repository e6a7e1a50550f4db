// Types of launcher.mjs, which is plain JavaScript because it runs before anything is installed.
import type { ChildProcess } from "node:child_process";

interface Lock {
	packages: Record<
		string,
		{ version?: string; integrity?: string; optional?: boolean }
	>;
}

export function runUnderProjectNode(
	entry: string,
	args: string[],
): Promise<void>;
export function neededInstall(
	lock: Lock,
	installed: Lock | undefined,
): "all" | "changes" | "nothing";
export function isAtLeast(version: string, oldest: number[]): boolean;
export function projectNode(platform: NodeJS.Platform): string;
export function npmCommand(
	env: Record<string, string | undefined>,
	platform: NodeJS.Platform,
	execPath: string,
	exists: (path: string) => boolean,
): [string, ...string[]];
export function exitStatus(
	code: number | null,
	signal: NodeJS.Signals | null,
): number;
export function untilExit(child: ChildProcess): Promise<number>;
