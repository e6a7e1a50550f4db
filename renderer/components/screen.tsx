// The frame of a screen: its heading takes the focus when one comes to it, and names the window.
import {
	createContext,
	type ReactNode,
	useContext,
	useEffect,
	useLayoutEffect,
	useRef,
} from "react";

/** The heading of a screen. Screen readers hear it on arrival; sighted people see no ring on it, as it does nothing. */
export function ScreenHeading(props: { children: ReactNode; level?: 1 | 2 }) {
	const heading = useRef<HTMLHeadingElement>(null);
	// Before it is painted: a key that is pressed on what is seen goes to no control that is left behind.
	useLayoutEffect(() => takeFocus(heading.current), []);
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

/** Which sections are shown, by their titles; all unless a search says otherwise. */
export const SectionFilter = createContext<(title: string) => boolean>(
	() => true,
);

/** The part of an address that leads to a section: "A day’s work" is "a-day-s-work". */
export function sectionId(title: string): string {
	return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

/** Goes to the section that an address names, once it is on the screen. */
export function useSection(id: string | undefined, isReady: boolean): void {
	useEffect(() => {
		if (id === undefined || !isReady) return;
		const section = document.getElementById(id);
		section?.scrollIntoView({ block: "start" });
		section?.querySelector("h2")?.focus({ preventScroll: true });
	}, [id, isReady]);
}

/** A section that is quieter than the screen's sentence. */
export function Section(props: { title: string; children: ReactNode }) {
	const { title } = props;
	const isShown = useContext(SectionFilter);
	if (!isShown(title)) return null;
	return (
		<section className="section" id={sectionId(title)}>
			<h2 tabIndex={-1}>{title}</h2>
			{props.children}
		</section>
	);
}
