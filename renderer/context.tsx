// How components reach the app, its shared values and its shortcuts.
import {
	createContext,
	type ReactNode,
	useContext,
	useEffect,
	useLayoutEffect,
	useRef,
	useSyncExternalStore,
} from "react";
import type { Keymap } from "../electron/engine/contract/keymap.ts";
import type { ShortcutId } from "../electron/engine/contract/shortcut.ts";
import type { App } from "./app.ts";
import type { Cell } from "./cell.ts";
import type { Command } from "./command-hub.ts";
import { ariaKeys } from "./shortcut.ts";
import type { Actions } from "./shortcut-hub.ts";

const AppContext = createContext<App | null>(null);

export function AppProvider(props: { app: App; children: ReactNode }) {
	return <AppContext value={props.app}>{props.children}</AppContext>;
}

export function useApp(): App {
	const app = useContext(AppContext);
	if (!app) throw new Error("expected an AppProvider above this component");
	return app;
}

export function useCell<T>(cell: Cell<T>): T {
	return useSyncExternalStore(cell.subscribe, cell.get, cell.get);
}

/** Answers to the shortcuts while the component is on screen; always with the newest closures. */
export function useShortcuts(actions: Actions): void {
	const { hub } = useApp();
	const newest = useRef(actions);
	// Before the screen is painted: a key always means what is seen.
	useLayoutEffect(() => {
		newest.current = actions;
	});
	const ids = Object.keys(actions).join(" ");
	useLayoutEffect(() => {
		const offered = ids.split(" ").filter(Boolean) as ShortcutId[];
		return hub.offer(
			Object.fromEntries(
				offered.map((id) => [id, () => newest.current[id]?.()]),
			),
		);
	}, [hub, ids]);
}

/** The attribute that tells assistive technology which keys press a control. */
export function useAriaKeys(id: ShortcutId): string | undefined {
	return ariaKeys(useKeymap()[id], useApp().isMac);
}

/** Which keys press what, as the learner has them now. */
export function useKeymap(): Keymap {
	return useCell(useApp().keymap);
}

/** Puts commands into the palette while the component is on screen; always with the newest closures. */
export function useCommands(commands: readonly Command[]): void {
	const hub = useApp().commands;
	useEffect(() => hub.offer(commands));
}
