// Catches what a screen throws while drawing: the rest of the app stays usable, and nothing learnt is lost.
import { Component, type ReactNode } from "react";
import { Button } from "./button.tsx";
import { Message } from "./state.tsx";

interface Props {
	/** A new key (another screen) gives the content another chance. */
	resetKey: string;
	children: ReactNode;
}

interface State {
	error: unknown;
	resetKey: string;
}

/** A class, because React offers error boundaries in no other form. */
export class Boundary extends Component<Props, State> {
	override state: State = { error: null, resetKey: this.props.resetKey };

	static getDerivedStateFromError(error: unknown): Partial<State> {
		return { error: error ?? new Error("unknown") };
	}

	static getDerivedStateFromProps(props: Props, state: State): State | null {
		if (props.resetKey === state.resetKey) return null;
		return { error: null, resetKey: props.resetKey };
	}

	override render() {
		const { error } = this.state;
		if (!error) return this.props.children;
		return (
			<Message
				title="This screen stopped working"
				actions={
					<Button look="primary" onPress={() => window.location.reload()}>
						Load the window again
					</Button>
				}
			>
				<p>
					It is a fault in Amiable, not in your notes. All your answers are
					saved.
				</p>
				<details className="small">
					<summary>What went wrong</summary>
					<code>{error instanceof Error ? error.message : String(error)}</code>
				</details>
			</Message>
		);
	}
}
