// Buttons and button-like links, each with the key that presses it.
import type { ReactNode } from "react";
import type { ShortcutId } from "../../electron/engine/contract/shortcut.ts";
import { useApp, useKeymap } from "../context.tsx";
import { ariaKeys } from "../shortcut.ts";
import { Kbd } from "./kbd.tsx";

interface ButtonProps {
	children: ReactNode;
	onPress: () => void;
	/** `primary` is the one thing to do next on a screen; `quiet` has no frame. */
	look?: "primary" | "plain" | "quiet";
	shortcut?: ShortcutId;
	isBusy?: boolean;
	title?: string;
}

export function Button({
	children,
	onPress,
	look = "plain",
	shortcut,
	isBusy = false,
	title,
}: ButtonProps) {
	const { isMac } = useApp();
	const keymap = useKeymap();
	return (
		<button
			type="button"
			className={`button ${look}`}
			aria-disabled={isBusy || undefined}
			aria-keyshortcuts={shortcut && ariaKeys(keymap[shortcut], isMac)}
			title={title}
			onClick={isBusy ? undefined : onPress}
		>
			<span>{children}</span>
			{shortcut && <Kbd id={shortcut} />}
		</button>
	);
}
