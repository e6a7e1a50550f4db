// What is wrong in the notes, place by place, and where two of them disagree; each place opens in the note or in an editor.
import { useQuery } from "@tanstack/react-query";
import type {
	Disagreement,
	Problem,
} from "../../../electron/engine/contract/reading.ts";
import { say, sayProblem } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { ScreenHeading, useTitle } from "../../components/screen.tsx";
import { Failed, Loading, Message } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { problemsQuery } from "../../query.ts";
import { navigate, routeHref } from "../../routes.tsx";
import { fileName, sayCount, sayLines } from "../../wording.ts";
import "../../styles/notes.css";
import "../../styles/problems.css";

export function ProblemsScreen() {
	useTitle("Problems");
	const query = useQuery(problemsQuery(useApp().engine.client));
	if (query.isPending) return <Loading what="the problems" />;
	if (!query.data)
		return (
			<Failed
				what="The problems"
				error={query.error}
				onRetry={() => void query.refetch()}
			/>
		);
	const { problems, disagreements } = query.data;
	if (problems.length + disagreements.length === 0) return <AllWell />;
	return (
		<div className="page">
			<ScreenHeading>
				{sayCount(problems.length + disagreements.length, "problem")} in your
				notes
			</ScreenHeading>
			<p className="lead">
				Everything else was read. Mend the place in your editor, then import the
				note again.
			</p>
			<Disagreements all={disagreements} />
			{problems.length > 0 && (
				<section className="section">
					<h2>Places that could not be read as meant</h2>
					<ul className="problems">
						{problems.map((problem) => (
							<ProblemRow key={keyOf(problem)} problem={problem} />
						))}
					</ul>
				</section>
			)}
		</div>
	);
}

function AllWell() {
	return (
		<Message
			title="No problems in your notes"
			actions={
				<Button look="primary" onPress={() => navigate({ screen: "notes" })}>
					Back to your notes
				</Button>
			}
		>
			<p>Every note was read to its end, and no two of them disagree.</p>
		</Message>
	);
}

function keyOf({ file, line, column, code }: Problem): string {
	return `${file}:${line}:${column} ${code}`;
}

function ProblemRow({ problem }: { problem: Problem }) {
	const { file, line, column, message, excerpt, noteId } = problem;
	const lines = { line, endLine: line };
	return (
		<li className="problem">
			<p>
				<a
					className="place"
					title={file}
					href={routeHref({
						screen: "note",
						id: noteId,
						lines,
						from: "problems",
					})}
				>
					{fileName(file)}:{line}:{column}
				</a>
				<OpenPlace path={file} line={line} />
			</p>
			<p>{message}</p>
			{excerpt && <code className="excerpt">{excerpt}</code>}
		</li>
	);
}

function Disagreements({ all }: { all: readonly Disagreement[] }) {
	if (all.length === 0) return null;
	return (
		<section className="section">
			<h2>{sayCount(all.length, "place")} where your notes disagree</h2>
			<ul className="problems">
				{all.map(({ message, places }) => (
					<li
						key={`${message} ${places.map(({ path, line }) => `${path}:${line}`)}`}
						className="problem"
					>
						<p>{message}</p>
						{places.map((place) => (
							<div key={`${place.path}:${place.line}`}>
								<p>
									<a
										className="place"
										title={place.path}
										href={routeHref({
											screen: "note",
											id: place.noteId,
											lines: place,
											from: "problems",
										})}
									>
										{place.noteTitle}, {sayLines(place.line, place.endLine)}
									</a>
									<OpenPlace path={place.path} line={place.line} />
								</p>
								<code className="excerpt">{place.excerpt}</code>
							</div>
						))}
					</li>
				))}
			</ul>
		</section>
	);
}

/** Opens the note in the system's editor; a browser cannot, so it copies the place as editors read it. */
function OpenPlace({ path, line }: { path: string; line: number }) {
	const app = useApp();
	const { desktop } = app.engine;
	const place = `${path}:${line}`;
	const open = async () => {
		try {
			if (desktop) await desktop.openNote(path, line);
			else {
				await navigator.clipboard.writeText(place);
				say(app, `Copied ${place}`);
			}
		} catch (error) {
			sayProblem(app, error);
		}
	};
	return (
		<Button look="quiet" onPress={() => void open()} title={place}>
			{desktop ? "Open in your editor" : "Copy the place"}
			<span className="visually-hidden"> {place}</span>
		</Button>
	);
}
