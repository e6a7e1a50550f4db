// Hands on what decides where something boots, from an image to an instance and back.
import type { Machine } from "./resource.ts";

/** The machine settings of an image or an instance, without the rest of it. */
export function machineOf(source: Machine): Machine {
	return {
		architecture: source.architecture,
		virtualization: source.virtualization,
		enaSupport: source.enaSupport,
		bootMode: source.bootMode,
		tpmSupport: source.tpmSupport,
		imdsSupport: source.imdsSupport,
		rootDeviceType: source.rootDeviceType,
		rootDeviceName: source.rootDeviceName,
		platform: source.platform,
		platformDetails: source.platformDetails,
		usageOperation: source.usageOperation,
	};
}
