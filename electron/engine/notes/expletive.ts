// "It is good practice to …", "It is known that …": an "it" that means nothing said before.

const opening =
	"^it(?:['’]s| is| was| can be| may be| has been| would be| will be| becomes?| became| seems?| remains?)(?: (?:also|often|usually|generally|always|not|very|more|most|therefore|still|only|quite|well|now|sometimes|normally|widely|commonly|just|considered|thought))*(?: an?| the)?";
const end = "(?: (?:for|of|in|on) [^,;.]{1,40}?)?";

/** "It is important to …": what is so follows. "It is important to the economy" speaks about a thing. */
const judged = new RegExp(
	`${opening} (?:important|possible|impossible|necessary|unnecessary|essential|vital|crucial|recommended|advisable|better|best|(?:good|bad|best|common|standard|usual) (?:practice|idea|form|style|manners|law)|common|usual|unusual|customary|wise|worth(?:while)?|sensible|enough|sufficient|mandatory|compulsory|forbidden|legal|illegal|tempting|time|rare|typical|traditional|normal|up|no (?:use|good|wonder|accident|coincidence)|mistake|matter|question|duty)${end} to (?!an?\\b|the\\b|its\\b|this\\b|that\\b|be\\b)\\p{Ll}`,
	"iu",
);

/** "It is thought that …" */
const reported = new RegExp(
	`${opening} (?:\\p{L}+ )?\\p{L}+${end} (?:that|whether|how|why)\\b`,
	"iu",
);

/** "It is easy to see that …", but not "It is easy to use". */
const tough = new RegExp(
	`${opening} (?:easy|easier|hard|harder|difficult|safe|safer|useful|helpful|convenient|simple|interesting|cheaper|nice|quicker|faster) to \\p{L}+ (?:an?|the|that|your|whether|how|why|several|all|both)\\b`,
	"iu",
);

/** "It takes two weeks to …", "It follows that …". */
const verbal =
	/^it (?:takes|took|costs|cost|pays|makes sense|follows|turns out|turned out|happens|seems|appears|matters) (?:[\p{L}\d-]+ ){0,4}?(?:to \p{Ll}|that |whether )/iu;

/** "It doesn't matter who …" */
const weighed =
	/^it (?:(?:does not|doesn['’]t|did not|didn['’]t|may|might|hardly|barely) )?matters? (?:who|whom|which|what|how|when|where|whether|if)\b/iu;

/** True for a statement whose "it" stands for what follows. */
export function isExpletive(text: string): boolean {
	if (!/^it\b/i.test(text)) return false;
	const line = text.replace(/\s+/g, " ");
	return [judged, reported, tough, verbal, weighed].some((form) =>
		form.test(line),
	);
}
