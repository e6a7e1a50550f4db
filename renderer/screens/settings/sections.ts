// The sections of the settings by their titles, with the other words by which the palette and the search of settings find them.
import { score } from "../../score.ts";

export interface SettingsSection {
	title: string;
	words: string;
	/** Only in the desktop app. */
	isDesktop?: boolean;
}

export const settingsSections: readonly SettingsSection[] = [
	{
		title: "Look",
		words: "theme colours dark light high contrast appearance",
	},
	{
		title: "Memory",
		words: "how much to remember retention forget longest interval",
	},
	{
		title: "A day’s work",
		words: "new cards a day reviews limit start of the day rollover hour",
	},
	{
		title: "Learning",
		words: "steps for new cards forgotten relearning minutes",
	},
	{
		title: "Decks and presets",
		words: "deck options order leech grades easy days time box bury",
	},
	{ title: "Exam dates", words: "day minutes plan deadline" },
	{
		title: "Watched folders",
		words: "watch vault obsidian import automatic changes",
	},
	{
		title: "Cards that you mark",
		words: "signs separators double colon question mark syntax",
	},
	{
		title: "Keyboard",
		words: "keys shortcuts remap letters hotkeys characters",
	},
	{
		title: "On this computer",
		words:
			"tray reminder quiet hours badge login start window editor vscode sublime obsidian update new version",
		isDesktop: true,
	},
	{
		title: "Backups",
		words: "backup restore go back copy safety lost recover",
	},
	{
		title: "Export",
		words: "package share give away json csv markdown zip move computer",
	},
	{ title: "Your data", words: "data file where version about" },
];

/** Whether a section is meant by what was typed; an empty search means all. */
export function isMeant(sought: string, title: string): boolean {
	if (sought.trim() === "") return true;
	const words = settingsSections.find((each) => each.title === title)?.words;
	return score(sought, `${title} ${words ?? ""}`) > 0.45;
}
