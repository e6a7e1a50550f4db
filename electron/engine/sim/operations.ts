// Every operation by AWS's name, from one table for each kind of resource.
import { accountOperations } from "./account/operations.ts";
import { imageOperations } from "./image/operations.ts";
import { instanceOperations } from "./instance/operations.ts";
import { labOperations } from "./lab/operations.ts";
import { checkedOperations } from "./request/check.ts";
import { snapshotOperations } from "./snapshot/operations.ts";
import { volumeOperations } from "./volume/operations.ts";

export const operations = checkedOperations(
	imageOperations,
	instanceOperations,
	volumeOperations,
	snapshotOperations,
	accountOperations,
	labOperations,
);
