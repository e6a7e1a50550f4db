// What a browser shows when it was opened without this launch's token, or with one of an earlier launch.
import { useTitle } from "./screen.tsx";

export function OpenAgain() {
	useTitle("Open again");
	return (
		<main className="alone">
			<div className="page">
				<h1>Open Amiable from its own address</h1>
				<div className="lead">
					<p>
						Each time Amiable starts, it prints an address that is good for that
						start only. This page was opened without one, or with an old one.
					</p>
				</div>
				<ol className="steps">
					<li>Go to the terminal in which Amiable runs.</li>
					<li>
						If it has ended, start it again with <code>npm start</code>.
					</li>
					<li>
						Open the whole address that it prints; it ends in{" "}
						<code>#token=…</code>
					</li>
				</ol>
				<p className="small">
					The address is secret so that no other page on this computer can read
					your notes. Your cards and answers are safe.
				</p>
			</div>
		</main>
	);
}
