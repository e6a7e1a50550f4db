// The list of licences, which the build puts beside the page.
import { queryOptions } from "@tanstack/react-query";

export interface LicenceEntry {
	name: string;
	version: string;
	licence: string;
	text: string | null;
}

export const licencesQuery = queryOptions({
	queryKey: ["licences"],
	queryFn: async ({ signal }): Promise<LicenceEntry[]> => {
		const reply = await fetch("licences.json", { signal });
		if (!reply.ok) throw new Error(`status ${reply.status}`);
		return reply.json();
	},
	staleTime: Number.POSITIVE_INFINITY,
	retry: false,
});
