// The paper as a thin strip: one piece a question. Decoration: the list of questions says the same in words.
import type { QuestionRow } from "./navigator.ts";

export function Strip({ rows }: { rows: readonly QuestionRow[] }) {
	return (
		<div className="strip" aria-hidden="true">
			{rows.map(({ item, status, isFlagged, isCurrent }) => (
				<i
					key={item}
					className={status}
					data-flagged={isFlagged || undefined}
					data-current={isCurrent || undefined}
				/>
			))}
		</div>
	);
}
