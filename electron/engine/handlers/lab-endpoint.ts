// The switch of the lab's EC2 endpoint: at most one is on, for one lab, and none at a start.

import { Failure } from "../contract/errors.ts";
import type { LabEndpoint, LabId } from "../contract/lab.ts";
import type { Request } from "../sim/protocol/endpoint.ts";
import type { Reply } from "../sim/protocol/reply.ts";
import { homeRegion, ownAccount } from "../sim/shell-account.ts";

export type Answer = (request: Request) => Reply;

/** Offers `answer` at a free port of this computer. The hosts bring it: handlers open no sockets. */
export type StartEndpoint = (
	answer: Answer,
) => Promise<{ url: string; close(): Promise<void> }>;

export interface EndpointSwitch {
	/** Where the lab's endpoint is; null while it is off, or on for another lab. */
	of(labId: LabId): LabEndpoint | null;
	/** Switches it on for `labId`, and off for any other lab. Fails with `no-endpoint`. */
	open(labId: LabId, answer: Answer): Promise<LabEndpoint>;
	close(): Promise<void>;
}

export function createEndpointSwitch(
	start: StartEndpoint | null,
): EndpointSwitch {
	let on: { endpoint: LabEndpoint; close(): Promise<void> } | null = null;

	async function close(): Promise<void> {
		const closing = on;
		on = null;
		await closing?.close();
	}

	return {
		of: (labId) => (on?.endpoint.labId === labId ? on.endpoint : null),
		async open(labId, answer) {
			if (!start)
				throw new Failure(
					"no-endpoint",
					"The EC2 endpoint cannot be offered here. Run `amiable ec2` in a terminal instead.",
				);
			await close();
			const { url, close: stop } = await start(answer);
			on = { endpoint: { labId, url, paste: pasteLines(url) }, close: stop };
			return on.endpoint;
		},
		close,
	};
}

/** For a terminal on this computer; any secret will do, since nothing checks the signature. */
function pasteLines(url: string): string {
	return [
		`export AWS_ACCESS_KEY_ID=SIM${ownAccount} AWS_SECRET_ACCESS_KEY=any AWS_DEFAULT_REGION=${homeRegion}`,
		`aws --endpoint-url ${url} ec2 describe-instances`,
	].join("\n");
}
