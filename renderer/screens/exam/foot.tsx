// What can be done next with a question: check it in practice, go on, flag, strike, note, see all questions.
import { Button } from "../../components/button.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { useAriaKeys } from "../../context.tsx";
import type { QuestionWork } from "./use-question.ts";

export function Foot(props: { work: QuestionWork; onList: () => void }) {
	const { work, onList } = props;
	const isOpen = work.mode === "practice" && !work.state.isRevealed;
	return (
		<footer className="sitting-foot card-foot">
			<div className="foot-tools">
				<FlagButton work={work} />
				<Button look="quiet" shortcut="exam-note" onPress={work.openNote}>
					Note
				</Button>
				<Button look="quiet" shortcut="exam-navigator" onPress={onList}>
					All questions
				</Button>
				{isOpen && !work.canCheck && (
					<Button look="quiet" onPress={() => work.check(null)}>
						Show the answer
					</Button>
				)}
			</div>
			{isOpen && work.canCheck && <Sureness work={work} />}
			<div className="foot-steps">
				{work.place > 0 && (
					<Button shortcut="exam-previous" onPress={work.previous}>
						Previous
					</Button>
				)}
				<Button
					look={isOpen && work.canCheck ? "plain" : "primary"}
					shortcut="exam-next"
					onPress={work.next}
				>
					{work.isLast ? "Review" : "Next"}
				</Button>
			</div>
		</footer>
	);
}

function FlagButton({ work }: { work: QuestionWork }) {
	return (
		<button
			type="button"
			className="button quiet exam-flag"
			aria-pressed={work.state.isFlagged}
			aria-keyshortcuts={useAriaKeys("exam-flag")}
			onClick={work.flag}
		>
			<span aria-hidden="true">{work.state.isFlagged ? "⚑" : "⚐"}</span>
			<span>Flag</span>
			<Kbd id="exam-flag" />
		</button>
	);
}

/** Shows the answer and keeps how sure the learner was before. */
function Sureness({ work }: { work: QuestionWork }) {
	return (
		<fieldset className="sureness">
			<legend>Check it. You are …</legend>
			<Button shortcut="exam-guess" onPress={() => work.check("guess")}>
				guessing
			</Button>
			<Button shortcut="exam-unsure" onPress={() => work.check("unsure")}>
				unsure
			</Button>
			<Button shortcut="exam-sure" onPress={() => work.check("sure")}>
				sure
			</Button>
		</fieldset>
	);
}
