// `amiable ec2`: lets the real AWS command line and SDKs talk to a fresh simulated world until it is interrupted.
import { parseArgs } from "node:util";
import { serveEc2 } from "../../electron/engine/hosts/ec2.ts";
import { createEndpoint } from "../../electron/engine/sim/protocol/endpoint.ts";
import {
	homeRegion,
	ownAccount,
} from "../../electron/engine/sim/shell-account.ts";
import { createWorld } from "../../electron/engine/sim/simulator.ts";
import {
	type Command,
	interrupted,
	print,
	printJson,
	WrongUsage,
} from "./command.ts";

const defaults = { account: ownAccount, region: homeRegion };

export const ec2Command: Command = {
	name: "ec2",
	usage: "ec2 [--port N] [--settle] [--json]",
	async run(args, io) {
		const { values } = parseArgs({
			args,
			options: {
				port: { type: "string", default: "0" },
				settle: { type: "boolean", default: false },
				json: { type: "boolean" },
			},
		});
		const port = Number(values.port);
		if (!/^\d+$/.test(values.port) || port > 65_535)
			throw new WrongUsage("--port takes a number from 0 to 65535");
		const endpoint = createEndpoint(createWorld(), defaults, {
			settles: values.settle,
		});
		const host = await serveEc2({ port, answer: endpoint.answer });
		// Who reads the address may end it at once.
		const ended = interrupted();
		if (values.json) printJson(io, { url: host.url, port: host.port });
		else print(io, invitation(host.url));
		await ended;
		await host.close();
		return 0;
	},
};

function invitation(url: string): string {
	return `The simulated EC2 answers at ${url}. Paste this into another terminal:

  export AWS_ACCESS_KEY_ID=SIM${ownAccount} AWS_SECRET_ACCESS_KEY=any AWS_DEFAULT_REGION=${homeRegion}
  aws --endpoint-url ${url} ec2 describe-images --owners amazon

Any twelve digits after SIM are another account. Time passes only when it is told to: start with
--settle, and what is pending is done by the next request. Stop with Ctrl+C.`;
}
