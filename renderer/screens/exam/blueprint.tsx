// A copy of a blueprint to be changed: minutes, how many questions, the pass mark, the weights of the domains.
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Blueprint } from "../../../electron/engine/contract/blueprint.ts";
import type { BlueprintEntry } from "../../../electron/engine/contract/exam-contract.ts";
import { sayDone, sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { ScreenHeading, useTitle } from "../../components/screen.tsx";
import { Failed, Loading, Message } from "../../components/state.tsx";
import { useApp } from "../../context.tsx";
import { navigate, routeHref } from "../../routes.tsx";
import {
	type BlueprintDraft,
	problemsOf,
	toBlueprint,
	toDraft,
} from "./blueprint-draft.ts";
import { blueprintsQuery } from "./query.ts";
import "../../styles/exam.css";

export function BlueprintScreen({ code }: { code: string }) {
	useTitle("Exam");
	const blueprints = useQuery(blueprintsQuery(useApp().engine.client));
	if (blueprints.isPending) return <Loading what="the exam" />;
	if (!blueprints.data)
		return (
			<Failed
				what="The exam"
				error={blueprints.error}
				onRetry={() => void blueprints.refetch()}
			/>
		);
	const entry = blueprints.data.find(
		({ blueprint }) => blueprint.code === code,
	);
	if (!entry)
		return (
			<Message
				title="There is no such exam"
				actions={
					<a className="button primary" href={routeHref({ screen: "exam" })}>
						See the exams
					</a>
				}
			>
				<p>It may have been removed, or the address is an old one.</p>
			</Message>
		);
	return <BlueprintForm key={entry.blueprint.version} entry={entry} />;
}

function BlueprintForm({ entry }: { entry: BlueprintEntry }) {
	const app = useApp();
	const { blueprint, isBundled, isChanged } = entry;
	const [draft, setDraft] = useState(() => toDraft(blueprint));
	const problems = problemsOf(draft);
	const leave = () => navigate({ screen: "exam", code: blueprint.code });
	async function run(call: () => Promise<unknown>, done: string) {
		try {
			await call();
			sayDone(app, done);
			leave();
		} catch (error) {
			sayFailure(app, error);
		}
	}
	const { client } = app.engine;
	const save = () =>
		run(
			() =>
				client.exam.saveBlueprint({
					blueprint: toBlueprint(blueprint, draft),
				}),
			"Kept your changes of the exam",
		);
	const remove = () =>
		run(
			() => client.exam.removeBlueprint({ code: blueprint.code }),
			isBundled ? "The exam is as it came again" : "Removed your exam",
		);
	return (
		<div className="page">
			<ScreenHeading>{blueprint.title}</ScreenHeading>
			<p className="lead">
				{isBundled
					? "What you change here becomes your copy of this exam. It stands in for the one that came with the app until you take it back."
					: "Your own exam."}
			</p>
			<DraftFields blueprint={blueprint} draft={draft} onChange={setDraft} />
			<div role="status">
				{problems.map((problem) => (
					<p key={problem} className="help wrong">
						{problem}
					</p>
				))}
			</div>
			<div className="actions">
				<Button
					look="primary"
					isBusy={problems.length > 0}
					onPress={() => void save()}
				>
					{isBundled && !isChanged ? "Keep as my copy" : "Save"}
				</Button>
				<Button onPress={leave}>Cancel</Button>
				{(isChanged || !isBundled) && (
					<Button look="quiet" onPress={() => void remove()}>
						{isBundled ? "Take my copy back" : "Remove this exam"}
					</Button>
				)}
			</div>
		</div>
	);
}

const numbers: readonly {
	name: "minutes" | "scored" | "unscored" | "pass";
	label: string;
}[] = [
	{ name: "minutes", label: "Minutes" },
	{ name: "scored", label: "Questions that count" },
	{ name: "unscored", label: "Questions on trial" },
	{ name: "pass", label: "Pass mark" },
];

function DraftFields(props: {
	blueprint: Blueprint;
	draft: BlueprintDraft;
	onChange: (draft: BlueprintDraft) => void;
}) {
	const { blueprint, draft, onChange } = props;
	const id = useId();
	return (
		<div className="blueprint-form">
			{numbers.map(({ name, label }) => (
				<div key={name} className="field-row">
					<label htmlFor={`${id}-${name}`}>{label}</label>
					<input
						id={`${id}-${name}`}
						type="number"
						value={Number.isNaN(draft[name]) ? "" : draft[name]}
						onChange={(event) =>
							onChange({ ...draft, [name]: event.target.valueAsNumber })
						}
					/>
				</div>
			))}
			<h2>Weights, in percent</h2>
			{blueprint.domains.map(({ id: domain, title }, at) => (
				<div key={domain} className="field-row">
					<label htmlFor={`${id}-${domain}`}>{title}</label>
					<input
						id={`${id}-${domain}`}
						type="number"
						value={
							Number.isNaN(draft.weights[at] ?? 0) ? "" : draft.weights[at]
						}
						onChange={(event) =>
							onChange({
								...draft,
								weights: draft.weights.map((weight, index) =>
									index === at ? event.target.valueAsNumber : weight,
								),
							})
						}
					/>
				</div>
			))}
		</div>
	);
}
