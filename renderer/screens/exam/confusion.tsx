// Under a question in which one thing was taken for another: the card that tells the two apart, or making it.
import type { ReportItem } from "../../../electron/engine/contract/exam-contract.ts";
import { Button } from "../../components/button.tsx";
import { makeContrast } from "../../components/contrast-make.ts";
import { useApp } from "../../context.tsx";
import { routeHref } from "../../routes.tsx";

export function Confusion(props: {
	confusion: NonNullable<ReportItem["confusion"]>;
}) {
	const app = useApp();
	const { oneId, otherId, contrast } = props.confusion;
	return (
		<p className="confusion">
			<span>You took one thing for another.</span>{" "}
			{contrast ? (
				<a
					href={routeHref({
						screen: "browse",
						query: `kind:contrast "${contrast.title.replace(/\?$/, "")}"`,
					})}
				>
					The card “{contrast.title}” asks for the difference
				</a>
			) : (
				<Button
					look="quiet"
					onPress={() => void makeContrast(app, oneId, otherId)}
				>
					Make a contrast card
				</Button>
			)}
		</p>
	);
}
