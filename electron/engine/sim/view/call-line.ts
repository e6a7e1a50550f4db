// A call that came to the endpoint, as a line that does the same at the console: so that a lab stays a list of lines.
import { optionName } from "../cli/option-name.ts";
import type { Call } from "../simulator.ts";

/** `aws ec2 create-tags --region … --profile … --cli-input-json '…'`, or `lab write --volume-id …`. */
export function callLine({ operation, account, region, params }: Call): string {
	const place = `--region ${region} --profile SIM${account}`;
	if (operation.startsWith("Lab")) {
		const verb = optionName(operation.replace("Lab", ""));
		return [`lab ${verb}`, ...verbOptions(params), place].join(" ");
	}
	const input =
		Object.keys(params).length === 0
			? ""
			: ` --cli-input-json ${quoted(JSON.stringify(params))}`;
	return `aws ec2 ${optionName(operation)} ${place}${input}`;
}

function verbOptions(params: Call["params"]): string[] {
	return Object.entries(params).flatMap(([name, value]) => {
		const option = `--${optionName(name)}`;
		if (value === true) return [option];
		return value === false ? [] : [`${option} ${quoted(String(value))}`];
	});
}

/** In single quotes, where the shell changes nothing. */
function quoted(value: string): string {
	return `'${value.replaceAll("'", `'\\''`)}'`;
}
