// The floor of the start measure: a bare Node process that serves one static page.
import { createServer } from "node:http";

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Card</title><h1>Card</h1>`;
const server = createServer((_, response) => {
	response
		.writeHead(200, { "content-type": "text/html; charset=utf-8" })
		.end(page);
});
server.listen(0, "127.0.0.1", () => {
	const address = server.address();
	if (address !== null && typeof address === "object")
		console.log(`Serving http://127.0.0.1:${address.port}`);
});
