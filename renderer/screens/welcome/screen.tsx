// Welcome.
import { Message } from "../../components/state.tsx";

export function WelcomeScreen() {
	return (
		<Message title="Welcome">
			<p>Soon.</p>
		</Message>
	);
}
