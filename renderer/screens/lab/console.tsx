// The console: the log of what was run, the guide of a walk above it, and the line to type in below it.
import { type ReactNode, type RefObject, useState } from "react";
import type { Lab } from "../../../electron/engine/contract/lab.ts";
import { Button } from "../../components/button.tsx";
import type { Draft } from "../../components/line-completion.ts";
import { Log, LogFrame } from "./log.tsx";
import { Prompt } from "./prompt.tsx";

interface ConsoleProps {
	lab: Lab;
	guide: ReactNode;
	inputRef: RefObject<HTMLTextAreaElement | null>;
	draft: Draft;
	onDraft: (draft: Draft) => void;
	/** Puts a whole line at the prompt. */
	onType: (line: string) => void;
	onRun: (text: string) => void;
	onWalks: () => void;
	isBusy: boolean;
}

export function Console(props: ConsoleProps) {
	const { lab, guide, inputRef, draft, onDraft, onRun, isBusy } = props;
	// Ctrl+L hides what is there; steps that are taken back come back with it.
	const [clearedAt, setCleared] = useState(-1);
	const hidden = clearedAt > lab.steps ? -1 : clearedAt;
	const entries = lab.entries.filter(({ step }) => step > hidden);
	return (
		<section className="console" aria-label="Console">
			{guide}
			<LogFrame last={lab.entries.at(-1)?.step}>
				{lab.steps === 0 && !lab.progress && (
					<Welcome onType={props.onType} onWalks={props.onWalks} />
				)}
				<Log entries={entries} />
			</LogFrame>
			<Prompt
				lab={lab}
				inputRef={inputRef}
				draft={draft}
				onDraft={onDraft}
				onRun={onRun}
				onClear={() => setCleared(lab.steps)}
				isBusy={isBusy}
			/>
		</section>
	);
}

const firstLines = [
	"aws ec2 describe-images --owners amazon --query 'Images[].[ImageId,Name]' --output table",
	"IMG=$(aws ec2 describe-images --owners amazon --filters 'Name=name,Values=al2023*' Name=architecture,Values=x86_64 --query 'Images[0].ImageId' --output text)",
	"aws ec2 run-instances --image-id $IMG --instance-type t3.micro",
	"lab settle",
];

function Welcome(props: {
	onType: (line: string) => void;
	onWalks: () => void;
}) {
	return (
		<div className="welcome">
			<p>
				This is a small EC2 inside Amiable: images, instances, volumes and
				snapshots that behave as AWS’s do, with AWS’s own commands and errors.
				Nothing leaves this computer and nothing costs anything.
			</p>
			<p>Type a command, or begin with one of these:</p>
			<ul>
				{firstLines.map((line) => (
					<li key={line}>
						<button type="button" onClick={() => props.onType(line)}>
							<code>{line}</code>
						</button>
					</li>
				))}
			</ul>
			<p>
				<code>help</code> lists what can be typed, and every operation has a
				page: <code>aws ec2 create-image help</code>.
			</p>
			<Button onPress={props.onWalks}>Take a guided walk</Button>
		</div>
	);
}
