// The screens and their addresses, kept in the fragment so that the same page works under any scheme.
import { useEffect, useState } from "react";

export type Route =
	| {
			screen:
				| "today"
				| "notes"
				| "import"
				| "paste"
				| "inbox"
				| "problems"
				| "help"
				| "about";
	  }
	| {
			screen: "welcome";
			/** Which of the first steps, from 1. */
			step?: number;
	  }
	| {
			/** Of what a search finds. */
			screen: "statistics";
			query?: string;
	  }
	| {
			/** With a deck: its cards alone. */
			screen: "review";
			deck?: string;
	  }
	| {
			/** With a deck, its settings; with a section, that one is gone to. */
			screen: "settings";
			deck?: string;
			section?: string;
	  }
	| {
			screen: "cram";
			/** Which cards, as `screens/cram/setup.ts` writes it; without it, they are chosen. */
			setup?: string;
	  }
	| {
			screen: "exam";
			/** The blueprint that is chosen. */
			code?: string;
	  }
	| {
			/** An attempt, on the whole window. */
			screen: "sitting";
			id: number;
	  }
	| {
			screen: "exam-report";
			id: number;
	  }
	| {
			/** What is known of each question. */
			screen: "exam-questions";
	  }
	| {
			screen: "exam-compare";
			/** The earlier attempt. */
			one: number;
			other: number;
	  }
	| {
			/** A copy of a blueprint, to be changed. */
			screen: "blueprint";
			code: string;
	  }
	| {
			/** A revision sheet, as `screens/sheet/setup.ts` writes it. */
			screen: "sheet";
			setup: string;
	  }
	| {
			screen: "browse";
			/** What is searched for. */
			query?: string;
	  }
	| {
			screen: "lab";
			/** The lab that is open; without one, that which was used last. */
			id?: number;
	  }
	| {
			screen: "note";
			id: number;
			/** The card whose lines are shown. */
			card?: number;
			lines?: { line: number; endLine: number };
			/** Where Back leads. */
			from?: "review" | "inbox" | "problems";
	  };

const plainScreens = [
	"today",
	"notes",
	"import",
	"paste",
	"inbox",
	"problems",
	"help",
	"about",
] as const;

/** Reads a fragment such as "#/notes/3?card=5&lines=41-42&from=review"; anything unknown is Today. */
export function parseRoute(fragment: string): Route {
	const [path = "", query = ""] = fragment.replace(/^#\/?/, "").split("?");
	const [first, second] = path.split("/");
	if (first === "notes" && /^\d+$/.test(second ?? ""))
		return parseNote(Number(second), new URLSearchParams(query));
	if (first === "lab")
		return /^\d+$/.test(second ?? "")
			? { screen: "lab", id: Number(second) }
			: { screen: "lab" };
	if (first === "exam") return parseExam(path, new URLSearchParams(query));
	if (first === "review" || first === "settings") {
		const given = new URLSearchParams(query);
		const deck = given.get("deck");
		const section = given.get("section");
		if (first === "settings" && section !== null)
			return { screen: "settings", section };
		return { screen: first, ...(deck !== null && { deck }) };
	}
	if (first === "welcome") {
		const step = /^\d$/.exec(second ?? "");
		return { screen: "welcome", ...(step && { step: Number(step[0]) }) };
	}
	if (first === "cram")
		return { screen: "cram", ...(query && { setup: query }) };
	if (first === "sheet") return { screen: "sheet", setup: query };
	if (first === "browse" || first === "statistics") {
		const sought = new URLSearchParams(query).get("q");
		return { screen: first, ...(sought && { query: sought }) };
	}
	const screen = plainScreens.find((name) => name === first) ?? "today";
	return { screen };
}

/** "exam?code=saa-c03", "exam/attempt/4", "exam/report/4", "exam/compare/3/4", "exam/blueprint/saa-c03". */
function parseExam(path: string, query: URLSearchParams): Route {
	const [, what = "", first = "", second = ""] = path.split("/");
	const isNumber = /^\d+$/.test(first);
	if (what === "attempt" && isNumber)
		return { screen: "sitting", id: Number(first) };
	if (what === "report" && isNumber)
		return { screen: "exam-report", id: Number(first) };
	if (what === "questions") return { screen: "exam-questions" };
	if (what === "compare" && isNumber && /^\d+$/.test(second))
		return {
			screen: "exam-compare",
			one: Number(first),
			other: Number(second),
		};
	if (what === "blueprint" && first)
		return { screen: "blueprint", code: first };
	const code = query.get("code");
	return { screen: "exam", ...(code && { code }) };
}

function examHref(route: Route): string | null {
	switch (route.screen) {
		case "exam":
			return route.code ? `#/exam?code=${route.code}` : "#/exam";
		case "sitting":
			return `#/exam/attempt/${route.id}`;
		case "exam-report":
			return `#/exam/report/${route.id}`;
		case "exam-questions":
			return "#/exam/questions";
		case "exam-compare":
			return `#/exam/compare/${route.one}/${route.other}`;
		case "blueprint":
			return `#/exam/blueprint/${route.code}`;
		default:
			return null;
	}
}

/** Screens that lead to a note and to which Back leads again. */
const origins = ["review", "inbox", "problems"] as const;

function parseNote(id: number, query: URLSearchParams): Route {
	const card = /^\d+$/.exec(query.get("card") ?? "");
	const from = origins.find((screen) => screen === query.get("from"));
	const lines = /^(\d+)-(\d+)$/.exec(query.get("lines") ?? "");
	return {
		screen: "note",
		id,
		...(card && { card: Number(card[0]) }),
		...(lines && {
			lines: { line: Number(lines[1]), endLine: Number(lines[2]) },
		}),
		...(from && { from }),
	};
}

/** The address of a route, for `href`. */
export function routeHref(route: Route): string {
	const exam = examHref(route);
	if (exam !== null) return exam;
	if (route.screen === "lab")
		return route.id === undefined ? "#/lab" : `#/lab/${route.id}`;
	if (route.screen === "welcome" && route.step !== undefined)
		return `#/welcome/${route.step}`;
	if (route.screen === "settings" && route.section !== undefined)
		return `#/settings?${new URLSearchParams({ section: route.section })}`;
	if ("deck" in route && route.deck !== undefined)
		return `#/${route.screen}?${new URLSearchParams({ deck: route.deck })}`;
	if (route.screen === "cram" && route.setup) return `#/cram?${route.setup}`;
	if (route.screen === "sheet") return `#/sheet?${route.setup}`;
	const isSearch = route.screen === "browse" || route.screen === "statistics";
	if (isSearch && route.query)
		return `#/${route.screen}?${new URLSearchParams({ q: route.query })}`;
	if (route.screen !== "note") return `#/${route.screen}`;
	const query = new URLSearchParams();
	if (route.card !== undefined) query.set("card", String(route.card));
	if (route.lines)
		query.set("lines", `${route.lines.line}-${route.lines.endLine}`);
	if (route.from) query.set("from", route.from);
	const tail = query.size ? `?${query}` : "";
	return `#/notes/${route.id}${tail}`;
}

/** Goes to a screen, as a step that Back takes back. */
export function navigate(route: Route): void {
	window.location.hash = routeHref(route);
}

/** The screen that the address names; follows Back and Forward. */
export function useRoute(): Route {
	const [fragment, setFragment] = useState(window.location.hash);
	useEffect(() => {
		const follow = () => setFragment(window.location.hash);
		follow();
		window.addEventListener("hashchange", follow);
		return () => window.removeEventListener("hashchange", follow);
	}, []);
	return parseRoute(fragment);
}
