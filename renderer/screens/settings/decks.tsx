// Decks and presets: what each sets itself, what it inherits and from where.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import {
	type Deck,
	defaultPresetId,
	type Preset,
	type PresetId,
} from "../../../electron/engine/contract/deck.ts";
import { type App, attempt, sayDone } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { decksQuery, presetsQuery } from "../../query.ts";
import { sayCount } from "../../wording.ts";
import { deckLabel, sourceOf } from "./deck-words.ts";
import { ExamDates } from "./exam-dates.tsx";
import { OptionGroups } from "./option-groups.tsx";
import "../../styles/deck-options.css";

/** `deck` is the one that was asked for; its options are shown at once. */
export function Decks({ deck }: { deck: string | undefined }) {
	const { client } = useApp().engine;
	const decks = useQuery(decksQuery(client)).data;
	const presets = useQuery(presetsQuery(client)).data;
	const [chosen, setChosen] = useState<string | null>(
		deck === undefined ? null : `deck ${deck}`,
	);
	const section = useRef<HTMLDivElement>(null);
	const isReady = decks !== undefined && presets !== undefined;
	useEffect(() => {
		if (isReady && deck !== undefined)
			section.current?.scrollIntoView({ block: "start" });
	}, [isReady, deck]);
	if (!isReady) return null;
	return (
		<div ref={section}>
			<Section title="Decks and presets">
				<Choice
					decks={decks}
					presets={presets}
					chosen={chosen}
					onChoose={setChosen}
				/>
				<Chosen
					decks={decks}
					presets={presets}
					chosen={chosen}
					onChoose={setChosen}
				/>
			</Section>
			<ExamDates />
		</div>
	);
}

interface ChosenProps {
	decks: readonly Deck[];
	presets: readonly Preset[];
	chosen: string | null;
	onChoose: (chosen: string | null) => void;
}

function Choice({ decks, presets, chosen, onChoose }: ChosenProps) {
	const id = useId();
	const app = useApp();
	const add = () =>
		void change(app, "Added a preset", async () => {
			const { id: added } = await app.engine.client.preset.save({
				name: freeName(presets),
			});
			onChoose(`preset ${added}`);
		});
	return (
		<div className="field">
			<label htmlFor={id}>Options of</label>
			<div className="deck-choice">
				<select
					id={id}
					value={chosen ?? ""}
					aria-describedby={`${id}-help`}
					onChange={(event) => onChoose(event.target.value || null)}
				>
					<option value="">Choose a deck or preset</option>
					<optgroup label="Decks">
						{decks.map(({ path }) => (
							<option key={path} value={`deck ${path}`}>
								{deckLabel(path)}
							</option>
						))}
					</optgroup>
					<optgroup label="Presets">
						{presets.map((preset) => (
							<option key={preset.id} value={`preset ${preset.id}`}>
								{preset.name}
							</option>
						))}
					</optgroup>
				</select>
				<Button onPress={add}>New preset</Button>
			</div>
			<p id={`${id}-help`} className="help">
				A deck has what the deck above it has, unless it sets something itself
				or begins with a preset of its own.
			</p>
		</div>
	);
}

function freeName(presets: readonly Preset[]): string {
	const names = new Set(presets.map(({ name }) => name));
	for (let n = 1; ; n++) {
		const name = n === 1 ? "New preset" : `New preset ${n}`;
		if (!names.has(name)) return name;
	}
}

function Chosen(props: ChosenProps) {
	const { decks, presets, chosen } = props;
	const [kind, ...rest] = (chosen ?? "").split(" ");
	const name = rest.join(" ");
	if (kind === "deck") {
		const deck = decks.find(({ path }) => path === name);
		return deck ? <DeckForm deck={deck} {...props} /> : null;
	}
	const preset = presets.find(({ id }) => String(id) === name);
	return preset ? (
		<PresetForm key={preset.id} preset={preset} {...props} />
	) : null;
}

/** Every change is one step that can be undone. */
async function change(
	app: App,
	done: string,
	work: () => Promise<unknown>,
): Promise<void> {
	await attempt(app, async () => {
		await work();
		sayDone(app, done);
	});
}

function DeckForm({ deck, decks, presets }: ChosenProps & { deck: Deck }) {
	const app = useApp();
	const { client } = app.engine;
	const { path } = deck;
	const id = useId();
	const update = (
		name: string,
		input: Parameters<typeof client.deck.update>[0],
	) =>
		void change(app, `Saved: ${name} of ${deckLabel(path)}`, () =>
			client.deck.update(input),
		);
	return (
		<div className="options" data-deck={path}>
			<div className="field">
				<label htmlFor={id}>Begins with</label>
				<select
					id={id}
					value={deck.presetId ?? ""}
					onChange={({ target }) =>
						update("preset", {
							path,
							presetId:
								target.value === "" ? null : (Number(target.value) as PresetId),
						})
					}
				>
					<option value="">
						{path === "" ? "The default preset" : "What the deck above has"}
					</option>
					{presets.map((preset) => (
						<option key={preset.id} value={preset.id}>
							The preset “{preset.name}”
						</option>
					))}
				</select>
			</div>
			<OptionGroups
				options={deck.options}
				own={deck.own}
				sourceOf={(name) => sourceOf(name, path, decks, presets)}
				onSet={(name, options) => update(name, { path, options })}
				onInherit={(name, option) => update(name, { path, inherit: [option] })}
			/>
		</div>
	);
}

function PresetForm(props: ChosenProps & { preset: Preset }) {
	const { preset, onChoose } = props;
	const app = useApp();
	const { client } = app.engine;
	const { id } = preset;
	const save = (
		name: string,
		input: Omit<Parameters<typeof client.preset.save>[0], "id">,
	) =>
		void change(app, `Saved: ${name} of “${preset.name}”`, () =>
			client.preset.save({ id, ...input }),
		);
	const remove = () =>
		void change(app, `Removed the preset “${preset.name}”`, async () => {
			await client.preset.remove({ id });
			onChoose(null);
		});
	return (
		<div className="options">
			<PresetName
				key={preset.name}
				name={preset.name}
				onRename={(name) => save("name", { name })}
			/>
			<p className="help">
				{preset.decks === 0
					? "No deck names it."
					: `${sayCount(preset.decks, "deck")} ${preset.decks === 1 ? "names" : "name"} it.`}
				{id === defaultPresetId && " Every deck begins with it."}
			</p>
			{id !== defaultPresetId && (
				<Button look="quiet" onPress={remove}>
					Remove this preset
				</Button>
			)}
			<OptionGroups
				options={preset.options}
				own={preset.own}
				sourceOf={() => "the usual value"}
				onSet={(name, options) => save(name, { options })}
				onInherit={(name, option) => save(name, { inherit: [option] })}
			/>
		</div>
	);
}

function PresetName(props: { name: string; onRename: (name: string) => void }) {
	const [name, setName] = useState(props.name);
	const id = useId();
	const save = () => {
		const given = name.trim();
		if (given && given !== props.name) props.onRename(given);
	};
	return (
		<div className="field">
			<label htmlFor={id}>Name</label>
			<div className="amount">
				<input
					id={id}
					value={name}
					maxLength={80}
					autoComplete="off"
					onChange={(event) => setName(event.target.value)}
					onBlur={save}
					onKeyDown={(event) => {
						if (event.key === "Enter") save();
					}}
				/>
			</div>
		</div>
	);
}
