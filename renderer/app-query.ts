// What the app itself keeps in mind between starts, as the screens read it.
import { queryOptions } from "@tanstack/react-query";
import type { EngineClient } from "../electron/engine/contract/client.ts";

/** What the app itself keeps in mind; only this page changes it, so the answer of a change takes its place. */
export function appQuery(client: EngineClient) {
	return queryOptions({
		queryKey: ["app"],
		queryFn: ({ signal }) => client.app.memory({}, { signal }),
	});
}
