// Places in notes with something to say about each: problems, and lines that became no card.
import type {
	Diagnostic,
	Skipped,
} from "../../electron/engine/contract/data.ts";
import { type Route, routeHref } from "../routes.tsx";
import { capital, fileName, sayLines } from "../wording.ts";

/** Problems as `file:line:column`, the form that editors understand. */
export function Problems(props: { diagnostics: readonly Diagnostic[] }) {
	return (
		<ul className="places">
			{props.diagnostics.map(({ file, line, column, code, message }) => (
				<li key={`${file}:${line}:${column} ${code}`}>
					<code title={file}>
						{fileName(file)}:{line}:{column}
					</code>
					<span>{message}</span>
				</li>
			))}
		</ul>
	);
}

/** Lines that became no card, each leading to its place if the note is known. */
export function SkippedPlaces(props: {
	skipped: readonly Skipped[];
	routeTo?: (place: Skipped) => Route;
	onChoose?: () => void;
}) {
	const { skipped, routeTo, onChoose } = props;
	return (
		<ul className="places">
			{skipped.map((place) => {
				const lines = capital(sayLines(place.line, place.endLine));
				return (
					<li key={`${place.line}-${place.endLine} ${place.code}`}>
						{routeTo ? (
							<a href={routeHref(routeTo(place))} onClick={onChoose}>
								{lines}
							</a>
						) : (
							<span>{lines}</span>
						)}
						<span>{place.message}</span>
					</li>
				);
			})}
		</ul>
	);
}
