// Saves one change of the settings at once: shown before the engine's reply, taken back if it refuses, undoable after.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Settings } from "../../../electron/engine/contract/setting.ts";
import { sayDone, sayFailure } from "../../app.ts";
import { useApp } from "../../context.tsx";
import { settingsQuery } from "../../query.ts";

export type Save = (name: string, change: Partial<Settings>) => void;

/** Returns the function that saves a change under the name that the person reads. */
export function useSave(): Save {
	const app = useApp();
	const cache = useQueryClient();
	const { client } = app.engine;
	const { queryKey } = settingsQuery(client);
	const { mutate } = useMutation({
		mutationFn: (change: Partial<Settings>) => client.setting.update(change),
		onMutate: async (change) => {
			await cache.cancelQueries({ queryKey });
			const before = cache.getQueryData(queryKey);
			cache.setQueryData(queryKey, before && { ...before, ...change });
			return before;
		},
		onSuccess: (saved) => cache.setQueryData(queryKey, saved),
		onError: (error, _change, before) => {
			cache.setQueryData(queryKey, before);
			sayFailure(app, error);
		},
	});
	return (name, change) =>
		mutate(change, {
			onSuccess: () => sayDone(app, `Saved: ${name}`),
		});
}
