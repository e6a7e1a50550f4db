// How window frames and native menus follow the theme, and which colour a window has before its page is drawn.

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

/** The page's ground in each palette, dark and light. The same as `--paper` in the renderer's tokens. */
const papers = {
	usual: { light: "#fbfaf7", dark: "#171613" },
	contrast: { light: "#ffffff", dark: "#000000" },
} as const;

/** The palette that the page will have: a system that asks for more contrast gets it unless the person chose otherwise. */
export function shownTheme(theme: Theme, wantsContrast: boolean): Theme {
	return theme === "system" && wantsContrast ? "contrast" : theme;
}

/** The colour behind the page until it is drawn. */
export function paperColour(theme: Theme, isDark: boolean): string {
	const paper = papers[theme === "contrast" ? "contrast" : "usual"];
	return isDark ? paper.dark : paper.light;
}

/** What Electron's `nativeTheme.themeSource` takes; the contrast palette is light or dark as the system is. */
export function themeSource(theme: Theme): "system" | "light" | "dark" {
	return theme === "contrast" ? "system" : theme;
}
