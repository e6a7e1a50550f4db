// What the figures were measured on: without it they mean nothing.
import { arch, availableParallelism, cpus, platform, totalmem } from "node:os";
import Database from "better-sqlite3";

export interface MachineDescription {
	cpu: string;
	cores: number;
	memoryGb: number;
	platform: string;
	node: string;
	sqlite: string;
}

export function describeMachine(): MachineDescription {
	const db = new Database(":memory:");
	const sqlite = String(db.prepare("select sqlite_version()").pluck().get());
	db.close();
	return {
		cpu: cpus()[0]?.model ?? "unknown",
		cores: availableParallelism(),
		memoryGb: Math.round(totalmem() / 2 ** 30),
		platform: `${platform()} ${arch()}`,
		node: process.versions.node,
		sqlite,
	};
}
