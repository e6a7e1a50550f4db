// What the lab can do beyond AWS: let time pass, write to disks, look inside snapshots, start over.
import type { Operations } from "../request/operation.ts";
import { settleEvents } from "./settle.ts";

export const labOperations: Operations = {
	LabSettle: { params: "", decide: ({ world }) => settleEvents(world) },
	LabReset: { params: "", decide: () => [{ type: "world-reset" }] },
};
