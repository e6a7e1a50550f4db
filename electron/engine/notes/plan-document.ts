// Plans and requirements among the notes: they say what a project is to build, which is decided and not learnt.

/** What such a document is called. */
const called =
	/\b(?:requirements?|specifications?|specs?|architecture|roadmap|plan|proposal|design (?:doc(?:ument)?|brief)|project|implementation|backlog|prd|rfc|mvp)\b/i;

/** What is said in such documents, each of it a sign; a course on projects says one or two of them. */
const signs = [
	/^[ \t>#*_-]*(?:\d+[.)][ \t]*)?(?:(?:build|implementation|project) status|acceptance criteria|user stor(?:y|ies)|deliverables?|out of scope|(?:non-)?functional requirements|tech(?:nology)? stack|epic \d+|assignee|success (?:criteria|metrics)|content file|target release)\b[^:\n]{0,20}[*_]*(?::|$)/im,
	/\b(?:this|the) (?:project|document|repository|app|module) (?:will|shall|must|outlines|describes|defines|specifies)\b/i,
	/\b(?:will|shall|must) be (?:built|created|implemented|delivered|added|developed|provided|destroyed|documented)\b/i,
	/^[ \t]*[-*+][ \t]+\[[ xX]\][ \t]/m,
	/\bnot yet (?:built|implemented|done|started|written|in)\b|\bTBD\b/i,
];

/** What a document on software says of its own making; each of it may stand in a course as well. */
const weakSigns = [
	/^[ \t>#*_-]*(?:\d+[.)][ \t]*)?(?:critical findings|verdict|open questions|non-goals|milestones|rollout(?: plan)?|definition of done|release (?:criteria|evidence)|required (?:v?[\d.]+ )?(?:changes?|flow|work))\b[^:\n]{0,20}[*_]*(?::|$)/im,
	/\b(?:this|the current) (?:project|repository|repo|codebase)\b|\bthe (?:repository|repo|codebase)\b/i,
	/\bv\d+\.\d+\b/,
];
/** Counted, for one of them is said anywhere. */
const oftenSaid = [/\bmust\b/g, /`[\w-]+(?:\.[a-z]{2,4}|\/[\w./-]*)`/g];

const fewest = 3;

/** True for a note that is called after a plan and has three signs of one, or four when weaker ones count. */
export function isPlan(text: string, title = ""): boolean {
	const heading = /^#{1,6}[ \t]+(.*)$/m.exec(text)?.[1] ?? "";
	// Nearly no note is called so, and to look for all signs in each takes long.
	if (!called.test(`${title}\n${heading}`)) return false;
	const sure = signs.filter((sign) => sign.test(text)).length;
	if (sure >= fewest) return true;
	const weak = weakSigns.filter((sign) => sign.test(text)).length;
	const often = oftenSaid.filter(
		(sign) => (text.match(sign)?.length ?? 0) > fewest,
	).length;
	return sure + weak + often > fewest;
}
