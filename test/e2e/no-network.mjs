// Loaded into the engine's process before anything else (`node --import`): lets it talk to this computer alone, and keeps a note of each attempt to reach anything else in the file that AMIABLE_NETWORK_LOG names.
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import net from "node:net";

const file = process.env.AMIABLE_NETWORK_LOG ?? "";

function refuse(what) {
	appendFileSync(file, `${what}\n`);
	throw new Error(`no network here: ${what}`);
}

const connect = net.Socket.prototype.connect;
/** Every outgoing connection of net, tls, http and fetch goes through here. */
net.Socket.prototype.connect = function (...given) {
	const first = Array.isArray(given[0]) ? given[0][0] : given[0];
	const isOptions = typeof first === "object" && first !== null;
	const path = isOptions ? first.path : /\D/.test(String(first)) && first;
	const host = isOptions ? first.host : given[1];
	const isHere = path || /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
	if (!isHere) refuse(`connect ${host ?? "localhost by default"}`);
	return connect.apply(this, given);
};

for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) {
	const ask = dns[name];
	dns[name] = (host, ...rest) => {
		if (host !== "localhost" && net.isIP(host) === 0) refuse(`${name} ${host}`);
		return ask(host, ...rest);
	};
	dns.promises[name] = async (host) => refuse(`${name} ${host}`);
}

dgram.Socket.prototype.send = () => refuse("datagram");
