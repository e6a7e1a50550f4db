// Every operation by AWS's name, from one table for each resource.
import { imageOperations } from "./image/operations.ts";
import { instanceOperations } from "./instance/operations.ts";
import { labOperations } from "./lab/operations.ts";
import { checkedOperations } from "./request/check.ts";

export const operations = checkedOperations(
	imageOperations,
	instanceOperations,
	labOperations,
);
