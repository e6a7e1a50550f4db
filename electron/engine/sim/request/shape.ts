// Small pieces of AWS's answers: times, tags, product codes, and leaving out what is absent.
import type { ProductCode, Tags } from "../world/resource.ts";
import type { Output } from "./operation.ts";

/** The fields that have a value: AWS leaves out the others. */
export function present(fields: Output): Output {
	const found: Output = {};
	for (const key in fields) {
		const value = fields[key];
		if (value !== null && value !== undefined) found[key] = value;
	}
	return found;
}

/** A time as AWS writes it. */
export function isoTime(time: number | null): string | null {
	return time === null ? null : new Date(time).toISOString();
}

/** Tags as a list by key, or null without any. */
export function tagList(
	tags: Tags,
): readonly { Key: string; Value: string }[] | null {
	const keys = Object.keys(tags);
	return keys.length === 0
		? null
		: keys.sort().map((Key) => ({ Key, Value: tags[Key] ?? "" }));
}

/** Product codes as AWS lists them, or null without any. */
export function productCodeList(codes: readonly ProductCode[]): unknown {
	return codes.length === 0
		? null
		: codes.map(({ code, type }) => ({
				ProductCodeId: code,
				ProductCodeType: type,
			}));
}
