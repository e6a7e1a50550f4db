// The first step: what Amiable is, and whether the notes that come with it are studied.
import { useQuery } from "@tanstack/react-query";
import type { NoteSummary } from "../../../electron/engine/contract/data.ts";
import type { App } from "../../app.ts";
import { Loading } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { notesQuery } from "../../query.ts";
import { sayCount, sayList } from "../../wording.ts";
import { Choices, StepPage } from "./page.tsx";
import type { StepProps } from "./screen.tsx";

/** What becomes of the notes that came with the app. */
export type Keeping = "keep" | "leave";

const isBundled = ({ path }: NoteSummary) => path.startsWith("amiable:/");

export function NotesStep(
	props: StepProps & {
		keeping: Keeping;
		onKeep: (keeping: Keeping) => void;
	},
) {
	const notes = useQuery(notesQuery(useApp().engine.client)).data;
	if (!notes) return <Loading what="the first steps" />;
	const bundled = notes.filter(isBundled);
	const own = notes.length - bundled.length;
	return (
		<StepPage
			title="Remember what you write down"
			lead={
				<>
					<p>
						Amiable makes cards from your notes and brings each one back just
						before you would forget it. It trains you for the exam, and lets you
						try things on a small cloud of its own.
					</p>
					<p>
						<strong>Everything stays on this computer.</strong> There is no
						account, and nothing is ever sent anywhere.
					</p>
				</>
			}
			next={{ label: "Begin", onPress: props.onNext }}
		>
			{own > 0 ? (
				<p className="welcome-fact">
					You have {sayCount(notes.length, "note")} with{" "}
					{sayCount(countCards(notes), "card")} already.
				</p>
			) : (
				bundled.length > 0 && (
					<Choices
						legend="Which notes to begin with"
						value={props.keeping}
						onChange={props.onKeep}
						options={[
							{
								value: "keep",
								label: `Begin with ${sayCount(countCards(bundled), "card")} about ${sayList(bundled.map(({ title }) => title))}`,
								about: "They come with the app, to try everything at once.",
							},
							{
								value: "leave",
								label: "Study my own notes only",
								about:
									"The others stay out of your way; bring them back at any time.",
							},
						]}
					/>
				)
			)}
		</StepPage>
	);
}

function countCards(notes: readonly NoteSummary[]): number {
	return notes.reduce((sum, { cards }) => sum + cards, 0);
}

/** Takes the cards of the bundled notes out of study, as one step that can be undone. */
export async function leaveOut({ engine: { client } }: App): Promise<void> {
	const bundled = (await client.note.list({})).filter(isBundled);
	const cards = await Promise.all(
		bundled.map(({ id }) => client.card.list({ noteId: id })),
	);
	const cardIds = cards.flat().map(({ id }) => id);
	if (cardIds.length > 0)
		await client.action.apply({ cardIds, action: { kind: "remove" } });
}
