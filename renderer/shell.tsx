// The frame around every screen: navigation, messages, shortcuts and menu commands, dropping files, the connection's state.
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useLayoutEffect } from "react";
import type { DesktopBridge } from "../electron/engine/contract/desktop.ts";
import { makeKeymap } from "../electron/engine/contract/keymap.ts";
import { type App, sayProblem, stepHistory } from "./app.ts";
import { Boundary } from "./components/boundary.tsx";
import { ConnectionBar } from "./components/connection-bar.tsx";
import { ImportGate } from "./components/import-gate.tsx";
import { OpenAgain } from "./components/open-again.tsx";
import { OpenLink } from "./components/rich.tsx";
import { Sidebar } from "./components/sidebar.tsx";
import { Loading } from "./components/state.tsx";
import { ToastArea } from "./components/toast.tsx";
import { TourBar } from "./components/tour-bar.tsx";
import { useApp, useCell, useShortcuts } from "./context.tsx";
import { obey } from "./desktop-command.ts";
import { useExamWindow } from "./own-window.ts";
import { settingsQuery } from "./query.ts";
import { navigate, type Route, useRoute } from "./routes.tsx";
import { ReviewScreen } from "./screens/review/screen.tsx";
import { TodayScreen } from "./screens/today/screen.tsx";
import { isForApp } from "./shortcut-hub.ts";
import { showTheme } from "./theme.ts";

const CramScreen = lazy(async () => ({
	default: (await import("./screens/cram/screen.tsx")).CramScreen,
}));
const NotesScreen = lazy(async () => ({
	default: (await import("./screens/notes/screen.tsx")).NotesScreen,
}));
const NoteScreen = lazy(async () => ({
	default: (await import("./screens/notes/note.tsx")).NoteScreen,
}));
const ImportScreen = lazy(async () => ({
	default: (await import("./screens/import/screen.tsx")).ImportScreen,
}));
const InboxScreen = lazy(async () => ({
	default: (await import("./screens/inbox/screen.tsx")).InboxScreen,
}));
const ProblemsScreen = lazy(async () => ({
	default: (await import("./screens/notes/problems.tsx")).ProblemsScreen,
}));
const BrowseScreen = lazy(async () => ({
	default: (await import("./screens/browse/screen.tsx")).BrowseScreen,
}));
const PasteScreen = lazy(async () => ({
	default: (await import("./screens/import/paste.tsx")).PasteScreen,
}));
const LabScreen = lazy(async () => ({
	default: (await import("./screens/lab/screen.tsx")).LabScreen,
}));
const ExamScreen = lazy(async () => ({
	default: (await import("./screens/exam/screen.tsx")).ExamScreen,
}));
const SittingScreen = lazy(async () => ({
	default: (await import("./screens/exam/sitting.tsx")).SittingScreen,
}));
const ReportScreen = lazy(async () => ({
	default: (await import("./screens/exam/report.tsx")).ReportScreen,
}));
const CompareScreen = lazy(async () => ({
	default: (await import("./screens/exam/compare.tsx")).CompareScreen,
}));
const QuestionsScreen = lazy(async () => ({
	default: (await import("./screens/exam/questions.tsx")).QuestionsScreen,
}));
const BlueprintScreen = lazy(async () => ({
	default: (await import("./screens/exam/blueprint.tsx")).BlueprintScreen,
}));
const AboutScreen = lazy(async () => ({
	default: (await import("./screens/about/screen.tsx")).AboutScreen,
}));
const SheetScreen = lazy(async () => ({
	default: (await import("./screens/sheet/screen.tsx")).SheetScreen,
}));
const StatisticsScreen = lazy(async () => ({
	default: (await import("./screens/statistics/screen.tsx")).StatisticsScreen,
}));
const HelpScreen = lazy(async () => ({
	default: (await import("./screens/help/screen.tsx")).HelpScreen,
}));
const WelcomeScreen = lazy(async () => ({
	default: (await import("./screens/welcome/screen.tsx")).WelcomeScreen,
}));
const Palette = lazy(async () => ({
	default: (await import("./screens/palette/palette.tsx")).Palette,
}));
const ShortcutSheet = lazy(async () => ({
	default: (await import("./components/shortcut-sheet.tsx")).ShortcutSheet,
}));
const SettingsScreen = lazy(async () => ({
	default: (await import("./screens/settings/screen.tsx")).SettingsScreen,
}));

