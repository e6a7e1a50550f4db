// The root volume of an instance: the disk that it boots from.
import type { Instance } from "../world/resource.ts";

/** Whether a volume is attached where the instance boots from. */
export function hasRoot(instance: Instance): boolean {
	return instance.attachments.some(
		({ device }) => device === instance.rootDeviceName,
	);
}
