// The decks with what is due in each: study one alone, change what it gives today, or go to its settings.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button as MenuButton } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { Deck } from "../../../electron/engine/contract/deck.ts";
import { Section } from "../../components/screen.tsx";
import { useApp, useCommands } from "../../context.tsx";
import { decksQuery } from "../../query.ts";
import { navigate, routeHref } from "../../routes.tsx";
import { usualSetup, writeSetup } from "../cram/setup.ts";
import { writeSheet } from "../sheet/setup.ts";
import { TodayLimits } from "./today-limits.tsx";
import { countDue, sayDue, visibleDecks } from "./words.ts";
import "../../styles/card-menu.css";
import "../../styles/deck-tree.css";

export function DeckTree() {
	const { client } = useApp().engine;
	const decks = useQuery(decksQuery(client)).data ?? [];
	const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
	const [limited, setLimited] = useState<string | null>(null);
	const below = decks.filter(({ path }) => path !== "");
	const toggle = (path: string) => {
		const next = new Set(closed);
		if (!next.delete(path)) next.add(path);
		setClosed(next);
	};
	useCommands(
		below.slice(0, 40).flatMap((deck) =>
			Object.entries(deckActions(deck.path, () => setLimited(deck.path))).map(
				([name, run]) => ({
					id: `deck ${deck.path} ${name}`,
					title: `${deck.path}: ${name}`,
					run,
				}),
			),
		),
	);
	if (below.length === 0) return null;
	return (
		<Section title="Decks">
			<ul className="deck-tree">
				{visibleDecks(decks, closed).map((deck) => (
					<li key={deck.path}>
						<DeckRow
							deck={deck}
							hasBelow={below.some(({ path }) =>
								path.startsWith(`${deck.path}/`),
							)}
							isOpen={!closed.has(deck.path)}
							onToggle={() => toggle(deck.path)}
							onLimit={() => setLimited(deck.path)}
						/>
						{limited === deck.path && (
							<TodayLimits deck={deck} onDone={() => setLimited(null)} />
						)}
					</li>
				))}
			</ul>
		</Section>
	);
}

interface DeckRowProps {
	deck: Deck;
	hasBelow: boolean;
	isOpen: boolean;
	onToggle: () => void;
	onLimit: () => void;
}

function DeckRow(props: DeckRowProps) {
	const { deck, hasBelow, isOpen } = props;
	const due = countDue({ counts: deck.due });
	const name = deck.path === "" ? "All decks" : deck.name;
	const depth = Math.max(0, deck.depth);
	return (
		<div className="deck-row" style={{ paddingLeft: `${depth * 1.25}rem` }}>
			{hasBelow && deck.path !== "" ? (
				<button
					type="button"
					className="deck-fold"
					aria-expanded={isOpen}
					aria-label={`Decks below ${name}`}
					onClick={props.onToggle}
				>
					<span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>
				</button>
			) : (
				<span className="deck-fold" />
			)}
			{due > 0 ? (
				<a
					className="deck-name"
					href={routeHref({
						screen: "review",
						...(deck.path !== "" && { deck: deck.path }),
					})}
				>
					{name}
				</a>
			) : (
				<span className="deck-name">{name}</span>
			)}
			<span className="deck-due">{sayDue(deck)}</span>
			<DeckMenu {...props} />
		</div>
	);
}

/** What the menu of a deck does, by its words. */
function deckActions(
	path: string,
	onLimit: () => void,
): Record<string, () => void> {
	return {
		"Extra study…": () =>
			navigate({
				screen: "cram",
				setup: writeSetup({ ...usualSetup, deck: path }, false),
			}),
		"Revision sheet": () =>
			navigate({
				screen: "sheet",
				setup: writeSheet({
					kind: "list",
					source: { from: "deck", deck: path },
				}),
			}),
		"More or fewer today…": onLimit,
		"Its cards": () =>
			navigate({ screen: "browse", query: path && `deck:"${path}"` }),
		"Settings of the deck": () => navigate({ screen: "settings", deck: path }),
	};
}

function DeckMenu({ deck, onLimit }: DeckRowProps) {
	const { path } = deck;
	const actions = deckActions(path, onLimit);
	return (
		<MenuTrigger>
			<MenuButton
				className="button quiet deck-more"
				aria-label={`More for ${path || "all decks"}`}
			>
				<span aria-hidden="true">…</span>
			</MenuButton>
			<Popover className="menu-popover" placement="bottom end">
				<Menu
					className="menu"
					aria-label={`More for ${path || "all decks"}`}
					onAction={(key) => actions[String(key)]?.()}
				>
					{Object.keys(actions).map((label) => (
						<MenuItem key={label} id={label} className="menu-item">
							{label}
						</MenuItem>
					))}
				</Menu>
			</Popover>
		</MenuTrigger>
	);
}
