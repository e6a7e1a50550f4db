// The list of completions above the prompt. The focus stays in the text; the lit offer is told by `aria-activedescendant`.
import { useEffect, useRef } from "react";
import type { Offer } from "./line-completion.ts";

export function OfferList(props: {
	id: string;
	offer: Offer;
	onChoose: (index: number) => void;
}) {
	const { id, offer, onChoose } = props;
	const list = useRef<HTMLDivElement>(null);
	useEffect(() => {
		list.current?.children[offer.active]?.scrollIntoView({ block: "nearest" });
	}, [offer.active]);
	return (
		<div
			ref={list}
			className="offers"
			id={id}
			role="listbox"
			aria-label="Completions"
		>
			{offer.items.map(({ value, detail }, index) => (
				<div
					key={value}
					id={`${id}-${index}`}
					role="option"
					tabIndex={-1}
					aria-selected={index === offer.active}
					onPointerDown={(event) => {
						// The text keeps the focus.
						event.preventDefault();
						onChoose(index);
					}}
				>
					<code>{value}</code>
					{detail && <span>{detail}</span>}
				</div>
			))}
		</div>
	);
}
