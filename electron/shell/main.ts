// Starts the desktop app: everything that must be said before "ready", then the engine, the window and the menu. It puts parts together and decides nothing itself.
import { join } from "node:path";
import {
	app,
	ipcMain,
	Menu,
	MessageChannelMain,
	session,
	shell,
} from "electron";
import { connectBridge } from "./bridge.ts";
import { Desk } from "./desk.ts";
import { openDesktopFile } from "./desktop-file.ts";
import { copyDiagnostics } from "./diagnostic-copy.ts";
import { askToReload, askToRestart } from "./dialog.ts";
import { startChild } from "./engine-child.ts";
import { createShellClient } from "./engine-client.ts";
import { createEngineHost, type EngineHost } from "./engine-host.ts";
import { startUtility } from "./engine-utility.ts";
import { createIpc } from "./ipc.ts";
import { lockPage, lockSession } from "./lockdown.ts";
import { createLog, type Log, pruneEngineLogs } from "./log.ts";
import { hiddenSwitch } from "./login-item.ts";
import { menuTemplate, menuTitles } from "./menu.ts";
import { createMenuWords, type MenuWords } from "./menu-words.ts";
import {
	engineEnvironment,
	engineNode,
	findPlaces,
	type Places,
} from "./place.ts";
import type { Presence } from "./presence.ts";
import { createAppPresence } from "./presence-app.ts";
import { registerAppScheme, serveAppScheme } from "./protocol.ts";
import { createRecent, type Recent, recentLabels } from "./recent.ts";
import { listenToPower, listenToSystem, openFiles } from "./system-event.ts";
import { createAppUpdates } from "./update-app.ts";
import type { Updates } from "./update-clock.ts";

if (process.env.AMIABLE_DATA_DIR)
	app.setPath("userData", process.env.AMIABLE_DATA_DIR);
// The browser's own files stay out of the way of the person's data.
app.setPath("sessionData", join(app.getPath("userData"), "session"));
// Whoever starts the app without a sandbox (root in a container has to) would get no page at all from this.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
// A script is compiled whole when a page first reads it, so that the code cache holds all of it; else each start would compile again what it calls.
app.commandLine.appendSwitch("js-flags", "--no-lazy");
registerAppScheme();
Menu.setApplicationMenu(null);

if (app.requestSingleInstanceLock()) runApp();
else app.quit();

/** What the parts of the app share. */
interface Base {
	dataDir: string;
	logDir: string;
	log: Log;
	places: Places;
	desk: Desk;
	recent: Recent;
	presence: Presence;
	/** Nothing at the start needs it, so it is made when it is asked for. */
	updates(): Updates;
}

function runApp(): void {
	const dataDir = app.getPath("userData");
	const logDir = join(dataDir, "logs");
	const log = createLog(join(logDir, "shell.log"), () => new Date());
	const file = openDesktopFile(join(dataDir, "desktop.json"));
	const places = findPlaces({
		isPackaged: app.isPackaged,
		appPath: app.getAppPath(),
		resourcesPath: process.resourcesPath,
	});
	const desk = new Desk({
		places,
		log,
		title: app.getName(),
		statePath: join(dataDir, "window.json"),
		isDeveloping: !app.isPackaged,
		askToReload: () => askToReload(logDir),
		giveUp: () => app.quit(),
	});
	const base: Base = {
		...{ dataDir, logDir, log, places, desk },
		recent: createRecent(file, app),
		presence: createAppPresence({ desk, file, places }),
		updates: once(() => createAppUpdates({ desk, file, log })),
	};
	app.on("web-contents-created", (_event, page) => lockPage(page));
	listenToSystem(base);
	const node = nodeForEngine();
	// A Node of its own needs nothing of Electron, so it begins while that is being made ready.
	const early = node ? startEngine(base, node) : undefined;
	void app
		.whenReady()
		.then(() => openApp(base, early ?? startEngine(base, undefined)));
}

function nodeForEngine(): string | undefined {
	return engineNode(process.env, {
		isPackaged: app.isPackaged,
		nodeApi: Number(process.versions.napi),
	});
}

