// What `electron FOLDER` does in an official Electron: starts the app in the folder that the first argument names.
// It becomes `resources/default_app.asar` of the test runtime, which comes without one.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const args = process.argv.slice(1);
const require = createRequire(import.meta.url);
// `-r MODULE` runs a module before the app, which is how test drivers get in.
const isPreload = (arg) => arg === "-r" || arg === "--require";
const isModule = (index) => isPreload(args[index - 1] ?? "");
const modules = args.filter((_, index) => isModule(index));
const folder = args.find(
	(arg, index) => !arg.startsWith("-") && !isModule(index),
);
const root = resolve(folder ?? ".");
for (const module of modules) require(resolve(module));

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

process.defaultApp = true;
app.setAppPath(root);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
// Awaited at top level: Electron holds back "ready" until this module is done, so calls that must come before it still do.
await import(pathToFileURL(join(root, manifest.main)).href);
