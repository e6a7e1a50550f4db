// The inbox: cards that the rules were not sure about, one at a time beside their list, decided by single keys.
import { useState } from "react";
import { stepHistory } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { ScreenHeading, useTitle } from "../../components/screen.tsx";
import { Failed, Loading, Message } from "../../components/state.tsx";
import { useApp, useShortcuts } from "../../context.tsx";
import { navigate } from "../../routes.tsx";
import { sayCount } from "../../wording.ts";
import { Decision } from "./decision.tsx";
import { Rejected } from "./rejected.tsx";
import { type InboxWork, useInbox } from "./use-inbox.ts";
import { WaitingList } from "./waiting-list.tsx";
import { sayWaiting } from "./words.ts";
import "../../styles/notes.css";
import "../../styles/inbox.css";

export function InboxScreen() {
	useTitle("Inbox");
	const app = useApp();
	const { query, work } = useInbox();
	useShortcuts({ "inbox-undo": () => void stepHistory(app, "undo") });
	if (query.isPending) return <Loading what="the inbox" />;
	if (!work)
		return (
			<Failed
				what="The inbox"
				error={query.error}
				onRetry={() => void query.refetch()}
			/>
		);
	return work.chosen ? <Work work={work} /> : <Nothing />;
}

function Nothing() {
	return (
		<Message
			title="Nothing waits for you"
			actions={
				<Button look="primary" onPress={() => navigate({ screen: "today" })}>
					Back to Today
				</Button>
			}
		>
			<p>
				When a note gives a card that may not read well, it comes here first and
				you say whether to study it.
			</p>
			<Rejected />
		</Message>
	);
}

function Work({ work }: { work: InboxWork }) {
	const [isEditing, setEditing] = useState(false);
	const { chosen } = work;
	const stop = () => setEditing(false);
	const onCard = (act: (waiting: NonNullable<typeof chosen>) => void) => () => {
		if (chosen && !isEditing) act(chosen);
	};
	useShortcuts({
		"inbox-accept": onCard(({ card }) => work.accept([card])),
		"inbox-reject": onCard(({ card }) => work.reject([card])),
		"inbox-never": onCard(({ card }) => work.never(card, "note")),
		"inbox-edit": onCard(() => setEditing(true)),
		"inbox-next": onCard(() => work.step(1)),
		"inbox-previous": onCard(() => work.step(-1)),
	});
	return (
		<div className="inbox">
			<Head work={work} />
			<div className="inbox-panes">
				<WaitingList
					work={work}
					onChoose={(place) => {
						stop();
						work.choose(place);
					}}
				/>
				{chosen && (
					<Decision
						key={chosen.card.id}
						waiting={chosen}
						work={work}
						isEditing={isEditing}
						onEdit={() => setEditing(true)}
						onDone={stop}
					/>
				)}
			</div>
			<div className="inbox-rest">
				<Rejected />
			</div>
		</div>
	);
}

function Head({ work }: { work: InboxWork }) {
	const { items, total, chosen } = work;
	const all = items.map(({ card }) => card);
	const ofNote = all.filter(({ noteId }) => noteId === chosen?.card.noteId);
	return (
		<header className="inbox-head">
			<ScreenHeading>{sayWaiting(total)}</ScreenHeading>
			<p className="small">
				Each may not read well, and why stands below it. None is asked until you
				accept it.
			</p>
			<div className="inbox-bulk">
				{ofNote.length > 1 && ofNote.length < all.length && (
					<Button onPress={() => work.accept(ofNote)}>
						{`Accept all ${ofNote.length} of this note`}
					</Button>
				)}
				{all.length > 1 && (
					<Button onPress={() => work.accept(all)}>
						{all.length < total
							? `Accept the first ${sayCount(all.length, "card")}`
							: `Accept all ${sayCount(all.length, "card")}`}
					</Button>
				)}
				<Button look="quiet" shortcut="inbox-undo" onPress={useUndo()}>
					Undo
				</Button>
			</div>
		</header>
	);
}

function useUndo(): () => void {
	const app = useApp();
	return () => void stepHistory(app, "undo");
}
