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
import { askToRestart, tellOfCrashes } from "./dialog.ts";
import { startChild } from "./engine-child.ts";
import { createEngineHost, type EngineHost } from "./engine-host.ts";
import { startUtility } from "./engine-utility.ts";
import { createIpc } from "./ipc.ts";
import { lockPage, lockSession } from "./lockdown.ts";
import { createLog, type Log } from "./log.ts";
import { menuTemplate } from "./menu.ts";
import { isNotePath, openedNotes } from "./opened-file.ts";
import {
	engineEnvironment,
	engineNode,
	findPlaces,
	type Places,
} from "./place.ts";
import { registerAppScheme, serveAppScheme } from "./protocol.ts";

if (process.env.AMIABLE_DATA_DIR)
	app.setPath("userData", process.env.AMIABLE_DATA_DIR);
// The browser's own files stay out of the way of the person's data.
app.setPath("sessionData", join(app.getPath("userData"), "session"));
// Whoever starts the app without a sandbox (root in a container has to) would get no page at all from this.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
registerAppScheme();
Menu.setApplicationMenu(null);

if (app.requestSingleInstanceLock()) runApp();
else app.quit();

function runApp(): void {
	const { isPackaged } = app;
	const dataDir = app.getPath("userData");
	const logDir = join(dataDir, "logs");
	const log = createLog(join(logDir, "shell.log"), () => new Date());
	const places = findPlaces({
		isPackaged,
		appPath: app.getAppPath(),
		resourcesPath: process.resourcesPath,
	});
	const desk = new Desk({
		places,
		log,
		title: app.getName(),
		statePath: join(dataDir, "window.json"),
		isDeveloping: !isPackaged,
		giveUp: () => tellOfCrashes(logDir),
	});
	desk.openNotes(openedNotes(process.argv.slice(1), process.cwd()));
	listenToSystem(desk);
	void app.whenReady().then(() => {
		lockSession(session.defaultSession, { isDeveloping: !isPackaged });
		serveAppScheme(session.defaultSession, {
			rendererDir: places.rendererDir,
			mediaDir: join(dataDir, "media"),
		});
		const engine = startEngine({ dataDir, logDir, log, places });
		closeBeforeQuitting(engine);
		connectBridge({
			engine,
			setTheme: (theme) => desk.setTheme(theme),
			ipc: createIpc({ ipcMain, log, isKnown: (id) => desk.owns(id) }),
		});
		desk.show();
		showMenu(desk, logDir);
	});
}

function startEngine(given: {
	dataDir: string;
	logDir: string;
	log: Log;
	places: Places;
}): EngineHost {
	const { dataDir, logDir, log, places } = given;
	const start = {
		entry: places.engine,
		env: engineEnvironment(process.env, {
			AMIABLE_DATA_DIR: dataDir,
			AMIABLE_CONTENT_DIR: places.contentDir,
			AMIABLE_VERSION: app.getVersion(),
		}),
	};
	const node = engineNode(process.env, {
		isPackaged: app.isPackaged,
		nodeApi: Number(process.versions.napi),
	});
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

/** Files, second starts and the dock's icon, all from outside of the app. */
function listenToSystem(desk: Desk): void {
	app.on("web-contents-created", (_event, page) => lockPage(page));
	app.on("second-instance", (_event, args, cwd) => {
		desk.show();
		desk.openNotes(openedNotes(args.slice(1), cwd));
	});
	app.on("open-file", (event, path) => {
		event.preventDefault();
		if (isNotePath(path)) desk.openNotes([path]);
		if (app.isReady()) desk.show();
	});
	app.on("activate", () => desk.show());
	app.on("window-all-closed", () => {
		if (process.platform !== "darwin") app.quit();
	});
}

/** The app ends once the data file is closed. */
function closeBeforeQuitting(engine: EngineHost): void {
	let isClosed = false;
	app.on("will-quit", (event) => {
		if (isClosed) return;
		event.preventDefault();
		void engine.close().then(() => {
			isClosed = true;
			app.quit();
		});
	});
}

function showMenu(desk: Desk, logDir: string): void {
	const template = menuTemplate({
		platform: process.platform,
		isDeveloping: !app.isPackaged,
		choose: (id) => desk.tell({ kind: "shortcut", id }),
		showLogs: () => void shell.openPath(logDir),
	});
	Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
