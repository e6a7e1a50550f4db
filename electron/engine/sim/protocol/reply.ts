// The documents that the EC2 Query protocol answers with. Clients branch on an error's code; the status follows AWS's list.
import { withReturn } from "../operation-model/answer.ts";
import type { Operation } from "../operation-model/notation.ts";
import { escapeXml, structureToXml } from "./xml.ts";

export interface Reply {
	status: number;
	contentType: string;
	body: string;
}
export interface ServiceError {
	code: string;
	message: string;
	why: string;
}

const namespace = "http://ec2.amazonaws.com/doc/2016-11-15/";
const xmlType = "text/xml;charset=UTF-8";
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Codes whose status is not 400. AWS documents few of them; 412 and 401 are seen in practice. */
const statusOfCode: Readonly<Record<string, number>> = {
	DryRunOperation: 412,
	AuthFailure: 401,
	OptInRequired: 401,
	UnauthorizedOperation: 403,
	MissingAuthenticationToken: 403,
	MethodNotAllowed: 405,
};

/** The answer to an operation that succeeded. */
export function successReply(
	{ name, output: shape }: Operation,
	output: Readonly<Record<string, unknown>>,
	requestId: string,
): Reply {
	const inner =
		shape === null
			? "<return>true</return>"
			: structureToXml(withReturn(output, shape), shape, true);
	const body = `${declaration}<${name}Response xmlns="${namespace}"><requestId>${escapeXml(requestId)}</requestId>${inner}</${name}Response>`;
	return { status: 200, contentType: xmlType, body };
}

/** The answer to a request that was refused. Always below 500, since clients retry from there on. */
export function errorReply(
	{ code, message }: Pick<ServiceError, "code" | "message">,
	requestId: string,
): Reply {
	const error = `<Error><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error>`;
	return {
		status: statusOfCode[code] ?? 400,
		contentType: xmlType,
		body: `${declaration}<Response><Errors>${error}</Errors><RequestID>${escapeXml(requestId)}</RequestID></Response>`,
	};
}

/** The answer of AWS's identity service, which the command line asks through the same endpoint. */
export function identityReply(account: string, requestId: string): Reply {
	const identity = callerIdentity(account);
	const inner = `<Arn>${identity.Arn}</Arn><UserId>${identity.UserId}</UserId><Account>${account}</Account>`;
	return {
		status: 200,
		contentType: xmlType,
		body: `${declaration}<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>${inner}</GetCallerIdentityResult><ResponseMetadata><RequestId>${escapeXml(requestId)}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`,
	};
}

/** Each account of the lab has one user. */
export function callerIdentity(account: string): {
	UserId: string;
	Account: string;
	Arn: string;
} {
	return {
		UserId: `AIDASIM${account}`,
		Account: account,
		Arn: `arn:aws:iam::${account}:user/learner`,
	};
}

/** A lab verb's answer: JSON, as no AWS client asks for it. */
export function jsonReply(status: number, value: unknown): Reply {
	return {
		status,
		contentType: "application/json",
		body: JSON.stringify(value),
	};
}
