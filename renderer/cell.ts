// A value that changes over time and can be watched: the smallest store that React and plain code can share.

export interface Cell<T> {
	get(): T;
	set(value: T): void;
	/** Calls back after each change; returns the unsubscriber. */
	subscribe(listener: () => void): () => void;
}

export function createCell<T>(initial: T): Cell<T> {
	const listeners = new Set<() => void>();
	let value = initial;
	return {
		get: () => value,
		set(next) {
			if (Object.is(next, value)) return;
			value = next;
			for (const listener of [...listeners]) listener();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
