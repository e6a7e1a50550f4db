// The content security policy of every page, the same in the desktop app and in browser mode.

/** What `index.html` carries where the nonce of the answer belongs; the host replaces it. */
export const noncePlaceholder = "%CSP_NONCE%";

/**
 * The policy for an answer whose `<meta property="csp-nonce">` holds `nonce` (react-aria's one
 * inline style needs it). Nothing is fetched from outside, and Trusted Types keep HTML strings out.
 */
export function contentSecurityPolicy(nonce: string): string {
	return [
		"default-src 'none'",
		"script-src 'self'",
		`style-src 'self' 'nonce-${nonce}'`,
		"img-src 'self'",
		"media-src 'self'",
		"font-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
		"object-src 'none'",
		"require-trusted-types-for 'script'",
	].join("; ");
}
