// The operations on instances by AWS's name.
import type { Operations } from "../request/operation.ts";
import { runInstances } from "./run.ts";

export const instanceOperations: Operations = {
	RunInstances: runInstances,
};
