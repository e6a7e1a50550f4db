// A screen whose code is loaded when it is first shown, or a little before by whoever expects that.
import { type ComponentType, createElement, lazy, useState } from "react";

export interface LazyScreen<Props> {
	Screen: ComponentType<Props>;
	/** Loads the code; once that is done the screen is drawn at once, with no sign of loading. */
	load(): Promise<void>;
}

/** `fetchScreen` imports the screen's module; after a failed import the next call of `load` tries again. */
export function lazyScreen<Props extends object>(
	fetchScreen: () => Promise<ComponentType<Props>>,
): LazyScreen<Props> {
	const loaded: ComponentType<Props>[] = [];
	const load = async () => {
		if (loaded.length === 0) loaded.push(await fetchScreen());
	};
	// React shows the sign of loading for a moment even if the code is there, so this is only for when it is not.
	const Later = lazy(async () => ({ default: await fetchScreen() }));
	function Screen(props: Props) {
		// Chosen once: going over from one to the other would throw away what the screen holds.
		const [shown] = useState(
			(): ComponentType<Props> => loaded[0] ?? (Later as ComponentType<Props>),
		);
		return createElement(shown, props);
	}
	return { Screen, load };
}
