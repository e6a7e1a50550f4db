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
import { describeInstanceStatus } from "./status.ts";

export const instanceOperations: Operations = {
	RunInstances: runInstances,
	DescribeInstances: describeInstances,
	DescribeInstanceStatus: describeInstanceStatus,
	DescribeInstanceTypes: describeInstanceTypes,
	StopInstances: stopInstances,
	StartInstances: startInstances,
	RebootInstances: rebootInstances,
	TerminateInstances: terminateInstances,
	ModifyInstanceAttribute: modifyInstanceAttribute,
	DescribeInstanceAttribute: describeInstanceAttribute,
};
