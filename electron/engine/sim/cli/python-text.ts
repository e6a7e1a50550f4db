// Values as Python prints them, for the AWS CLI's messages: `['a', 1]`, `True`, `None`.

/** As in the middle of a message: a text stands without quotes. */
export function pythonText(value: unknown): string {
	return typeof value === "string" ? value : pythonLiteral(value);
}

/** The name of a value's class: `<class 'str'>`. */
export function pythonClass(value: unknown): string {
	return `<class '${className(value)}'>`;
}

function className(value: unknown): string {
	if (value === null || value === undefined) return "NoneType";
	if (Array.isArray(value)) return "list";
	if (typeof value === "number")
		return Number.isInteger(value) ? "int" : "float";
	if (typeof value === "boolean") return "bool";
	return typeof value === "string" ? "str" : "dict";
}

function pythonLiteral(value: unknown): string {
	if (value === null || value === undefined) return "None";
	if (typeof value === "boolean") return value ? "True" : "False";
	if (typeof value === "number") return String(value);
	if (typeof value === "string")
		return value.includes("'") && !value.includes('"')
			? `"${value}"`
			: `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
	if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(", ")}]`;
	const entries = Object.entries(value).map(
		([key, inner]) => `${pythonLiteral(key)}: ${pythonLiteral(inner)}`,
	);
	return `{${entries.join(", ")}}`;
}
