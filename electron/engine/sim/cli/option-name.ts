// Names on the command line from names in the API: `ImageIds` is `--image-ids`, `RunInstances` is `run-instances`.

/** The few that do not follow from the rules: none of them splits at its abbreviation. */
const irregular: Readonly<Record<string, string>> = {
	FromGiB: "from-gib",
	GiB: "gib",
};

/** A name in the API as words joined by hyphens. */
export function optionName(name: string): string {
	return (
		irregular[name] ??
		name
			.replace(/(.)([A-Z][a-z]+)/g, "$1-$2")
			.replace(/([a-z0-9])([A-Z])/g, "$1-$2")
			.toLowerCase()
	);
}
