// Runs the engine in a utility process: each page's port goes straight to it, and main never sees a message.
import { type MessagePortMain, utilityProcess } from "electron";
import {
	type EngineEvents,
	type EngineProcess,
	type EngineStart,
	pipeOutput,
} from "./engine-process.ts";

export function startUtility(
	{ entry, env }: EngineStart,
	events: EngineEvents,
): EngineProcess {
	const engine = utilityProcess.fork(entry, [], {
		env,
		stdio: "pipe",
		serviceName: "Amiable engine",
	});
	pipeOutput([engine.stdout, engine.stderr], events);
	engine.on("exit", (code) => events.exit(`exit status ${code}`));
	return {
		connect: (port, isPage) =>
			engine.postMessage({ type: "connect", isPage }, [
				port as MessagePortMain,
			]),
		close: () => engine.postMessage({ type: "close" }),
		kill: () => void engine.kill(),
	};
}
