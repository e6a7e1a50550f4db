// Extra study beside the daily queue: which cards, then one after the other. The schedule stays as it is unless asked.
import { useTitle } from "../../components/screen.tsx";
import { CramForm } from "./form.tsx";
import { CramSession } from "./session.tsx";
import { readSetup } from "./setup.ts";
import "../../styles/cram.css";
import "../../styles/review.css";
import "../../styles/settings.css";
import "../../styles/study.css";

export function CramScreen({
	setup: text = "",
}: {
	setup: string | undefined;
}) {
	useTitle("Extra study");
	const { setup, isStarted } = readSetup(text);
	return isStarted ? (
		<CramSession setup={setup} address={text} />
	) : (
		<CramForm initial={setup} />
	);
}
