// What accounts are called on the screen: the learner is "you", the others go by their profile or by who they are.
import type { LabAccount } from "../../contract/lab.ts";
import { ownAccount, profiles } from "../shell-account.ts";
import type { World } from "../world/model.ts";
import { tableValues } from "../world/table.ts";

const names: ReadonlyMap<string, string> = new Map(
	Object.entries(profiles).map(([profile, account]) => [
		account,
		account === ownAccount ? "you" : profile,
	]),
);

export function accountName(account: string): string {
	return names.get(account) ?? account;
}

/** The lab's profiles, then every other account that owns something. */
export function accountsIn(world: World): LabAccount[] {
	const owners = [
		world.images,
		world.instances,
		world.volumes,
		world.snapshots,
	].flatMap((table) =>
		tableValues<{ readonly owner: string }>(table).map(({ owner }) => owner),
	);
	return [...new Set([...names.keys(), ...owners])].map((id) => ({
		id,
		name: accountName(id),
		isOwn: id === ownAccount,
	}));
}
