// Names of backups, and which of them are worth keeping. Pure.
import {
	type Backup,
	type BackupKind,
	backupKind,
} from "../contract/backup.ts";

const day = 86_400_000;

/** How long after a backup the next one is made, in use. */
export const backupEvery = 30 * 60_000;

/** All automatic ones together take at most so much; the newest few stay in any case. */
const mostBytes = 2 * 1024 ** 3;
const alwaysKept = 3;

/** "amiable-2026-11-23T02-20-00-000Z-manual.sqlite" */
export function nameBackup(kind: BackupKind, at: number): string {
	const stamp = new Date(at).toISOString().replaceAll(/[:.]/g, "-");
	return `amiable-${stamp}-${kind}.sqlite`;
}

/** Kind and time by the name of a file; null for any other file. */
export function readBackupName(
	name: string,
): Pick<Backup, "kind" | "at"> | null {
	const found =
		/^amiable-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([a-z]+)(?:-\d+)?\.sqlite$/.exec(
			name,
		);
	const kind = backupKind.safeParse(found?.[6]);
	if (!found || !kind.success) return null;
	const [, date, hours, minutes, seconds, ms] = found;
	const at = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${ms}Z`);
	return Number.isNaN(at) ? null : { kind: kind.data, at };
}

/**
 * The automatic backups that may go: within a day all stay, then one a day for two weeks, one a week
 * for two months, one a month for a year. `backups` in any order.
 */
export function chooseThinned(
	backups: readonly Backup[],
	now: number,
): Backup[] {
	const automatic = backups
		.filter(({ kind }) => kind === "automatic")
		.toSorted((one, other) => other.at - one.at);
	const slots = new Set<string>();
	let bytes = 0;
	return automatic.filter((one, index) => {
		const slot = slotOf(one, now);
		const isWanted = slot !== null && !slots.has(slot);
		const isKept =
			index < alwaysKept || (isWanted && bytes + one.bytes <= mostBytes);
		if (isKept) {
			slots.add(slot ?? "");
			bytes += one.bytes;
		}
		return !isKept;
	});
}

/** Of several backups in one slot the newest stays; null is too old for any. */
function slotOf({ name, at }: Backup, now: number): string | null {
	const age = now - at;
	if (age < day) return name;
	if (age < 15 * day) return `day ${Math.floor(at / day)}`;
	if (age < 62 * day) return `week ${Math.floor(at / day / 7)}`;
	if (age < 366 * day) return `month ${new Date(at).toISOString().slice(0, 7)}`;
	return null;
}
