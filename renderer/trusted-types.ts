// The one exception to "no HTML strings": an empty one, by which react-aria's announcer clears its log.

/** As much of the browser's Trusted Types as is used here; TypeScript's DOM types do not have it. */
interface PolicyFactory {
	createPolicy(
		name: "default",
		rules: { createHTML(html: string): string | null },
	): unknown;
}

/**
 * Lets `element.innerHTML = ""` through and nothing else: LiveAnnouncer.clear in react-aria 3.x assigns it
 * whenever a number field is left, and the policy would end the screen for it. Once react-aria uses
 * `replaceChildren`, the settings test in screens.e2e.ts passes without this file.
 */
export function allowEmptyHtml(page: Window): void {
	const { trustedTypes } = page as Window & { trustedTypes?: PolicyFactory };
	trustedTypes?.createPolicy("default", {
		createHTML: (html) => (html === "" ? "" : null),
	});
}
