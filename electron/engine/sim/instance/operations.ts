// The operations on instances by AWS's name.
import type { Operations } from "../request/operation.ts";
import {
	describeInstanceAttribute,
	modifyInstanceAttribute,
} from "./attribute.ts";
import { describeInstances, describeInstanceTypes } from "./describe.ts";
import {
	rebootInstances,
	startInstances,
	stopInstances,
	terminateInstances,
} from "./lifecycle.ts";
import { runInstances } from "./run.ts";

export const instanceOperations: Operations = {
	RunInstances: runInstances,
	DescribeInstances: describeInstances,
	DescribeInstanceTypes: describeInstanceTypes,
	StopInstances: stopInstances,
	StartInstances: startInstances,
	RebootInstances: rebootInstances,
	TerminateInstances: terminateInstances,
	ModifyInstanceAttribute: modifyInstanceAttribute,
	DescribeInstanceAttribute: describeInstanceAttribute,
};
