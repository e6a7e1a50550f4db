// Everything that the screen does to a lab: each is one call, after which the cache holds the engine's own answer.
import { useMemo, useState } from "react";
import type {
	Lab,
	LabEntry,
	LabId,
	WalkId,
} from "../../../electron/engine/contract/lab.ts";
import { type App, attempt, sayDone } from "../../app.ts";
import { useApp } from "../../context.tsx";
import { labQuery } from "../../query.ts";
import { navigate } from "../../routes.tsx";

export interface LabActions {
	isBusy: boolean;
	/** Runs what was typed; resolves to what ran, or null where the engine could not be reached. */
	run(text: string): Promise<Lab | null>;
	/** Forgets the steps after `at`. */
	reset(at: number): Promise<void>;
	create(name: string, walk: WalkId | null): Promise<void>;
	save(name: string, at: number): Promise<void>;
	rename(lab: Pick<Lab, "id">, name: string): Promise<void>;
	remove(lab: Pick<Lab, "id" | "name">): Promise<void>;
	switchEndpoint(on: boolean): Promise<void>;
}

/** The actions stay the same as long as the lab is open; only `isBusy` changes. */
export function useLabActions({ id }: Lab): LabActions {
	const app = useApp();
	const [isBusy, setBusy] = useState(false);
	const actions = useMemo(() => createActions(app, id, setBusy), [app, id]);
	return { ...actions, isBusy };
}

function createActions(
	app: App,
	labId: LabId,
	setBusy: (isBusy: boolean) => void,
): Omit<LabActions, "isBusy"> {
	const { cache } = app;
	const { client } = app.engine;

	/** The screen shows the lab under its id or as the newest; both hear of the answer. */
	const keep = (update: (old: Lab) => Lab) => {
		for (const id of [labId, undefined])
			cache.setQueryData(labQuery(client, id).queryKey, (old) =>
				old?.id === labId ? update(old) : old,
			);
	};

	async function busily<T>(call: () => Promise<T>): Promise<T | null> {
		setBusy(true);
		const made = await attempt(app, call);
		setBusy(false);
		return made;
	}

	return {
		run: (line) =>
			busily(async () => {
				const ran = await client.lab.run({ labId, line });
				keep((old) => ({ ...ran, entries: joined(old.entries, ran.entries) }));
				return ran;
			}),
		async reset(at) {
			const reset = await busily(() => client.lab.reset({ labId, at }));
			if (!reset) return;
			keep(() => reset);
			sayDone(app, at === 0 ? "Started over" : `Back at step ${at}`);
		},
		async create(name, walk) {
			const made = await busily(() => client.lab.create({ name, walk }));
			if (made) navigate({ screen: "lab", id: made.id });
		},
		async save(name, at) {
			const saved = await busily(() => client.lab.save({ labId, name, at }));
			if (saved) sayDone(app, `Kept a copy as “${saved.name}”`);
		},
		async rename({ id }, name) {
			await busily(() => client.lab.rename({ labId: id, name }));
		},
		async remove({ id, name }) {
			const left = await busily(() => client.lab.remove({ labId: id }));
			if (!left) return;
			if (id === labId) navigate({ screen: "lab" });
			sayDone(app, `Removed “${name}”`);
		},
		async switchEndpoint(on) {
			await busily(async () => {
				const endpoint = await client.lab.endpoint({ labId, on });
				keep((old) => ({ ...old, endpoint }));
			});
		},
	};
}

/** A change notice may have fetched the new lines already. */
function joined(
	old: readonly LabEntry[],
	added: readonly LabEntry[],
): LabEntry[] {
	const first = added[0]?.step ?? Number.POSITIVE_INFINITY;
	return [...old.filter(({ step }) => step < first), ...added];
}
