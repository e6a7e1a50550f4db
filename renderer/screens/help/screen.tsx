// Help.
import { Message } from "../../components/state.tsx";

export function HelpScreen() {
	return (
		<Message title="Help">
			<p>Soon.</p>
		</Message>
	);
}
