// The way back to the first steps for who left them for an import.
import { useApp, useCell } from "../context.tsx";
import { navigate, type Route } from "../routes.tsx";
import { Button } from "./button.tsx";
import "../styles/welcome.css";

export function TourBar({ route }: { route: Route }) {
	const { tour } = useApp();
	const step = useCell(tour);
	if (step === null || route.screen === "welcome") return null;
	return (
		<div className="tour-bar">
			<span>One of the first steps is left.</span>
			<Button onPress={() => navigate({ screen: "welcome", step })}>
				Go on with it
			</Button>
			<Button look="quiet" onPress={() => tour.set(null)}>
				Not now
			</Button>
		</div>
	);
}
