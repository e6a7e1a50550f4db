// The search field: completion while typing, and what is wrong with a query, at its column.
import { useQuery } from "@tanstack/react-query";
import {
	type KeyboardEvent,
	useId,
	useLayoutEffect,
	useRef,
	useState,
} from "react";
import { flushSync } from "react-dom";
import type { Suggestion } from "../../../electron/engine/contract/find.ts";
import type { QueryProblem } from "../../../electron/engine/contract/find-query.ts";
import { Kbd } from "../../components/kbd.tsx";
import { useApp } from "../../context.tsx";

interface SearchFieldProps {
	value: string;
	onChange: (value: string) => void;
	/** Arrow down with nothing to complete: on to the list. */
	onLeave: () => void;
	/** Column 0: it concerns the whole query. */
	problem: QueryProblem | null;
}

export function SearchField(props: SearchFieldProps) {
	const { value, onChange, onLeave } = props;
	const input = useRef<HTMLInputElement>(null);
	const id = useId();
	const completion = useCompletion(value);
	const { options, active, setActive } = completion;
	// Half-typed words are not wrong yet while they are being completed.
	const problem = options.length > 0 ? null : props.problem;
	useLayoutEffect(() => input.current?.focus(), []);

	function accept(option: Suggestion) {
		const text =
			value.slice(0, option.start) + option.insert + value.slice(option.end);
		const cursor = option.start + option.insert.length;
		// At once: a frame later the cursor would jump back over what is typed meanwhile.
		flushSync(() => {
			onChange(text);
			completion.ask(cursor, /[:>]$/.test(option.insert));
		});
		input.current?.focus();
		input.current?.setSelectionRange(cursor, cursor);
	}

	function press(event: KeyboardEvent) {
		if (event.nativeEvent.isComposing) return;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		const option = options[active];
		if (step !== undefined && options.length > 0)
			setActive((active + step + options.length + 1) % (options.length + 1));
		else if (event.key === "ArrowDown") onLeave();
		else if ((event.key === "Enter" || event.key === "Tab") && option)
			accept(option);
		// Those that are still on their way are not wanted any more, either.
		else if (event.key === "Enter" || event.key === "Escape")
			completion.close();
		else return;
		event.preventDefault();
	}

	return (
		<div className="search-field">
			<div className="search-line">
				<input
					ref={input}
					id="browse-query"
					type="text"
					role="combobox"
					aria-label="Search cards"
					aria-expanded={options.length > 0}
					aria-controls={`${id}-options`}
					aria-autocomplete="list"
					aria-activedescendant={
						options[active] ? `${id}-${active}` : undefined
					}
					aria-invalid={problem ? true : undefined}
					aria-describedby={problem ? `${id}-error` : undefined}
					autoComplete="off"
					spellCheck={false}
					placeholder="Words, or deck: tag: is: prop: …"
					value={value}
					onChange={(event) => {
						onChange(event.target.value);
						const cursor =
							event.target.selectionStart ?? event.target.value.length;
						completion.ask(cursor, true);
					}}
					onKeyDown={press}
					onBlur={completion.close}
				/>
				<Kbd id="go-browse" />
			</div>
			<div
				id={`${id}-options`}
				role="listbox"
				aria-label="Completions"
				className="search-options"
				hidden={options.length === 0}
			>
				{options.map((option, index) => (
					// The keys are the field's: a list of completions never has the focus itself.
					<div
						key={option.insert}
						id={`${id}-${index}`}
						role="option"
						tabIndex={-1}
						aria-selected={index === active}
						onPointerDown={(event) => {
							event.preventDefault();
							accept(option);
						}}
					>
						<code>{option.insert}</code>
						<span>{option.about}</span>
					</div>
				))}
			</div>
			{problem && (
				<Problem id={`${id}-error`} query={value} problem={problem} />
			)}
		</div>
	);
}

/** Completions for the word at the cursor; none is chosen until an arrow key does. */
function useCompletion(query: string) {
	const { client } = useApp().engine;
	const [cursor, setCursor] = useState<number | null>(null);
	const [active, setActive] = useState(-1);
	const found = useQuery({
		queryKey: ["find", "suggest", query, cursor],
		queryFn: ({ signal }) =>
			client.find.suggest({ query, cursor: cursor ?? 0 }, { signal }),
		enabled: cursor !== null && query !== "",
		gcTime: 10_000,
		placeholderData: (former) => former,
	});
	const isOpen = cursor !== null && query !== "";
	const options = isOpen ? (found.data ?? []).filter(isNews(query)) : [];
	return {
		options,
		active: active >= options.length ? -1 : active,
		setActive,
		ask(at: number, isWanted: boolean) {
			setCursor(isWanted ? at : null);
			setActive(-1);
		},
		close() {
			setCursor(null);
			setActive(-1);
		},
	};
}

/** What stands there already is no suggestion. */
function isNews(query: string) {
	return ({ start, end, insert }: Suggestion) =>
		query.slice(start, end) !== insert;
}

function Problem(props: { id: string; query: string; problem: QueryProblem }) {
	const { column, length, message } = props.problem;
	const [start, end] = [column - 1, column - 1 + length];
	return (
		<div id={props.id} className="search-problem" role="alert">
			{column > 0 && (
				<p className="search-place">
					<code>
						{props.query.slice(0, start)}
						<mark>{props.query.slice(start, end) || " "}</mark>
						{props.query.slice(end)}
					</code>
					<span className="small">column {column}</span>
				</p>
			)}
			<p>{message}</p>
		</div>
	);
}