export function Shell() {
	const app = useApp();
	const route = useRoute();
	useTheme(app);
	useOwnKeys(app);
	useKeys(app);
	useDesktopCommands(app);
	useExamWindow(app.engine.desktop, route);
	useShortcuts({
		"go-today": () => navigate({ screen: "today" }),
		"go-notes": () => navigate({ screen: "notes" }),
		"go-inbox": () => navigate({ screen: "inbox" }),
		"go-browse": () => goToBrowse(),
		"go-lab": () => navigate({ screen: "lab" }),
		"go-exam": () => navigate({ screen: "exam" }),
		"go-statistics": () => navigate({ screen: "statistics" }),
		"go-sheet": () => navigate({ screen: "sheet", setup: "" }),
		"go-about": () => navigate({ screen: "about" }),
		"go-settings": () => navigate({ screen: "settings" }),
		"go-help": () => navigate({ screen: "help" }),
		"go-welcome": () => navigate({ screen: "welcome" }),
		"go-back": () => window.history.back(),
		"go-forward": () => window.history.forward(),
		palette: () => app.dialog.set("palette"),
		"show-shortcuts": () => app.dialog.set("shortcuts"),
		undo: () => void stepHistory(app, "undo"),
		redo: () => void stepHistory(app, "redo"),
	});
	if (useCell(app.connection) === "refused") return <OpenAgain />;
	const { desktop } = app.engine;
	// An exam has the window to itself, and so have the first steps.
	const isWhole = route.screen === "sitting" || route.screen === "welcome";
	return (
		<OpenLink value={desktop && ((href) => openLink(app, desktop, href))}>
			<div className={isWhole ? "shell is-whole" : "shell"}>
				{!isWhole && <Sidebar route={route} />}
				<main id="main" tabIndex={-1}>
					<ConnectionBar />
					<TourBar route={route} />
					<Boundary resetKey={route.screen}>
						<Suspense fallback={<Loading what="the screen" />}>
							<Screen route={route} />
						</Suspense>
					</Boundary>
				</main>
			</div>
			<ImportGate />
			<FrameDialog />
			<ToastArea />
		</OpenLink>
	);
}

/** The palette or the sheet of keys, over whatever is on screen. */
function FrameDialog() {
	const { dialog } = useApp();
	const open = useCell(dialog);
	// A dialog tells of its closing late, when the other one may be open already.
	const close = (which: typeof open) => () => {
		if (dialog.get() === which) dialog.set(null);
	};
	return (
		<Suspense>
			{open === "palette" && <Palette onClose={close("palette")} />}
			{open === "shortcuts" && <ShortcutSheet onClose={close("shortcuts")} />}
		</Suspense>
	);
}

/** On the screen already, the key goes back to the search field. */
function goToBrowse(): void {
	const field = document.querySelector<HTMLInputElement>("#browse-query");
	if (field) field.select();
	else navigate({ screen: "browse" });
}

/** Main asks before it opens anything. */
function openLink(app: App, desktop: DesktopBridge, href: string): void {
	desktop.openExternal(href).catch((error) => sayProblem(app, error));
}

function Screen({ route }: { route: Route }) {
	switch (route.screen) {
		case "today":
			return <TodayScreen />;
		case "review":
			return <ReviewScreen key={route.deck} deck={route.deck} />;
		case "cram":
			return <CramScreen key={route.setup} setup={route.setup} />;
		case "notes":
			return <NotesScreen />;
		case "note":
			return <NoteScreen key={route.id} route={route} />;
		case "import":
			return <ImportScreen />;
		case "paste":
			return <PasteScreen />;
		case "inbox":
			return <InboxScreen />;
		case "problems":
			return <ProblemsScreen />;
		case "browse":
			return <BrowseScreen route={route} />;
		case "lab":
			return <LabScreen route={route} />;
		case "exam":
			return <ExamScreen route={route} />;
		case "sitting":
			return <SittingScreen key={route.id} id={route.id} />;
		case "exam-report":
			return <ReportScreen key={route.id} id={route.id} />;
		case "exam-questions":
			return <QuestionsScreen />;
		case "exam-compare":
			return <CompareScreen one={route.one} other={route.other} />;
		case "blueprint":
			return <BlueprintScreen key={route.code} code={route.code} />;
		case "about":
			return <AboutScreen />;
		case "sheet":
			return <SheetScreen key={route.setup} setup={route.setup} />;
		case "statistics":
			return <StatisticsScreen route={route} />;
		case "settings":
			return <SettingsScreen deck={route.deck} section={route.section} />;
		case "help":
			return <HelpScreen />;
		case "welcome":
			return <WelcomeScreen step={route.step} />;
		default:
			return route satisfies never;
	}
}

function useTheme(app: App): void {
	const { desktop, client } = app.engine;
	const theme = useQuery(settingsQuery(client)).data?.theme;
	useEffect(() => {
		if (!theme) return;
		desktop?.setTheme(theme);
		return showTheme(window, theme);
	}, [desktop, theme]);
}

function useOwnKeys(app: App): void {
	const settings = useQuery(settingsQuery(app.engine.client)).data;
	const { keys, characterKeys } = settings ?? {};
	useLayoutEffect(() => {
		if (keys && characterKeys !== undefined)
			app.keymap.set(makeKeymap({ keys, characterKeys }));
	}, [app, keys, characterKeys]);
}

/** From the first frame on: who sees what a key does can press it. */
function useKeys({ hub }: App): void {
	useLayoutEffect(() => {
		const press = (event: KeyboardEvent) => {
			if (isForApp(event) && hub.press(event)) event.preventDefault();
		};
		window.addEventListener("keydown", press);
		return () => window.removeEventListener("keydown", press);
	}, [hub]);
}

function useDesktopCommands(app: App): void {
	useEffect(
		() => app.engine.desktop?.onCommand((command) => obey(app, command)),
		[app],
	);
}
