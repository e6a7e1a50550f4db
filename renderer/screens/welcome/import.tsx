// The fourth step: notes of one's own. The import has a screen of its own, from which the bar leads back.
import { Button } from "../../components/button.tsx";
import { useApp } from "../../context.tsx";
import { navigate } from "../../routes.tsx";
import { StepPage } from "./page.tsx";
import type { StepProps } from "./screen.tsx";
import { welcomeSteps } from "./steps.ts";

export function ImportStep({ onNext }: StepProps) {
	const app = useApp();
	const leave = (go: () => void) => () => {
		app.tour.set(welcomeSteps.length);
		go();
	};
	return (
		<StepPage
			title="Bring your own notes"
			lead={
				<>
					<p>
						Markdown files or a whole folder, such as an Obsidian vault. Terms,
						questions, steps and lists become cards; you see them before
						anything is written.
					</p>
					<p>Your files stay where they are and are never changed.</p>
				</>
			}
			next={null}
			onSkip={onNext}
		>
			<div className="welcome-ways">
				<Button
					look="primary"
					shortcut="import-folder"
					onPress={leave(() => void app.hub.run("import-folder"))}
				>
					Import a folder…
				</Button>
				<Button
					shortcut="import-files"
					onPress={leave(() => void app.hub.run("import-files"))}
				>
					Import files…
				</Button>
				<Button onPress={leave(() => navigate({ screen: "paste" }))}>
					Paste text…
				</Button>
			</div>
			<p className="small">
				Or drop them on this window. How notes become cards is in Help.
			</p>
		</StepPage>
	);
}
