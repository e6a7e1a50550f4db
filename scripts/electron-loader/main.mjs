// What `electron FOLDER` does in an official Electron: starts the app in the folder that the first argument names.
// It becomes `resources/default_app.asar` of the test runtime, which comes without one.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const folder = process.argv.slice(1).find((arg) => !arg.startsWith("-"));
const root = resolve(folder ?? ".");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

process.defaultApp = true;
app.setAppPath(root);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
// Awaited at top level: Electron holds back "ready" until this module is done, so calls that must come before it still do.
await import(pathToFileURL(join(root, manifest.main)).href);
