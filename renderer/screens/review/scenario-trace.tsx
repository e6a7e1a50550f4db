// What commands did when they were played: each with a mark, a refusal with AWS's code and the rule behind it.
import type { ScenarioStep } from "../../../electron/engine/contract/scenario.ts";

export function Trace({ steps }: { steps: readonly ScenarioStep[] }) {
	if (steps.length === 0) return null;
	const played = steps.map((step, at) => ({
		...step,
		key: `${at} ${step.command}`,
	}));
	return (
		<ol className="scenario-trace" aria-label="What was played">
			{played.map(({ key, command, ok, error }) => (
				<li key={key} className={ok ? "good" : "again"}>
					<span aria-hidden="true">{ok ? "✓" : "✗"}</span>
					<span>
						<code>{command}</code>
						<span className="visually-hidden">
							{ok ? ", done" : ", refused"}
						</span>
						{error && (
							<span className="scenario-error">
								<strong>{error.code}</strong> {error.message}
							</span>
						)}
					</span>
				</li>
			))}
		</ol>
	);
}
