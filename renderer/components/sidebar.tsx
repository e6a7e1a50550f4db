// Where one can go, with how much waits there. A column on a wide window, a row on a narrow one.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useApp, useAriaKeys } from "../context.tsx";
import { inboxCountQuery, todayQuery } from "../query.ts";
import { type Route, routeHref } from "../routes.tsx";
import { Kbd } from "./kbd.tsx";

/** The engine loads much to count the inbox; the first card comes first, in ms. */
const countsAfter = 1000;

export function Sidebar({ route }: { route: Route }) {
	const { client } = useApp().engine;
	const today = useQuery(todayQuery(client)).data;
	const { learning = 0, review = 0, new: fresh = 0 } = today?.counts ?? {};
	const due = learning + review + fresh;
	const inbox = { ...inboxCountQuery(client), enabled: usePassed(countsAfter) };
	const waiting = useQuery(inbox).data ?? 0;
	const isAt = (...screens: Route["screen"][]) =>
		screens.includes(route.screen);
	return (
		<nav className="sidebar" aria-label="Screens">
			<button type="button" className="skip-link" onClick={skipToMain}>
				Skip to the content
			</button>
			<p className="brand">Amiable</p>
			<ul>
				<Item
					screen="today"
					isCurrent={isAt("today", "review", "cram")}
					count={due}
					unit="to study"
				/>
				<Item
					screen="notes"
					isCurrent={isAt("notes", "note", "import", "problems")}
					count={today?.notes ?? 0}
					unit="notes"
				/>
				<Item
					screen="inbox"
					isCurrent={isAt("inbox")}
					count={waiting}
					unit="cards wait"
				/>
				<Item screen="browse" isCurrent={isAt("browse")} />
				<Item screen="lab" isCurrent={isAt("lab")} />
				<Item
					screen="exam"
					isCurrent={isAt(
						"exam",
						"exam-questions",
						"exam-report",
						"exam-compare",
						"blueprint",
					)}
				/>
				<Item screen="statistics" isCurrent={isAt("statistics")} />
				<Item screen="settings" isCurrent={isAt("settings")} />
			</ul>
			<Foot isAtHelp={isAt("help")} />
		</nav>
	);
}

/** Help stands at the same place on every screen. */
function Foot({ isAtHelp }: { isAtHelp: boolean }) {
	const { hub } = useApp();
	const paletteKeys = useAriaKeys("palette");
	const helpKeys = useAriaKeys("go-help");
	return (
		<div className="sidebar-foot">
			<button
				type="button"
				aria-keyshortcuts={paletteKeys}
				onClick={() => hub.run("palette")}
			>
				<span>Go to anything</span>
				<Kbd id="palette" />
			</button>
			<a
				href={routeHref({ screen: "help" })}
				aria-current={isAtHelp ? "page" : undefined}
				aria-keyshortcuts={helpKeys}
			>
				Help
			</a>
		</div>
	);
}

/** Whether so many ms have passed since it was drawn first. */
function usePassed(ms: number): boolean {
	const [isPassed, setPassed] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setPassed(true), ms);
		return () => clearTimeout(timer);
	}, [ms]);
	return isPassed;
}

function skipToMain(): void {
	document.getElementById("main")?.focus();
}

const labels = {
	today: "Today",
	notes: "Notes",
	inbox: "Inbox",
	browse: "Browse",
	lab: "Lab",
	exam: "Exam",
	statistics: "Statistics",
	settings: "Settings",
};

interface ItemProps {
	screen: keyof typeof labels;
	isCurrent: boolean;
	count?: number;
	unit?: string;
}

function Item({ screen, isCurrent, count = 0, unit }: ItemProps) {
	const keys = useAriaKeys(`go-${screen}`);
	return (
		<li>
			<a
				href={routeHref({ screen })}
				aria-current={isCurrent ? "page" : undefined}
				aria-keyshortcuts={keys}
			>
				<span>{labels[screen]}</span>
				{count > 0 && (
					<span className="count">
						{count}
						<span className="visually-hidden"> {unit}</span>
					</span>
				)}
				<Kbd id={`go-${screen}`} />
			</a>
		</li>
	);
}
