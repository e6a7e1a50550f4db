// All options of a deck or preset, in groups, each saved as soon as it is changed.
import type { ReactNode } from "react";
import {
	type Deck,
	type DeckOptions,
	deckOptions,
} from "../../../electron/engine/contract/deck.ts";
import { sayDays } from "../../wording.ts";
import {
	gradeChoices,
	leechActions,
	newOrders,
	newPlaces,
	type OptionName,
	reviewOrders,
} from "./deck-words.ts";
import { EasyDays } from "./easy-days.tsx";
import { AmountField, RetentionField, StepsField } from "./field.tsx";
import { CheckField, ChoiceField, OptionRow } from "./option-field.tsx";

export interface OptionGroupsProps {
	/** What counts. */
	options: DeckOptions;
	/** What is set here. */
	own: Deck["own"];
	sourceOf: (name: OptionName) => string;
	onSet: (name: string, options: Partial<DeckOptions>) => void;
	onInherit: (name: string, option: OptionName) => void;
}

export function OptionGroups(props: OptionGroupsProps) {
	return (
		<>
			<HowMuch {...props} />
			<Order {...props} />
			<Days {...props} />
			<Grading {...props} />
		</>
	);
}

function Group(props: { title: string; children: ReactNode }) {
	return (
		<section className="option-group">
			<h3>{props.title}</h3>
			{props.children}
		</section>
	);
}

type RowProps = OptionGroupsProps & {
	name: OptionName;
	label: string;
	children: ReactNode;
};

function Row({ name, label, own, sourceOf, onInherit, children }: RowProps) {
	return (
		<OptionRow
			label={label}
			source={sourceOf(name)}
			isOwn={name in own}
			onInherit={() => onInherit(label.toLowerCase(), name)}
		>
			{children}
		</OptionRow>
	);
}

type AmountName = {
	[Name in OptionName]: DeckOptions[Name] extends number
		? DeckOptions[Name] extends 2 | 4
			? never
			: Name
		: never;
}[OptionName];

function Amount(
	props: OptionGroupsProps & {
		name: AmountName;
		label: string;
		unit: string;
		help: string;
	},
) {
	const { name, label, unit, help, options, onSet } = props;
	return (
		<Row {...props}>
			<AmountField
				label={label}
				unit={unit}
				help={help}
				schema={deckOptions.shape[name]}
				value={options[name]}
				onChange={(value) => onSet(label.toLowerCase(), { [name]: value })}
			/>
		</Row>
	);
}

function Check(
	props: OptionGroupsProps & {
		name: "burySiblings" | "balance" | "fuzz";
		label: string;
		help?: string;
	},
) {
	const { name, label, help, options, onSet } = props;
	return (
		<Row {...props}>
			<CheckField
				label={label}
				help={help}
				value={options[name]}
				onChange={(value) => onSet(label.toLowerCase(), { [name]: value })}
			/>
		</Row>
	);
}

function HowMuch(props: OptionGroupsProps) {
	const { options, onSet } = props;
	return (
		<Group title="How much">
			<Row {...props} name="desiredRetention" label="How much to remember">
				<RetentionField
					key={options.desiredRetention}
					value={options.desiredRetention}
					onChange={(desiredRetention) =>
						onSet("how much to remember", { desiredRetention })
					}
				/>
			</Row>
			<Amount
				{...props}
				name="newPerDay"
				label="New cards a day"
				unit="cards"
				help="Bounds the deck with all decks below it."
			/>
			<Amount
				{...props}
				name="reviewsPerDay"
				label="Reviews a day"
				unit="cards"
				help="What is over the limit waits for the next day."
			/>
			<Amount
				{...props}
				name="maximumIntervalDays"
				label="Longest interval"
				unit="days"
				help={`No card stays away longer than ${sayDays(options.maximumIntervalDays)}.`}
			/>
		</Group>
	);
}

function Order(props: OptionGroupsProps) {
	const { options, onSet } = props;
	return (
		<Group title="Order">
			<Row {...props} name="reviewOrder" label="Order of reviews">
				<ChoiceField
					label="Order of reviews"
					options={reviewOrders}
					value={options.reviewOrder}
					onChange={(reviewOrder) => onSet("order of reviews", { reviewOrder })}
				/>
			</Row>
			<Row {...props} name="newOrder" label="Order of new cards">
				<ChoiceField
					label="Order of new cards"
					options={newOrders}
					value={options.newOrder}
					onChange={(newOrder) => onSet("order of new cards", { newOrder })}
				/>
			</Row>
			<Row {...props} name="newPlace" label="Where new cards come">
				<ChoiceField
					label="Where new cards come"
					options={newPlaces}
					value={options.newPlace}
					onChange={(newPlace) => onSet("where new cards come", { newPlace })}
				/>
			</Row>
			<Check
				{...props}
				name="burySiblings"
				label="Leave cards of the same lines for another day"
				help="They give each other’s answers away."
			/>
			<Amount
				{...props}
				name="learnAheadMinutes"
				label="Learn ahead"
				unit="minutes"
				help="A card on its steps may come this much early once nothing else is left."
			/>
		</Group>
	);
}

function Days(props: OptionGroupsProps) {
	const { options, onSet } = props;
	return (
		<Group title="Days">
			<Row {...props} name="easyDays" label="Easy days">
				<EasyDays
					value={options.easyDays}
					onChange={(easyDays) => onSet("easy days", { easyDays })}
				/>
			</Row>
			<Check
				{...props}
				name="balance"
				label="Even out the days"
				help="Chooses the quietest of the days that fit as well."
			/>
			<Check
				{...props}
				name="fuzz"
				label="Spread intervals a little"
				help="Cards learnt together do not stay together."
			/>
			<Amount
				{...props}
				name="timeBoxMinutes"
				label="Suggest a break after"
				unit="minutes"
				help="0: never."
			/>
		</Group>
	);
}

function Grading(props: OptionGroupsProps) {
	const { options, onSet } = props;
	return (
		<Group title="Grades, steps and leeches">
			<Row {...props} name="grades" label="Grades">
				<ChoiceField
					label="Grades"
					options={gradeChoices}
					value={options.grades === 4 ? "4" : "2"}
					onChange={(grades) =>
						onSet("grades", { grades: grades === "4" ? 4 : 2 })
					}
				/>
			</Row>
			<Row {...props} name="learningSteps" label="Steps for new cards">
				<StepsField
					key={`learning ${options.learningSteps}`}
					label="Steps for new cards"
					what="A new card"
					schema={deckOptions.shape.learningSteps}
					value={options.learningSteps}
					onChange={(learningSteps) =>
						onSet("steps for new cards", { learningSteps })
					}
				/>
			</Row>
			<Row {...props} name="relearningSteps" label="Steps for forgotten cards">
				<StepsField
					key={`relearning ${options.relearningSteps}`}
					label="Steps for forgotten cards"
					what="A forgotten card"
					schema={deckOptions.shape.relearningSteps}
					value={options.relearningSteps}
					onChange={(relearningSteps) =>
						onSet("steps for forgotten cards", { relearningSteps })
					}
				/>
			</Row>
			<Amount
				{...props}
				name="leechLapses"
				label="A leech is forgotten"
				unit="times"
				help="0: no card ever is one. A leech has the tag “leech” until it is mended; your note stays as it is."
			/>
			<Row {...props} name="leechAction" label="What happens to a leech">
				<ChoiceField
					label="What happens to a leech"
					options={leechActions}
					value={options.leechAction}
					onChange={(leechAction) =>
						onSet("what happens to a leech", { leechAction })
					}
				/>
			</Row>
		</Group>
	);
}
