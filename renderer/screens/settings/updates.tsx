// Looking for new versions: in builds that have an address to ask, off until it is wanted.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type {
	DesktopBridge,
	UpdateView,
} from "../../../electron/engine/contract/desktop.ts";
import { sayProblem } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { useApp } from "../../context.tsx";
import { desktopKey } from "../../desktop-query.ts";
import { CheckField } from "./option-field.tsx";
import { sayUpdates } from "./update-words.ts";

export function Updates(props: {
	desktop: DesktopBridge;
	view: UpdateView;
	isOn: boolean;
	onChange: (isOn: boolean) => void;
}) {
	const { desktop, view, isOn, onChange } = props;
	const app = useApp();
	const cache = useQueryClient();
	const [isBusy, setBusy] = useState(false);
	const look = async () => {
		setBusy(true);
		try {
			cache.setQueryData(desktopKey, await desktop.lookForUpdate());
		} catch (error) {
			sayProblem(app, error);
			void cache.invalidateQueries({ queryKey: desktopKey });
		}
		setBusy(false);
	};
	const { newer } = view;
	return (
		<>
			<CheckField
				label="Look for new versions once a day"
				help="Amiable then asks its publisher for the newest version’s number, and sends nothing about you or your notes. Never during an exam; nothing is downloaded."
				value={isOn}
				onChange={onChange}
			/>
			<div className="field">
				<p role="status">{sayUpdates(view, Date.now())}</p>
				<div className="actions">
					{newer && (
						<Button
							onPress={() =>
								desktop
									.openExternal(newer.page)
									.catch((error) => sayProblem(app, error))
							}
						>
							See what is new…
						</Button>
					)}
					<Button look="quiet" isBusy={isBusy} onPress={() => void look()}>
						Look now
					</Button>
				</div>
			</div>
		</>
	);
}
