// What the settings mean, in words, and how learning steps are written and read. Pure.
import type { Settings } from "../../../electron/engine/contract/setting.ts";
import { sayInterval } from "../../wording.ts";

/** What aiming at `retention` means for the learner. */
export function sayRetention(retention: number): string {
	const forgotten = Math.round((1 - retention) * 100);
	const cost =
		retention >= 0.95
			? "That costs many reviews: each card comes back very often."
			: retention >= 0.85
				? "A good balance between effort and memory for most people."
				: "Fewer reviews, and more to learn again.";
	return `When a card comes back you will know it about ${100 - forgotten} times in 100. ${cost}`;
}

/** Steps as they stand in the field: "1, 10" minutes. */
export function writeSteps(steps: readonly number[]): string {
	return steps.join(", ");
}

/** Reads "1, 10" or "1 10 1h"; a number alone is minutes. Null if some part is not a step. */
export function readSteps(text: string): number[] | null {
	const parts = text.split(/[\s,;]+/).filter(Boolean);
	const steps = parts.map(readStep);
	return steps.includes(null) ? null : (steps as number[]);
}

function readStep(part: string): number | null {
	const match = /^(\d{1,4}(?:\.\d+)?)(m|min|h)?$/i.exec(part);
	if (!match) return null;
	const value = Number(match[1]);
	return match[2]?.toLowerCase() === "h" ? value * 60 : value;
}

/** What the steps mean: "A new card comes back after 1 min, then after 10 min, then in days." */
export function saySteps(what: string, steps: readonly number[]): string {
	if (steps.length === 0) return `${what} goes straight to days.`;
	const times = steps.map(
		(count) => `after ${sayInterval({ unit: "minutes", count })}`,
	);
	return `${what} comes back ${times.join(", then ")}, then in days.`;
}

/** "4:00" in the form that the person's clock has. */
export function sayHour(hour: number): string {
	return `${String(hour).padStart(2, "0")}:00`;
}

export const themeWords: Record<Settings["theme"], string> = {
	system: "As the system",
	light: "Light",
	dark: "Dark",
	contrast: "High contrast",
};
