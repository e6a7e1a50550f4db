// Easy days: for each weekday how much work it may have, as seven small choices.
import type { EasyDay } from "../../../electron/engine/contract/deck.ts";
import { easyWords, weekdays } from "./deck-words.ts";

const steps = Object.keys(easyWords) as EasyDay[];

/** Monday first, as most calendars here have it; the value stays Sunday first. */
const shownDays = [1, 2, 3, 4, 5, 6, 0];

export function EasyDays(props: {
	value: readonly EasyDay[];
	onChange: (value: EasyDay[]) => void;
}) {
	const { value, onChange } = props;
	return (
		<fieldset className="field easy-days">
			<legend>Easy days</legend>
			<div className="easy-days-row">
				{shownDays.map((day) => (
					<label key={day} data-easy={value[day]}>
						<span>{weekdays[day]?.slice(0, 3)}</span>
						<select
							aria-label={`Work on ${weekdays[day]}`}
							value={value[day] ?? "normal"}
							onChange={(event) =>
								onChange(
									value.map((old, index) =>
										index === day ? (event.target.value as EasyDay) : old,
									),
								)
							}
						>
							{steps.map((step) => (
								<option key={step} value={step}>
									{easyWords[step]}
								</option>
							))}
						</select>
					</label>
				))}
			</div>
			<p className="help">
				Reviews are moved to neighbouring days where memory allows it.
			</p>
		</fieldset>
	);
}
