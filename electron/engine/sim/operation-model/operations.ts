// Every operation that the simulator speaks, with the shapes of its request and its answer. Data only: what an operation does is not known here.
import { imageShapes } from "./image.ts";
import { instanceShapes } from "./instance.ts";
import { labShapes } from "./lab.ts";
import { type Operation, readTables } from "./notation.ts";
import { placeShapes } from "./place.ts";
import { snapshotShapes } from "./snapshot.ts";
import { volumeShapes } from "./volume.ts";

/** EC2 operations by API name ("RunInstances"). `instance` comes first: others use its shapes. */
export const ec2Operations: ReadonlyMap<string, Operation> = readTables([
	instanceShapes,
	imageShapes,
	snapshotShapes,
	volumeShapes,
	placeShapes,
]);

/** The lab's own verbs by name ("LabBill"). */
export const labOperations: ReadonlyMap<string, Operation> = readTables([
	labShapes,
]);
