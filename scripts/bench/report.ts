// The report of a bench run: its shape as JSON, and as a table for people.
import type { MachineDescription } from "./machine.ts";
import type { Result, Scale } from "./measure.ts";

export interface Report {
	machine: MachineDescription;
	scale: Scale;
	measures: Result[];
	/** Measures that could not be taken on this machine, and why. */
	unavailable: { name: string; why: string }[];
}

export function formatReport(report: Report): string {
	const { machine, scale, measures, unavailable } = report;
	const { cpu, cores, memoryGb, platform, node, sqlite } = machine;
	const rows = [
		["measure", "Amiable", "bare", "unit", "ratio", "target", ""],
		...measures.map((result) => [
			result.name,
			String(result.value),
			String(result.floor),
			result.unit,
			`${result.ratio.toFixed(2)}×`,
			formatTarget(result),
			result.ok ? "ok" : "MISSED",
		]),
	];
	return [
		`${cpu}, ${cores} cores, ${memoryGb} GB, ${platform}, Node ${node}, SQLite ${sqlite}, ${scale} run`,
		"",
		...alignColumns(rows),
		"",
		...measures.map(({ name, about }) => `${name}: ${about}.`),
		...measures.flatMap(sayParts),
		...unavailable.map(({ name, why }) => `${name} was left out: ${why}.`),
	].join("\n");
}

/** What makes up a value, the largest part first. */
function sayParts({ name, parts, unit }: Result): string[] {
	if (!parts) return [];
	const sorted = Object.entries(parts).sort(
		([, one], [, other]) => other - one,
	);
	const words = sorted.map(([part, value]) => `${part} ${value} ${unit}`);
	return [`${name}, part by part: ${words.join(", ")}.`];
}

function formatTarget({ target, unit }: Result): string {
	if (target === null) return "none";
	if ("atLeast" in target) return `≥ ${target.atLeast} ${unit}`;
	const { of, atMost } = target;
	return of === "ratio" ? `≤ ${atMost}×` : `≤ ${atMost} ${unit}`;
}

function alignColumns(rows: string[][]): string[] {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0)),
	);
	return rows.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join("  ")
			.trimEnd(),
	);
}
