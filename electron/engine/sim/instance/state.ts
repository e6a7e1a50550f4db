// The way of an instance from one state to the next.
import type { Event } from "../world/event.ts";
import type { Instance } from "../world/resource.ts";

/** The event that takes an instance to another state. */
export function stateEvent(
	instance: Instance,
	to: Instance["state"],
	goneAt: number | null,
): Event {
	return {
		type: "instance-state-changed",
		instanceId: instance.id,
		from: instance.state,
		to,
		goneAt,
	};
}
