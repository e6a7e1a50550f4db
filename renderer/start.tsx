// Draws the app once it has found the engine, or says how to open the app if this page cannot reach it.
import { QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { createApp, forgetShowing, keepInStep } from "./app.ts";
import { OpenAgain } from "./components/open-again.tsx";
import { AppProvider } from "./context.tsx";
import { findEngine } from "./engine.ts";
import { askFirst } from "./first-answers.ts";
import { Shell } from "./shell.tsx";
import { rememberedTheme, showTheme } from "./theme.ts";
import { allowEmptyHtml } from "./trusted-types.ts";

/** Fetched before a card with code asks for it, but after the first screen, in ms. */
const codeFont = "1em 'JetBrains Mono Variable'";
const codeFontAfter = 500;

export async function start(page: Window): Promise<void> {
	const container = page.document.getElementById("root");
	if (!container) throw new Error("expected the page to have a root");
	allowEmptyHtml(page);
	showTheme(page, rememberedTheme(page));
	const root = createRoot(container);
	const engine = findEngine(page);
	if (!engine) {
		root.render(<OpenAgain />);
		return;
	}
	const app = createApp(engine, page.navigator.platform);
	forgetShowing(app, page);
	void keepInStep(app, new AbortController().signal);
	await askFirst(app);
	root.render(
		<QueryClientProvider client={app.cache}>
			<AppProvider app={app}>
				<Shell />
			</AppProvider>
		</QueryClientProvider>,
	);
	setTimeout(() => {
		// Without an engine it cannot come; a card that needs it asks again.
		page.document.fonts.load(codeFont).catch(() => undefined);
	}, codeFontAfter);
}
