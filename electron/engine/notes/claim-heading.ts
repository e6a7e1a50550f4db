// Headings whose items are claims or fields rather than things: what stands behind "Speed:" below "Advantages" says why, not what speed is.

const claims =
	/\b(?:applications?|use ?cases?|uses|benefits?|advantages?|disadvantages?|drawbacks?|limitations?|challenges?|implications?|considerations?|pros|cons|strengths|weaknesses|impacts?|importance|significance|improvements?|tips|(?:best )?practices|recommendations|goals|objectives|aims|lessons|takeaways|(?:target )?(?:users|audience)|highlights|outcomes|concerns)(?: (?:of|for|in|on|to|with)\b.*)?$|^where\b|^(?:key |main |core |product )?features$/i;

/** True below "Advantages of steel", "Applications in medicine", "Where is it used?". */
export function tellsClaims(title: string): boolean {
	return claims.test(title.replace(/[\s:?]+$/, ""));
}
