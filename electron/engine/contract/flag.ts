// Flags of cards by name; apart from the schemas, so that the page’s first script needs none of them.

/** Flags by number, as the keys give them; a reason in words may go with each. */
export const flagNames = [
	"red",
	"orange",
	"green",
	"blue",
	"pink",
	"turquoise",
	"purple",
] as const;
