// Answers one request of the EC2 Query protocol, or one lab verb, against a world. Knows no socket: the host gives it text and sends its reply.
import type { Operation } from "../operation-model/notation.ts";
import { ec2Operations, labOperations } from "../operation-model/operations.ts";
import {
	type Call,
	type Event,
	execute,
	operationNames,
	type World,
} from "../simulator.ts";
import { type Caller, readCaller } from "./caller.ts";
import { decodeQuery } from "./query.ts";
import {
	errorReply,
	identityReply,
	jsonReply,
	type Reply,
	type ServiceError,
	successReply,
} from "./reply.ts";

/** `query` is the part of the address after `?`; header names are in lower case; `requestId` goes into the answer. */
export interface Request {
	method: string;
	query: string;
	authorization: string | undefined;
	body: string;
	requestId: string;
}
/** Who a request without an account of its own comes from. */
export interface Defaults {
	account: string;
	region: string;
}
/** `call` is what was carried out, null where the request was refused or asked for no operation. */
export interface Answer {
	reply: Reply;
	world: World;
	events: readonly Event[];
	call: Call | null;
}

const known: ReadonlySet<string> = new Set(operationNames);

/** The reply to a request and the world after it; a refused request leaves the world as it was. Never throws, never answers 5xx. */
export function answerRequest(
	world: World,
	request: Request,
	defaults: Defaults,
): Answer {
	try {
		return dispatch(world, request, defaults);
	} catch {
		// A bug must not look like an outage: clients would try again four times and then blame the network.
		return refuse(world, request, {
			code: "InternalFailure",
			message: "The simulator could not carry out this request.",
		});
	}
}

function dispatch(world: World, request: Request, defaults: Defaults): Answer {
	if (request.method !== "POST" && request.method !== "GET")
		return refuse(world, request, {
			code: "MethodNotAllowed",
			message: "The Query protocol uses POST, or GET with a query string.",
		});
	const parameters = new URLSearchParams(
		request.method === "GET" ? request.query : request.body,
	);
	const action = parameters.get("Action");
	if (action === null)
		return refuse(world, request, {
			code: "MissingAction",
			message: "The request must contain the parameter Action",
		});
	const verb = labOperations.get(action);
	if (verb) return answerLab(world, request, verb, parameters, defaults);
	return answerService(world, request, action, parameters, defaults);
}

function answerService(
	world: World,
	request: Request,
	action: string,
	parameters: URLSearchParams,
	defaults: Defaults,
): Answer {
	const operation = ec2Operations.get(action);
	if (action !== "GetCallerIdentity" && !(operation && known.has(action)))
		return refuse(world, request, {
			code: "InvalidAction",
			message: `The action ${action} is not valid for this web service.`,
		});
	const signed = new URLSearchParams(request.query);
	const caller =
		readCaller(request.authorization, parameters, defaults.account) ??
		readCaller(undefined, signed, defaults.account);
	if (!caller)
		return refuse(world, request, {
			code: "MissingAuthenticationToken",
			message: "Request is missing Authentication Token",
		});
	if (!operation) {
		const reply = identityReply(caller.account, request.requestId);
		return { reply, world, events: [], call: null };
	}
	return answerOperation(world, request, operation, parameters, caller);
}

function answerOperation(
	world: World,
	request: Request,
	operation: Operation,
	parameters: URLSearchParams,
	caller: Caller,
): Answer {
	const decoded = decodeQuery(parameters, operation.input);
	if (!decoded.ok) return refuse(world, request, decoded.error);
	const call: Call = {
		operation: operation.name,
		...caller,
		params: decoded.params,
	};
	const outcome = execute(world, call);
	if (!outcome.ok) return refuse(world, request, outcome.error);
	const reply = successReply(operation, outcome.output, request.requestId);
	return { reply, world: outcome.world, events: outcome.events, call };
}

/** Lab verbs name their account and Region themselves, since nobody signs them. */
function answerLab(
	world: World,
	request: Request,
	verb: Operation,
	parameters: URLSearchParams,
	defaults: Defaults,
): Answer {
	if (request.method !== "POST")
		return refuseLab(world, {
			code: "MethodNotAllowed",
			message: "Lab verbs are posted as a form.",
			why: "A link must not change the lab.",
		});
	const account = parameters.get("Account") ?? defaults.account;
	const region = parameters.get("Region") ?? defaults.region;
	const own = [...parameters].filter(
		([key]) => key !== "Account" && key !== "Region",
	);
	const decoded = decodeQuery(own, verb.input);
	if (!decoded.ok) return refuseLab(world, decoded.error);
	const call: Call = {
		operation: verb.name,
		account,
		region,
		params: decoded.params,
	};
	const outcome = execute(world, call);
	if (!outcome.ok) return refuseLab(world, outcome.error);
	const reply = jsonReply(200, outcome.output);
	return { reply, world: outcome.world, events: outcome.events, call };
}

function refuse(
	world: World,
	request: Request,
	error: Pick<ServiceError, "code" | "message">,
): Answer {
	const reply = errorReply(error, request.requestId);
	return { reply, world, events: [], call: null };
}

function refuseLab(world: World, error: ServiceError): Answer {
	return { reply: jsonReply(400, { error }), world, events: [], call: null };
}

/** A world behind the protocol. It lives as long as the address that it answers at. */
export interface Endpoint {
	answer: (request: Request) => Reply;
	world: () => World;
}

export interface EndpointOptions {
	/** Whether what one request began is finished by the next: for clients that wait and know no lab verbs. */
	settles?: boolean;
	/** Hears of every call that went through. */
	onChange?: (answer: Answer) => void;
}

/** Answers requests one after the other, each in the world that the one before left. */
export function createEndpoint(
	start: World,
	defaults: Defaults,
	{ settles = false, onChange = () => {} }: EndpointOptions = {},
): Endpoint {
	let world = start;
	return {
		answer(request) {
			const before = settles ? settled(world, defaults) : world;
			const answer = answerRequest(before, request, defaults);
			world = answer.world;
			if (answer.call) onChange(answer);
			return answer.reply;
		},
		world: () => world,
	};
}

function settled(world: World, defaults: Defaults): World {
	const call = { operation: "LabSettle", ...defaults, params: {} };
	const outcome = execute(world, call);
	return outcome.ok ? outcome.world : world;
}
