// Headings that name no thing: sides of the topic, such as "Pricing" and "Key features", and what is done, such as "Creating a role".
import { createMemory } from "./recent-text.ts";
import { readVerb } from "./verb.ts";
import { contentOf, findWords } from "./words.ts";

/** Words for a side of a thing. */
const sides =
	"architecture|life ?cycle|types?|kinds?|pricing|costs?|billing|limits?|limitations?|quotas?|features?|benefits?|advantages?|disadvantages?|pros|cons|strengths|weaknesses|use ?cases?|examples?|applications?|components?|how it works|workflow|process|steps|configuration|set ?up|security|permissions?|performance|options?|concepts?|details?|properties|characteristics|key|facts?|when to use|why|best practices|considerations|structure|function|history|context|definitions?|terms|terminology|background|requirements|exceptions|rules|usage|uses?|highlights|causes?|effects?|impacts?|implications|influence|significance|consequences?|results?|dates?|people|events?|figures?|points?|symptoms?|treatments?|diagnosis|outcomes?|timeline|indications|contra-?indications|mechanisms?|dos(?:e|age|ing)|formation|remedies|roles?|flows?|stages?|phases?|inputs?|outputs?|signs|complications|investigations?|management|epidemiology|a?etiology|pathophysiology|prognosis|risk factors|criteria|distances?|numbers|quick facts|basics|important|misc|formulas?|formulae|equations?|calculations?|differences?|similarities|changes|transport|purposes?|aims?|goals?|rationale|tips?|hints?|part \\d+";

/** The side that a heading names stands last in it, or before the thing it is a side of: "Lambda limits", "limits of Lambda". */
const asideLast = new RegExp(
	`(?<![\\p{L}\\d-])(?:${sides})[^\\p{L}\\d]*$|^(?:how it works|when to use|why)(?!\\p{L})`,
	"iu",
);

const asideAnywhere = new RegExp(
	`(?<![\\p{L}\\d-])(?:${sides}|common|exams?|key|main|major|minor|typical|general|historical|brief|short|quick|full|core|overall|possible|some|other|more|different|adverse|side|action|its|the|an?|of|for|in|on|and|or|to|with)(?![\\p{L}\\d])`,
	"giu",
);

/** What somebody does with things, whatever the things are called. */
const task =
	/^(?:(?:handl|creat|defin|configur|manag|deploy|choos|updat|delet|remov|add|build|install|enabl|disabl|connect|improv|reduc|avoid|prepar|writ|send|receiv|find|collect|analy[sz]|compar|select|apply|verify|understand|explain|describ|calculat|solv)e? \p{L}+s$|(?:manag|us|creat|work|mak|sett|runn|build|connect|request|configur|understand|choos|deploy|gett|add|writ|test|calculat|identify|solv|overcom|read|fetch|quer(?:y)?|obtain|ensur|provid|protect|prevent|keep|delet|updat|remov|manipulat|avoid|improv|compar|defin|install|handl)ing(?!\p{L}))/iu;

/** Verbs that no noun is spelt like: whatever they open tells somebody to do it. */
const imperative =
	/^(?:obtain|ensure|provide|maintain|avoid|prevent|protect|achieve|become|bring|apply|decide|describe|explain|identify|improve|prepare|verify|solve|remember|consider|establish|inform|notify|recogni[sz]e|acknowledge|encourage|minimi[sz]e|maximi[sz]e|keep|gather|retain|assess|respect|comply|investigate|educate|communicate|implement|understand) \S/i;

const recentAspects = createMemory<boolean>();

/** True for a heading that names a side of the topic, such as "Pricing". */
export function isAspectHeading(title: string): boolean {
	return recentAspects(title, namesSide);
}

function namesSide(title: string): boolean {
	const head = title.replace(
		/(?<=\S)\s(?:of|for|in|on|to|with|from|by|at)\s.*$/i,
		"",
	);
	return asideLast.test(head) || isTask(title);
}

/** Stems of what a heading names besides sides of the topic: none for "Key features and limits". */
export function ownContent(title: string): ReadonlySet<string> {
	return recentContent(title, findOwnContent);
}

const recentContent = createMemory<ReadonlySet<string>>();

function findOwnContent(title: string): ReadonlySet<string> {
	const named = isTask(title) ? title.replace(/^\S+/, "") : title;
	return contentOf(named.replace(asideAnywhere, " "));
}

const recentTasks = createMemory<boolean>();

/** "Handle requests", "Register a name", "Connecting to a host": what is done there is no thing that does something. */
export function isTask(name: string): boolean {
	return recentTasks(name, saysWhatToDo);
}

function saysWhatToDo(name: string): boolean {
	if (task.test(name) || imperative.test(name)) return true;
	const [first, second, ...more] = findWords(name);
	if (!first || !second) return false;
	const form = readVerb(first.lower)?.form;
	if (form !== "base" && form !== "ing") return false;
	return (
		afterTask.test(second.lower) ||
		(form === "ing" && more.some(({ lower }) => withTask.test(lower)))
	);
}

const afterTask =
	/^(?:an?|the|your|its|their|this|to|\p{L}{2,}(?:al|ve|ous|nt|ed|ing|te)ly)$/u;

/** "Plotting height against time": what it is done with. */
const withTask = /^(?:to|against|with|from|into|using|via|by|over)$/;
