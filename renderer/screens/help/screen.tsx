// Help: how notes become cards, how the days are chosen, the lab, the keys, where the data is.
import { useQuery } from "@tanstack/react-query";
import type { WalkSummary } from "../../../electron/engine/contract/lab.ts";
import { usualSeparators } from "../../../electron/engine/contract/separator.ts";
import { sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import {
	ScreenHeading,
	Section,
	sectionId,
	useTitle,
} from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { labsQuery, settingsQuery, statusQuery } from "../../query.ts";
import { navigate, routeHref } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import { Examples, TryIt } from "./example.tsx";
import { markedExamples, plainExamples } from "./format.ts";
import "../../styles/help.css";

export function HelpScreen() {
	useTitle("Help");
	return (
		<div className="page help-page">
			<ScreenHeading>Help</ScreenHeading>
			<p className="lead">
				Everything here is on this computer, like all of Amiable.
			</p>
			<Ways />
			<Notes />
			<Days />
			<Lab />
			<Data />
		</div>
	);
}

function Ways() {
	const { hub } = useApp();
	return (
		<div className="actions">
			<Button shortcut="palette" onPress={() => hub.run("palette")}>
				Go to or do anything…
			</Button>
			<Button
				shortcut="show-shortcuts"
				onPress={() => hub.run("show-shortcuts")}
			>
				All keys
			</Button>
			<Button
				shortcut="go-welcome"
				onPress={() => navigate({ screen: "welcome" })}
			>
				First steps again
			</Button>
		</div>
	);
}

function Notes() {
	const { client } = useApp().engine;
	const signs =
		useQuery(settingsQuery(client)).data?.separators ?? usualSeparators;
	return (
		<Section title="How notes become cards">
			<p>
				Write as you like. A note without marks is read by its structure: these
				forms become cards, shown beside them. Where a note states something
				that the lab can play, a situation is asked as well.
			</p>
			<Examples examples={plainExamples} />
			<p className="help-between">
				Or mark cards yourself. In a note with marks, only what you marked is
				asked.
			</p>
			<Examples examples={markedExamples(signs)} />
			<h3>Try it</h3>
			<TryIt
				first={
					"- **Snapshot:** a copy of a volume at one moment\n- Root volume = the volume that an instance starts from"
				}
			/>
			<p className="help-between">
				Change a note and import it again: cards keep their history, reworded
				ones too. A card whose text is gone waits for it to come back.{" "}
				<a
					href={routeHref({
						screen: "settings",
						section: sectionId("Cards that you mark"),
					})}
				>
					Other signs for marks
				</a>
			</p>
		</Section>
	);
}

function Days() {
	return (
		<Section title="How the days are chosen">
			<p>
				For each card Amiable keeps how strong your memory of it is, and how
				hard the card is for you. A memory fades with time; the card comes back
				when you would still know it 9 times in 10, which is when an answer
				strengthens it most for its minutes.
			</p>
			<ul className="help-list">
				<li>
					<b>Good</b> makes the next interval longer, a few times as long at
					first.
				</li>
				<li>
					<b>Again</b> starts it over with short steps; nothing else is lost,
					and it is no failure.
				</li>
				<li>
					An <b>exam date</b> bounds every interval: each card comes once more
					in the last days.
				</li>
				<li>
					Miss a day and nothing piles up forever: what is over the day’s limit
					waits, the most urgent first.
				</li>
			</ul>
			<p>
				Look at a grade for a moment and it says why it leads to its day. The
				model is FSRS;{" "}
				<a href={routeHref({ screen: "statistics" })}>Statistics</a> can fit it
				to your own answers.
			</p>
		</Section>
	);
}

function Lab() {
	const app = useApp();
	const { client } = app.engine;
	const walks = useQuery(labsQuery(client)).data?.walks ?? [];
	const begin = ({ id, title }: WalkSummary) =>
		client.lab.create({ name: title, walk: id }).then(
			(lab) => navigate({ screen: "lab", id: lab.id }),
			(error: unknown) => sayFailure(app, error),
		);
	return (
		<Section title="A tour of the lab">
			<p>
				The lab is a small EC2 on this computer: type real <code>aws ec2</code>{" "}
				commands on the left, see on the right what they do. Every step can be
				taken back. A guided walk sets goals and helps with each.
			</p>
			<ul className="help-rows">
				{walks.map((walk) => (
					<li key={walk.id}>
						<span>
							{walk.title}
							<span className="small">
								{walk.summary} {sayCount(walk.goals, "goal")}.
							</span>
						</span>
						<Button onPress={() => void begin(walk)}>
							Begin<span className="visually-hidden"> {walk.title}</span>
						</Button>
					</li>
				))}
			</ul>
		</Section>
	);
}

function Data() {
	const { client } = useApp().engine;
	const file = useQuery(statusQuery(client)).data?.dataFile;
	return (
		<Section title="Where your data is">
			<p>
				Cards, answers, exams, labs and settings are in one SQLite file. Copy it
				to keep it safe; delete it to forget everything. Your notes stay where
				you have them and are only read.
			</p>
			{file && (
				<p className="help-file">
					<code>{file}</code>
				</p>
			)}
			<p>
				Nearly everything can be undone, one step after the other, also after a
				restart: <b>Undo</b> always says what it will take back.
			</p>
		</Section>
	);
}
