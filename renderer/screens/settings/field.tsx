// The kinds of fields that settings need. Limits come from the contract's own schema, so that they are told once.

import { useId, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input, Label, NumberField } from "react-aria-components/NumberField";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import {
	Slider,
	SliderOutput,
	SliderThumb,
	SliderTrack,
} from "react-aria-components/Slider";
import type { Settings } from "../../../electron/engine/contract/setting.ts";
import { sayShare } from "../../../electron/engine/contract/share.ts";
import {
	readSteps,
	sayHour,
	sayRetention,
	saySteps,
	themeWords,
	writeSteps,
} from "./words.ts";

interface FieldProps<T> {
	value: T;
	onChange: (value: T) => void;
}

interface NumberSchema {
	minValue: number | null;
	maxValue: number | null;
}

interface AmountFieldProps extends FieldProps<number> {
	label: string;
	unit: string;
	help: string;
	schema: NumberSchema;
}

/** A whole number within its limits; typed, stepped by arrow keys or by buttons. */
export function AmountField(props: AmountFieldProps) {
	const { label, unit, help, schema, value, onChange } = props;
	const helpId = useId();
	return (
		<NumberField
			className="field"
			value={value}
			minValue={schema.minValue ?? 0}
			maxValue={schema.maxValue ?? Number.MAX_SAFE_INTEGER}
			aria-describedby={helpId}
			formatOptions={{ maximumFractionDigits: 0 }}
			onChange={(next) => {
				if (!Number.isNaN(next) && next !== value) onChange(next);
			}}
		>
			<Label>{label}</Label>
			<Group className="amount">
				<Button slot="decrement">−</Button>
				<Input />
				<Button slot="increment">+</Button>
				<span className="unit">{unit}</span>
			</Group>
			<p id={helpId} className="help">
				{help}
			</p>
		</NumberField>
	);
}

const retentionRange = { minValue: 0.7, maxValue: 0.97, step: 0.01 };

/** Follows the thumb with words while it moves; saves when it is let go. */
export function RetentionField({ value, onChange }: FieldProps<number>) {
	const [moving, setMoving] = useState(value);
	const helpId = useId();
	return (
		<div className="field">
			<Slider
				{...retentionRange}
				value={moving}
				aria-describedby={helpId}
				formatOptions={{ style: "percent" }}
				onChange={setMoving}
				onChangeEnd={(end) => {
					const rounded = Math.round(end * 100) / 100;
					if (rounded !== value) onChange(rounded);
				}}
			>
				<div className="slider-head">
					<Label>How much to remember</Label>
					<SliderOutput>{sayShare(moving)}</SliderOutput>
				</div>
				<SliderTrack className="slider-track">
					{({ state }) => (
						<>
							<i
								className="slider-fill"
								style={{ width: `${state.getThumbPercent(0) * 100}%` }}
							/>
							<SliderThumb className="slider-thumb" />
						</>
					)}
				</SliderTrack>
			</Slider>
			<p id={helpId} className="help">
				{sayRetention(moving)}
			</p>
		</div>
	);
}

interface StepsSchema {
	safeParse(value: unknown): { success: boolean };
}

interface StepsFieldProps extends FieldProps<number[]> {
	label: string;
	what: string;
	schema: StepsSchema;
}

/** Minutes parted by commas; saved on leaving the field or Enter, if they make sense. */
export function StepsField(props: StepsFieldProps) {
	const { label, what, schema, value, onChange } = props;
	const [text, setText] = useState(writeSteps(value));
	const id = useId();
	const steps = readSteps(text);
	const isValid = steps !== null && schema.safeParse(steps).success;
	const save = () => {
		if (isValid && writeSteps(steps) !== writeSteps(value)) onChange(steps);
	};
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<div className="amount">
				<input
					id={id}
					value={text}
					inputMode="text"
					autoComplete="off"
					spellCheck={false}
					aria-invalid={!isValid}
					aria-describedby={`${id}-help`}
					onChange={(event) => setText(event.target.value)}
					onBlur={save}
					onKeyDown={(event) => {
						if (event.key === "Enter") save();
					}}
				/>
				<span className="unit">minutes</span>
			</div>
			<p id={`${id}-help`} className={isValid ? "help" : "help wrong"}>
				{isValid
					? saySteps(what, steps)
					: "Write up to ten steps in minutes, such as “1, 10” or “1, 10, 1h”; each at least 1 minute and less than a day. Not saved yet."}
			</p>
		</div>
	);
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

export function HourField({ value, onChange }: FieldProps<number>) {
	const id = useId();
	return (
		<div className="field">
			<label htmlFor={id}>A new day starts at</label>
			<select
				id={id}
				value={value}
				aria-describedby={`${id}-help`}
				onChange={(event) => onChange(Number(event.target.value))}
			>
				{hours.map((hour) => (
					<option key={hour} value={hour}>
						{sayHour(hour)}
					</option>
				))}
			</select>
			<p id={`${id}-help`} className="help">
				Studying past midnight still counts for the evening before.
			</p>
		</div>
	);
}

export function ThemeField(props: FieldProps<Settings["theme"]>) {
	const themes = Object.keys(themeWords) as Settings["theme"][];
	return (
		<RadioGroup
			className="field themes"
			value={props.value}
			onChange={(theme) => props.onChange(theme as Settings["theme"])}
		>
			<Label>Theme</Label>
			<div className="theme-choices">
				{themes.map((theme) => (
					<Radio key={theme} value={theme} className="theme-choice">
						<i aria-hidden="true" className={`swatch ${theme}`}>
							Aa
						</i>
						{themeWords[theme]}
					</Radio>
				))}
			</div>
		</RadioGroup>
	);
}
