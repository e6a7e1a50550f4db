// Runs inside an Electron app before it starts, and tells on standard output when its page shows what the bench waits for. It adds nothing else, so that what is measured is the app.
const { app } = require("electron");

/** What to wait for, one after the other, and the key to press once it is there. */
const steps = JSON.parse(process.env.BENCH_STEPS);

app.on("web-contents-created", (_event, page) => {
	page.once("dom-ready", () => void follow(page));
});

async function follow(page) {
	for (const { see, press } of steps) {
		await page.executeJavaScript(`(${untilPainted})(${JSON.stringify(see)})`);
		if (press) strike(page, press);
	}
	console.log("SHOWN");
}

function strike(page, keyCode) {
	for (const type of ["keyDown", "keyUp"])
		page.sendInputEvent({ type, keyCode });
}

/** In the page: resolves once the element is there and a frame with it was drawn. */
function untilPainted(selector) {
	const there = () => document.querySelector(selector) !== null;
	const painted = (done) => requestAnimationFrame(() => setTimeout(done));
	return new Promise((done) => {
		if (there()) return painted(done);
		const watch = new MutationObserver(() => {
			if (!there()) return;
			watch.disconnect();
			painted(done);
		});
		watch.observe(document, { childList: true, subtree: true });
	});
}
