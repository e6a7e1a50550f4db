// The switch of the EC2 endpoint, what it is for, and the lines to paste into a terminal.
import { useRef } from "react";
import type { Lab } from "../../../electron/engine/contract/lab.ts";
import { say } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { useApp } from "../../context.tsx";
import type { LabActions } from "./use-lab.ts";

export function EndpointDialog(props: {
	lab: Lab;
	actions: LabActions;
	onClose: () => void;
}) {
	const { lab, actions, onClose } = props;
	const { endpoint } = lab;
	return (
		<Dialog title="Endpoint for real tools" onClose={onClose}>
			<p>
				While it is on, the real AWS command line and SDKs on this computer can
				work in the world of “{lab.name}”. What they change becomes steps of the
				lab. Only programs on this computer reach it, and it is off again when
				Amiable starts next.
			</p>
			<label className="endpoint-switch">
				<input
					type="checkbox"
					role="switch"
					checked={endpoint !== null}
					aria-checked={endpoint !== null}
					onChange={({ target }) => void actions.switchEndpoint(target.checked)}
				/>
				{endpoint ? `On, at ${endpoint.url}` : "Off"}
			</label>
			{endpoint && <Paste text={endpoint.paste} />}
		</Dialog>
	);
}

function Paste({ text }: { text: string }) {
	const app = useApp();
	const lines = useRef<HTMLPreElement>(null);
	const copy = () => {
		if (lines.current) getSelection()?.selectAllChildren(lines.current);
		// Needs no permission, unlike the clipboard's own interface.
		const isCopied = document.execCommand("copy");
		say(app, isCopied ? "Copied" : "Press Ctrl+C to copy the marked lines.");
	};
	return (
		<>
			<p>Paste this into a terminal:</p>
			<pre ref={lines} className="paste">
				{text}
			</pre>
			<Button onPress={copy}>Copy</Button>
			<p className="small">
				Any twelve digits after SIM are another account; 444455556666 is the
				partner’s.
			</p>
		</>
	);
}
