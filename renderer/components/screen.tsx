// The frame of a screen: its heading takes the focus when one comes to it, and names the window.
import { type ReactNode, useEffect, useRef } from "react";

/** The heading of a screen. Screen readers hear it on arrival; sighted people see no ring on it, as it does nothing. */
export function ScreenHeading(props: { children: ReactNode; level?: 1 | 2 }) {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => takeFocus(heading.current), []);
	const Tag = props.level === 2 ? "h2" : "h1";
	return (
		<Tag ref={heading} tabIndex={-1} className="screen-heading">
			{props.children}
		</Tag>
	);
}

/** Moves the focus without scrolling; not on the very first screen, where reading starts at the top anyway. */
export function takeFocus(element: HTMLElement | null): void {
	const isFirst = !document.body.dataset.arrived;
	document.body.dataset.arrived = "yes";
	if (!isFirst) element?.focus({ preventScroll: true });
}

export function useTitle(title: string): void {
	useEffect(() => {
		document.title = title ? `${title} · Amiable` : "Amiable";
	}, [title]);
}

/** A section that is quieter than the screen's sentence. */
export function Section(props: { title: string; children: ReactNode }) {
	return (
		<section className="section">
			<h2>{props.title}</h2>
			{props.children}
		</section>
	);
}
