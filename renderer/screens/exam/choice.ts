// What the exam's home remembers between visits on this computer: the exam that was looked at, and its day.

type Memory = Pick<Storage, "getItem" | "setItem">;

const choiceKey = "amiable-exam";

export function recallChoice(memory: Memory): string | null {
	return memory.getItem(choiceKey);
}

export function rememberChoice(memory: Memory, code: string): void {
	memory.setItem(choiceKey, code);
}

/** The day of an exam as `YYYY-MM-DD`, if it was said and is not unreadable. */
export function recallDay(memory: Memory, code: string): string | null {
	const day = memory.getItem(`${choiceKey}-day-${code}`);
	return day && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null;
}

export function rememberDay(memory: Memory, code: string, day: string): void {
	memory.setItem(`${choiceKey}-day-${code}`, day);
}

/** Questions of a report that were looked at. */
export function recallLooked(memory: Memory, attempt: number): string[] {
	const kept: unknown = JSON.parse(
		memory.getItem(`${choiceKey}-looked-${attempt}`) ?? "[]",
	);
	return Array.isArray(kept)
		? kept.filter((id): id is string => typeof id === "string")
		: [];
}

export function rememberLooked(
	memory: Memory,
	attempt: number,
	ids: readonly string[],
): void {
	memory.setItem(`${choiceKey}-looked-${attempt}`, JSON.stringify(ids));
}
