// How window frames and native menus follow the theme, and which colour a window has before its page is drawn.

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

/** Paper of the light and the dark palette. */
const paper = { light: "#fbfaf7", dark: "#171613" } as const;

/** The colour behind the page until it is there. */
export function paperColour(isDark: boolean): string {
	return isDark ? paper.dark : paper.light;
}

/** What Electron's `nativeTheme.themeSource` takes; high contrast is the system's business. */
export function themeSource(theme: Theme): "system" | "light" | "dark" {
	return theme === "contrast" ? "system" : theme;
}
