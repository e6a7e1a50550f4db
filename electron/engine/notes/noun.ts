// Words that look like verbs and mostly are nouns: what tells the two apart is the word after them.
import type { Word } from "./words.ts";

/** Nouns in the plural far more often than verbs: "C4 plants", "IPVS rules". */
export const mostlyNoun =
	/^(?:peers|allies|shards|spills|plants|codes|numbers|models|states|stages|structures|studies|subjects|tests|trades|waves|wounds|views|votes|signs|programs|objects|orders|labels|lands|mines|packages|patches|peaks|plans|plots|plugs|pictures|ranks|reasons|frames|formats|fragments|filters|grades|guards|hashes|ships|shields|shapes|sentences|sequences|segments|schedules|seals|seeds|taxes|tears|triggers|tunnels|masters|files|rules|keys|roles|events|groups|volumes|hosts|ports|nodes|parts|parties|powers|questions|posts|prefixes|services|races|names|levels|lines|loops|masks|notes|pages|paths|pins|profiles|projects|rates|scripts|sites|sources|stacks|steps|tables|tags|tasks|threads|tools|tracts|types|units|users|values|zones|books|bonds|bases|blocks|branches|buckets|cells|chains|classes|clouds|contracts|courts|crops|crowns|cures|dates|debts|drugs|effects|functions|gates|goals|heads|heats|images|indexes|interests|issues|jobs|joints|laws|lights)$/;
export const afterVerb =
	/^(?:an?|the|its|their|his|her|your|our|all|any|each|every|no|multiple|more|new|into|to|on|over|through|which|what|how|up|down|out|back|across|between|from|it|them|you|data|only|both|several)$/;

export const isActionNoun =
	/^(?:access|support|request|response|change|update|transfer|link|switch|use|control|cost|need|demand|issue|charge|answer|increase|decrease|delay|limit|protect|return|release|result|order|point|place|rate|state|cause)$/;
export const isComplement =
	/^(?:to|of|for|between|in|is|are|was|were|can|will|per)$/;

export const isNoun =
	/^(?:changes|updates|requests|records|logs|limits|costs|queues|volumes|groups|events|hosts|routes|reports|writes|reads|rules|keys|copies|blocks|snapshots|transfers|failures|results|answers|notes|files|backups|queries|cells|forces|plants|waves|currents|flows|faults)$/;

/** True for an adjective, by its ending. */
export function isAdjective(lower: string): boolean {
	return (
		/(?:al|ous|ive|ible|able|ful|less|ic|ent|ant|er|est)$/.test(lower) &&
		!/(?:er|ent|ant|ive|al)s$/.test(lower) &&
		!/^(?:number|container|server|layer|router|controller|member|user|identifier|paper|component|client|agent|event|element|interval|signal|protocol)$/.test(
			lower,
		)
	);
}

/** "queues", "AMIs", "people": several, by the form of the word. */
export function looksPlural({
	lower,
	text,
}: Pick<Word, "lower" | "text">): boolean {
	if (
		/^(?:always|sometimes|often|thus|plus|perhaps|afterwards|nowadays|towards|this)$/.test(
			lower,
		)
	)
		return false;
	if (/[A-Z]$/.test(text)) return false;
	return (
		(/[^su]s$/.test(lower) &&
			!/(?:is|(?<!metr|top)ics|us)$/.test(lower) &&
			lower.length > 3) ||
		/^[A-Z]{2,}s$/.test(text) ||
		/^(?:they|people|data|children|bacteria)$/.test(lower)
	);
}
