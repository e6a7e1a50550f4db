// Questions that ask for the plain object of a verb where the statement tells something else about it.

/** A plain thing, and then by name where it is or what it is done with. */
const dull =
	/^(?:(?:the|its|their|his|her|all) )?(?!an? |\p{L}+ing )\p{Ll}[\p{Ll}-]*(?: \p{Ll}+)?(?: to (?:the|an?) \p{Ll}+)? (?:in|with|at|via|through|by|on|to|from|into|under) (?:(?:the|an?|its|their) )?(?:\p{Ll}+ )?(?=\S*[\p{Lu}\d])/u;

/** "develops over days" */
const duration =
	/^(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)$/;

const asksElse =
	/\b(?:do|for|in|on|with|by|from|to|of|over|at|into|after|through|via|as|between|across|under|against|within|without|using|per)\?$/;

/** "bacteria by phagocytosis": how, which is what there is to know. */
const byMeans =
	/^(?:(?:the|its|their) )?\p{Ll}+ by (?!the (?:end|time|middle|beginning|start)\b)\p{Ll}/u;

/** "the Danube by the end of the century": what and when. */
const byTime =
	/\sby (?:the (?:end|time|middle|beginning|start|mid|early|late)\b|\d{3,4}\b)|\s(?:on|in|from|until) (?:\d{1,2} \p{Lu}\p{Ll}+|\d{1,4} (?:BCE?|AD|CE))\b/u;

/** "warm water moves east": where to, not what. */
const direction =
	/^(?:(?:north|south)?-?(?:east|west)?(?:wards?)?|in|out)$|^(?:north|south|east|west)\S* \p{Ll}/iu;

/** "What did he condemn? The peace in the bull Zelo Domus Dei": the bull is what there is to know. */
export function isDull(shown: string, answer: string): boolean {
	if (direction.test(answer) || duration.test(answer)) return true;
	return (
		[dull, byMeans, byTime].some((form) => form.test(answer)) &&
		!asksElse.test(shown)
	);
}
