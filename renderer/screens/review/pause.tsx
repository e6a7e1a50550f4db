// When no card is due: the end of the session, or a short wait for a card that is being learnt.
import { useEffect, useState } from "react";
import type { Next } from "../../../electron/engine/contract/data.ts";
import { Button } from "../../components/button.tsx";
import { ScreenHeading } from "../../components/screen.tsx";
import { useShortcuts } from "../../context.tsx";
import { navigate } from "../../routes.tsx";
import { nextTimeLeftChange } from "../../wording.ts";
import { sayPause } from "./words.ts";

const leave = () => navigate({ screen: "today" });

/** The count down is seen, not announced; the card itself is, when it comes. */
export function PauseView({ next }: { next: Next }) {
	const now = useNowUntil(next.nextAt);
	const { title, lead } = sayPause(next, now);
	useShortcuts({ "show-answer": leave });
	return (
		<div className="page pause">
			<ScreenHeading level={2}>{title}</ScreenHeading>
			<p className="lead">{lead}</p>
			<div className="actions">
				<Button look="primary" shortcut="show-answer" onPress={leave}>
					Back to Today
				</Button>
			</div>
		</div>
	);
}

/** The time, read again whenever the words for the time left until `at` change. */
function useNowUntil(at: number | null): number {
	const [now, setNow] = useState(() => Date.now());
	useEffect(() => {
		const left = (at ?? 0) - Date.now();
		if (left <= 0) return;
		const wait = Math.min(nextTimeLeftChange(left), 60_000);
		const timer = setTimeout(() => setNow(Date.now()), wait + 20);
		return () => clearTimeout(timer);
	});
	return now;
}
