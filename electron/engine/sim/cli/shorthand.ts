// Reads the AWS CLI's shorthand: `Key=a,Values=b,c`, `Ebs={VolumeSize=10,Encrypted=true}`, `Add=[{UserId=1},{UserId=2}]`. Knows no shapes.

export type Shorthand =
	| string
	| readonly Shorthand[]
	| { readonly [key: string]: Shorthand };

/** What is wrong with a shorthand text, in the AWS CLI's words, with a mark under the place. */
export class ShorthandError extends Error {}

/** The structure that a text stands for; throws a ShorthandError. Values are texts: their types come from the shapes. */
export function parseShorthand(text: string): Record<string, Shorthand> {
	return new Reader(text).structure();
}

const keyRun = /[A-Za-z0-9\-_.#/:]*/y;
/** No value starts with a quote, a comma, `=`, `[` or `{`. The first may go on with `=`; one after a comma may go on with brackets. */
const firstValue =
	/(\\,|[!#-&(-+\--<>-Z\\-z|-\uFFFF])(\\,|[\s!#-&(-+\--\\^-|~-\uFFFF])*/y;
const laterValue =
	/(\\,|[!#-&(-+\--<>-Z\\-z|-\uFFFF])(\\,|[\s!#-&(-+\--<>-\uFFFF])*/y;

/** Lives for one text: a cursor over it. */
class Reader {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	structure(): Record<string, Shorthand> {
		const entries = new Map<string, Shorthand>();
		for (;;) {
			const start = this.#at;
			const key = this.#key();
			this.#expect("=");
			const value = this.#value();
			if (entries.has(key)) throw this.#repeated(key, start);
			entries.set(key, value);
			if (this.#isAtEnd()) return Object.fromEntries(entries);
			this.#expect(",");
		}
	}

	#value(): Shorthand {
		if (this.#isAtEnd()) return "";
		if (this.#next() === "[") return this.#list();
		if (this.#next() === "{") return this.#braced();
		return this.#commaSeparated();
	}

	/** `a=b,c` is a list; `a=b,c=d` is not, which shows only at the second `=`. */
	#commaSeparated(): Shorthand {
		const first = this.#scalar(firstValue);
		const values = [first];
		this.#skipSpace();
		while (this.#next() === ",") {
			const comma = this.#at;
			this.#expect(",");
			if (this.#isAtEnd()) throw this.#unexpected("<second>", "<none>");
			const value = this.#laterScalar();
			this.#skipSpace();
			if (value === null || (!this.#isAtEnd() && this.#next() !== ",")) {
				this.#at = comma;
				break;
			}
			values.push(value);
		}
		return values.length === 1 ? first : values;
	}

	#laterScalar(): string | null {
		const before = this.#at;
		const value = this.#scalar(laterValue);
		return this.#at === before ? null : value;
	}

	#list(): Shorthand[] {
		this.#expect("[");
		const values: Shorthand[] = [];
		while (this.#next() !== "]") {
			values.push(this.#inner());
			this.#skipSpace();
			if (this.#next() !== "]") this.#expect(",");
		}
		this.#at += 1;
		return values;
	}

	#braced(): Record<string, Shorthand> {
		this.#expect("{");
		const entries = new Map<string, Shorthand>();
		while (this.#next() !== "}") {
			const key = this.#key();
			this.#expect("=");
			entries.set(key, this.#inner());
			this.#skipSpace();
			if (this.#next() !== "}") this.#expect(",");
		}
		this.#at += 1;
		return Object.fromEntries(entries);
	}

	#inner(): Shorthand {
		if (this.#next() === "[") return this.#list();
		if (this.#next() === "{") return this.#braced();
		return this.#scalar(firstValue);
	}

	#scalar(pattern: RegExp): string {
		const mark = this.#next();
		if (mark === "'" || mark === '"') return this.#quoted(mark);
		pattern.lastIndex = this.#at;
		const run = pattern.exec(this.#text)?.[0];
		if (run === undefined) return "";
		this.#at += run.length;
		return run.replaceAll("\\,", ",").trimEnd();
	}

	#quoted(mark: string): string {
		const pattern =
			mark === "'" ? /'((?:\\\\|\\'|[^'])*)'/y : /"((?:\\\\|\\"|[^"])*)"/y;
		pattern.lastIndex = this.#at;
		const inside = pattern.exec(this.#text)?.[1];
		if (inside === undefined)
			throw this.#unexpected(
				mark === "'" ? "<singled quoted>" : "<double quoted>",
				"<none>",
			);
		this.#at = pattern.lastIndex;
		return inside.replaceAll(`\\${mark}`, mark).replaceAll("\\\\", "\\");
	}

	#key(): string {
		keyRun.lastIndex = this.#at;
		const key = keyRun.exec(this.#text)?.[0] ?? "";
		this.#at += key.length;
		return key;
	}

	#expect(mark: string): void {
		this.#skipSpace();
		if (this.#next() !== mark)
			throw this.#unexpected(mark, this.#isAtEnd() ? "EOF" : this.#next());
		this.#at += 1;
		this.#skipSpace();
	}

	#skipSpace(): void {
		while (/\s/.test(this.#next())) this.#at += 1;
	}

	#next(): string {
		return this.#text.charAt(this.#at);
	}

	#isAtEnd(): boolean {
		return this.#at >= this.#text.length;
	}

	#unexpected(expected: string, received: string): ShorthandError {
		return new ShorthandError(
			`Expected: '${expected}', received: '${received}' for input:\n${this.#marked(this.#at)}`,
		);
	}

	#repeated(key: string, at: number): ShorthandError {
		return new ShorthandError(
			`Second instance of key "${key}" encountered for input:\n${this.#marked(at)}\nThis is often because there is a preceding "," instead of a space.`,
		);
	}

	/** The text with a mark under one of its places. */
	#marked(at: number): string {
		const lineStart = this.#text.lastIndexOf("\n", at - 1) + 1;
		const lineEnd = this.#text.indexOf("\n", at);
		const end = lineEnd < 0 ? this.#text.length : lineEnd;
		return `${this.#text.slice(0, end)}\n${" ".repeat(at - lineStart)}^${this.#text.slice(end)}`;
	}
}
