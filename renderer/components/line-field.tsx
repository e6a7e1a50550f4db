// The field of a command line that is being typed, with the completions above it. Its looks are in styles/lab-console.css, how its keys work is in line-keys.ts.
import {
	type ClipboardEvent,
	type ReactNode,
	type RefObject,
	useId,
	useLayoutEffect,
} from "react";
import type { Draft } from "./line-completion.ts";
import type { LineKeys } from "./line-keys.ts";
import { OfferList } from "./line-offers.tsx";

interface FieldProps {
	inputRef: RefObject<HTMLTextAreaElement | null>;
	draft: Draft;
	keys: LineKeys;
	/** Where the line will run, above it. */
	place?: ReactNode;
	/** What the keys do, below it. */
	hint?: ReactNode;
	isBusy?: boolean;
	onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}

export function LineField(props: FieldProps) {
	const { inputRef, draft, keys, place, hint, isBusy = false } = props;
	const { offer } = keys;
	const listId = useId();
	const hintId = useId();
	useCursor(inputRef, draft);
	return (
		<div className="prompt">
			{offer && <OfferList id={listId} offer={offer} onChoose={keys.choose} />}
			{place && <p className="prompt-place">{place}</p>}
			<div className="prompt-line">
				<span className="dollar" aria-hidden="true">
					$
				</span>
				<textarea
					ref={inputRef}
					rows={1}
					value={draft.text}
					aria-label="Command line"
					aria-describedby={hint ? hintId : undefined}
					aria-busy={isBusy}
					aria-autocomplete="list"
					aria-haspopup="listbox"
					aria-controls={offer ? listId : undefined}
					aria-activedescendant={
						offer ? `${listId}-${offer.active}` : undefined
					}
					autoCapitalize="off"
					autoComplete="off"
					autoCorrect="off"
					spellCheck={false}
					onChange={({ target }) =>
						keys.type({ text: target.value, cursor: target.selectionStart })
					}
					onKeyDown={keys.press}
					onPaste={props.onPaste}
					onBlur={keys.close}
				/>
			</div>
			{hint && (
				<p className="prompt-hint" id={hintId}>
					{hint}
				</p>
			)}
		</div>
	);
}

/** Puts the cursor where a completion or an earlier line wants it. */
function useCursor(
	inputRef: RefObject<HTMLTextAreaElement | null>,
	{ text, cursor }: Draft,
): void {
	useLayoutEffect(() => {
		const input = inputRef.current;
		if (input && input.value === text && input.selectionEnd !== cursor)
			input.setSelectionRange(cursor, cursor);
	}, [inputRef, text, cursor]);
}
