// Puts the chosen palette on the page. The choice is remembered so that the next start is drawn in it at once.
import type { Settings } from "../electron/engine/contract/setting.ts";

type Theme = Settings["theme"];

const storageKey = "amiable-theme";
const themes: readonly Theme[] = ["system", "light", "dark", "contrast"];

/** The palette for a setting: a system that asks for more contrast gets it unless the person chose otherwise. */
export function paletteOf(theme: Theme, wantsContrast: boolean): Theme {
	return theme === "system" && wantsContrast ? "contrast" : theme;
}

/** Shows `theme` and follows the system's wish for contrast; returns what stops it. */
export function showTheme(page: Window, theme: Theme): () => void {
	const contrast = page.matchMedia("(prefers-contrast: more)");
	const show = () => {
		page.document.documentElement.dataset.theme = paletteOf(
			theme,
			contrast.matches,
		);
	};
	show();
	page.localStorage.setItem(storageKey, theme);
	contrast.addEventListener("change", show);
	return () => contrast.removeEventListener("change", show);
}

/** The theme of the last visit, for the moment before the settings are known. */
export function rememberedTheme(page: Window): Theme {
	const found = page.localStorage.getItem(storageKey);
	return themes.find((theme) => theme === found) ?? "system";
}
