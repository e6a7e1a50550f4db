// What the engine's process is to the shell, whichever kind it is: a utility process or a plain Node.
import type { MessagePortMain } from "electron";

/** The part of Electron's MessagePortMain that the engine's side needs. */
export type EnginePort = Pick<
	MessagePortMain,
	"on" | "postMessage" | "start" | "close"
>;

export interface EngineProcess {
	/** Hands the engine its end of a channel to a page, or to main itself. */
	connect(port: EnginePort, isPage: boolean): void;
	/** Asks it to close the data file and end. */
	close(): void;
	kill(): void;
}

export interface EngineEvents {
	/** Text that the engine wrote for the log. */
	output(text: string): void;
	/** Its end, wanted or not; told once. The process is of no use from then on. */
	exit(how: string): void;
}

export interface EngineStart {
	/** Path of the engine's built entry. */
	entry: string;
	/** The whole environment. */
	env: Readonly<Record<string, string>>;
}

/** Passes on what the engine writes on its standard output and error. */
export function pipeOutput(
	streams: readonly (NodeJS.ReadableStream | null)[],
	events: EngineEvents,
): void {
	for (const stream of streams)
		stream?.on("data", (chunk: Buffer) =>
			events.output(chunk.toString("utf8")),
		);
}
