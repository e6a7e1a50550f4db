// A revision sheet as it will be on paper: choose what is on it, print it, save it as a PDF or as a page for the phone.
import {
	keepPreviousData,
	queryOptions,
	useQuery,
} from "@tanstack/react-query";
import { useDeferredValue, useEffect, useState } from "react";
import {
	type EngineClient,
	readFailure,
} from "../../../electron/engine/contract/client.ts";
import type { Sheet } from "../../../electron/engine/contract/sheet.ts";
import { type App, say, sayFailure } from "../../app.ts";
import { Button } from "../../components/button.tsx";
import { ScreenHeading, useTitle } from "../../components/screen.tsx";
import { useApp } from "../../context.tsx";
import { routeHref } from "../../routes.tsx";
import { savePdf, saveText } from "../../save-file.ts";
import { SheetForm } from "./form.tsx";
import { readSheet, requestOf, type SheetSetup, writeSheet } from "./setup.ts";
import { SheetView } from "./view.tsx";
import "../../styles/sheet.css";

export function SheetScreen({ setup: given }: { setup: string }) {
	const { client } = useApp().engine;
	const [setup, setSetup] = useState(() => readSheet(given));
	const asked = useDeferredValue(setup);
	const sheet = useQuery(sheetQuery(client, asked));
	useTitle(sheet.data?.title ?? "Revision sheet");
	useSheetStyle(sheet.data?.style);
	const change = (next: SheetSetup) => {
		setSetup(next);
		const address = routeHref({ screen: "sheet", setup: writeSheet(next) });
		window.history.replaceState(null, "", address);
	};
	return (
		<div className="sheet-screen">
			<div className="sheet-side">
				<ScreenHeading>Revision sheet</ScreenHeading>
				<SheetForm setup={setup} onChange={change} />
				{sheet.data && <Ways setup={setup} sheet={sheet.data} />}
			</div>
			<Paper setup={asked} sheet={sheet.data} error={sheet.error} />
		</div>
	);
}

/** The former sheet stays on screen until the next one comes; an error takes its place. */
function sheetQuery(client: EngineClient, setup: SheetSetup) {
	return queryOptions({
		queryKey: ["sheet", setup],
		queryFn: ({ signal }) => client.sheet.show(requestOf(setup), { signal }),
		placeholderData: keepPreviousData,
		staleTime: 0,
		retry: false,
	});
}

/** The sheet's style, which is made by the engine for its page, for as long as it is on screen. */
function useSheetStyle(text: string | undefined): void {
	useEffect(() => {
		if (text === undefined) return;
		const style = new CSSStyleSheet();
		style.replaceSync(text);
		document.adoptedStyleSheets.push(style);
		return () => {
			document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
				(other) => other !== style,
			);
		};
	}, [text]);
}

function Paper(props: {
	setup: SheetSetup;
	sheet: Sheet | undefined;
	error: unknown;
}) {
	const { setup, sheet, error } = props;
	if (error)
		return (
			<div className="sheet-desk">
				<p className="sheet-none" role="status">
					{readFailure(error).message}
				</p>
			</div>
		);
	return (
		<div className="sheet-desk">
			<article
				className="sheet"
				aria-label="The sheet"
				data-paper={setup.paper}
				data-size={setup.textSize}
			>
				{sheet && <SheetView nodes={sheet.document} />}
			</article>
		</div>
	);
}

/** Taking the sheet along. A browser prints to a PDF by itself. */
function Ways({ setup, sheet }: { setup: SheetSetup; sheet: Sheet }) {
	const app = useApp();
	const { desktop } = app.engine;
	return (
		<div className="sheet-ways">
			{desktop && (
				<Button
					look="primary"
					onPress={() => void savePdf(app, desktop, sheet.title)}
				>
					Save as PDF…
				</Button>
			)}
			<Button
				look={desktop ? "plain" : "primary"}
				onPress={() => window.print()}
			>
				{desktop ? "Print…" : "Print or save as PDF…"}
			</Button>
			<Button onPress={() => void savePage(app, setup)}>
				Save as web page
			</Button>
			<p className="help">
				The web page is one file that needs no network: copy it to your phone
				and read it there.
			</p>
		</div>
	);
}

async function savePage(app: App, setup: SheetSetup): Promise<void> {
	try {
		const { title, html } = await app.engine.client.sheet.html(
			requestOf(setup),
		);
		saveText(`${title}.html`, "text/html", html);
		say(app, "The page is saved.");
	} catch (error) {
		sayFailure(app, error);
	}
}
