// Numbers as notes write them, read and written back in the same form: "1,000", "99.9%", "two".

import { numerals } from "../numeral.ts";

/** A number and how it is written. */
export interface Written {
	value: number;
	style: "digits" | "word";
	/** Thousands are parted by commas. */
	isGrouped: boolean;
	suffix: "%" | "";
}

/** Reads a plain number, or null: ranges, prices, addresses, versions and leading zeros are none. */
export function readNumber(text: string): Written | null {
	const lower = text.trim().toLowerCase();
	const word = numerals.indexOf(lower);
	if (word >= 0)
		return { value: word, style: "word", isGrouped: false, suffix: "" };
	const [, digits, suffix] =
		/^((?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)(?:\.\d+)?)\s?(%?)$/.exec(lower) ??
		[];
	if (digits === undefined) return null;
	return {
		value: Number(digits.replaceAll(",", "")),
		style: "digits",
		isGrouped: digits.includes(","),
		suffix: suffix === "%" ? "%" : "",
	};
}

/** All numbers in running text, those in words too. */
export function readNumbers(text: string): number[] {
	return (text.match(/\d[\d,]*(?:\.\d+)?%?|\p{L}+/gu) ?? [])
		.map((word) => readNumber(word.replace(/,$/, ""))?.value)
		.filter((value) => value !== undefined);
}

/** Writes `value` in the form of `model`, or null where that form has no such number. */
export function writeNumber(value: number, model: Written): string | null {
	if (model.style === "word") return numerals[value] ?? null;
	const [whole = "", part] = String(value).split(".");
	if (/e/.test(whole + (part ?? ""))) return null;
	const isLong = whole.length > 4 || (whole.length === 4 && model.isGrouped);
	const isPlain = model.value >= 10_000 && !model.isGrouped;
	const grouped =
		isLong && !isPlain ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
	return `${grouped}${part ? `.${part}` : ""}${model.suffix}`;
}

/** Digits that carry the value: 2375 has four, 64,000 two. */
export function significantDigits(value: number): number {
	return String(value)
		.replace(".", "")
		.replace(/^0+|0+$/g, "").length;
}