/** In the order in which a start needs things: the engine works while the window is made. */
function openApp(base: Base, engine: EngineHost): void {
	const { dataDir, logDir, log, places, desk, presence, recent, updates } =
		base;
	lockSession(session.defaultSession, { isDeveloping: !app.isPackaged });
	serveAppScheme(session.defaultSession, {
		rendererDir: places.rendererDir,
		mediaDir: join(dataDir, "media"),
	});
	const client = once(() => createShellClient(engine));
	const copy = () => {
		const desktop = presence.view().settings;
		return copyDiagnostics({ client: client(), desktop, logDir });
	};
	connectBridge({
		...{ engine, desk, presence, recent, updates },
		copyDiagnostics: copy,
		ipc: createIpc({ ipcMain, log, isKnown: (id) => desk.owns(id) }),
	});
	closeBeforeQuitting(engine, base);
	listenToPower(base);
	const words = createMenuWords();
	const drawMenu = () => showMenu(base, copy, words.get());
	const beginRest = () => {
		drawMenu();
		recent.follow(drawMenu);
		words.follow(client(), drawMenu);
		presence.begin(client());
		updates().begin();
		pruneEngineLogs(logDir);
	};
	if (startsHidden(presence)) beginRest();
	else showFirst(desk, beginRest);
}

/** `node` is the program to run it in; undefined: a utility process, which needs Electron to be ready. */
function startEngine(
	{ dataDir, logDir, log, places }: Base,
	node: string | undefined,
): EngineHost {
	const start = {
		entry: places.engine,
		env: engineEnvironment(process.env, {
			AMIABLE_DATA_DIR: dataDir,
			AMIABLE_CONTENT_DIR: places.contentDir,
			AMIABLE_VERSION: app.getVersion(),
			AMIABLE_CODE_CACHE: join(app.getPath("sessionData"), "engine-code"),
		}),
	};
	return createEngineHost({
		log,
		launch: (events) =>
			node ? startChild(start, node, events) : startUtility(start, events),
		openChannel: () => new MessageChannelMain(),
		now: () => performance.now(),
		askToRestart: (problem) => askToRestart({ problem, logDir }),
		giveUp: () => app.quit(),
	});
}

/** Started at login, the app needs no window: the tray is the way to it. */
function startsHidden(presence: Presence): boolean {
	return process.argv.includes(hiddenSwitch) && presence.staysInTray();
}

/** Opens the window; what else there is begins once its page stands, so that it takes nothing from the start. */
function showFirst(desk: Desk, begin: () => void): void {
	app.once("browser-window-created", (_event, { webContents }) =>
		webContents.once("did-finish-load", () => setTimeout(begin, 500)),
	);
	desk.show();
	// The whole menu takes longer to make than the window; its titles alone keep the place, so that nothing jumps.
	Menu.setApplicationMenu(Menu.buildFromTemplate(menuTitles(process.platform)));
}

/** The app ends once the data file is closed. */
function closeBeforeQuitting(
	engine: EngineHost,
	{ presence, updates }: Base,
): void {
	let isClosed = false;
	app.on("will-quit", (event) => {
		if (isClosed) return;
		event.preventDefault();
		presence.end();
		updates().end();
		void engine.close().then(() => {
			isClosed = true;
			app.quit();
		});
	});
}

function showMenu(
	base: Base,
	copyDiagnostics: () => Promise<void>,
	words: MenuWords,
): void {
	const { desk, recent, logDir } = base;
	const paths = recent.list();
	const labels = recentLabels(paths);
	const template = menuTemplate({
		platform: process.platform,
		isDeveloping: !app.isPackaged,
		...words,
		choose: (id) => desk.tell({ kind: "shortcut", id }),
		recent: paths.map((path, index) => ({
			label: labels[index] ?? path,
			open: () => openFiles(base, [path]),
		})),
		openAgain: () => {
			if (!desk.openAgain()) shell.beep();
		},
		clearRecent: () => recent.clear(),
		showLogs: () => void shell.openPath(logDir),
		copyDiagnostics: () => void copyDiagnostics(),
	});
	Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** The same value at each call, made at the first. */
function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
