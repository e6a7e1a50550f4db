// The console: the log of what was run, the guide of a walk above it, and the line to type in below it.
import {
	type ReactNode,
	type RefObject,
	useEffect,
	useRef,
	useState,
} from "react";
import type { Lab } from "../../../electron/engine/contract/lab.ts";
import { Button } from "../../components/button.tsx";
import type { Draft } from "../../components/line-completion.ts";
import { Log } from "./log.tsx";
import { Prompt } from "./prompt.tsx";

/** The log scrolls by itself, so the keyboard must be able to reach it although nothing in it can be pressed. */
const scrollable = { tabIndex: 0 };

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
	const log = useScrollToEnd(lab.entries);
	return (
		<section className="console" aria-label="Console">
			{guide}
			<div
				ref={log}
				className="log"
				role="log"
				aria-live="off"
				aria-label="What was run"
				{...scrollable}
			>
				{lab.steps === 0 && !lab.progress && (
					<Welcome onType={props.onType} onWalks={props.onWalks} />
				)}
				<Log entries={entries} />
			</div>
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

function useScrollToEnd(entries: Lab["entries"]) {
	const log: RefObject<HTMLDivElement | null> = useRef(null);
	const last = entries.at(-1)?.step;
	useEffect(() => {
		if (last !== undefined)
			log.current?.scrollTo({ top: log.current.scrollHeight });
	}, [last]);
	return log;
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
