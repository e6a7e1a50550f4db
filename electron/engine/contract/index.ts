// The only barrel: all that renderer and shell may see of the engine.
export * from "./api.ts";
export * from "./client.ts";
export * from "./csp.ts";
export * from "./data.ts";
export * from "./desktop.ts";
export * from "./errors.ts";
export * from "./import.ts";
export * from "./lab.ts";
export * from "./memory.ts";
export * from "./rich.ts";
export * from "./setting.ts";
export * from "./shortcut.ts";
export * from "./system.ts";
