// What screens offer beyond the shortcuts: the entries of their menus, so that the palette has all of them too.

export interface Command {
	/** Tells it among recent choices; the same thing has the same id each time. */
	id: string;
	title: string;
	run: () => void;
}

export interface CommandHub {
	/** Offers commands until the returned function is called. */
	offer(commands: readonly Command[]): () => void;
	/** Everything on offer now, what came last first. */
	all(): Command[];
}

export function createCommandHub(): CommandHub {
	let offers: (readonly Command[])[] = [];
	return {
		offer(commands) {
			offers = [...offers, commands];
			return () => {
				offers = offers.filter((offer) => offer !== commands);
			};
		},
		all: () => offers.toReversed().flat(),
	};
}
