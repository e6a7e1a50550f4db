// What the bundler and the desktop shell add to the page's world.
/// <reference types="vite/client" />
import type { DesktopBridge } from "../electron/engine/contract/desktop.ts";

declare global {
	interface Window {
		/** The preload script's bridge; undefined in browser mode. */
		readonly amiableDesktop?: DesktopBridge;
	}
}

declare module "react" {
	interface InputHTMLAttributes<T> {
		/** Lets a file input take a folder: known to every browser, missing from React's types. */
		webkitdirectory?: T extends HTMLInputElement ? "" : never;
	}
}
