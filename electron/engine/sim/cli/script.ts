// Reads text as a POSIX shell would: words, quotes, `$NAME`, `$(…)`, comments, line continuation. Expands and runs nothing.
//   IMG=$(aws ec2 create-image --name "web 1" \
//         --query ImageId --output text); aws ec2 wait image-available --image-ids $IMG   # two commands

/** A part of a word. Quoted parts are not split into words when they are expanded. */
export type Piece =
	| { kind: "text"; text: string; quoted: boolean }
	| { kind: "variable"; name: string; quoted: boolean }
	| { kind: "substitution"; script: string; quoted: boolean };
export type Word = readonly Piece[];

/** What decides whether a command runs: nothing, or the success or failure of the one before. */
export type Condition = "always" | "after-success" | "after-failure";
export interface Command {
	/** Line of its first word, from 1. */
	line: number;
	/** As it was typed, with continuation lines. */
	source: string;
	condition: Condition;
	assignments: readonly { name: string; value: Word }[];
	words: readonly Word[];
	/** An open quote, or shell syntax that the console lacks: nothing of the command is to run. */
	problem: { message: string; why: string } | null;
}
/** Commands in the order in which they stand. One that cannot be read has a `problem` and ends at its line; those after it are read on. */
export function parseScript(text: string): readonly Command[] {
	return new Reader(text).commands();
}

class SyntaxProblem extends Error {
	readonly why: string;
	constructor(message: string, why: string) {
		super(message);
		this.why = why;
	}
}

const variableName = /[A-Za-z_]\w*/y;
const assignment = /([A-Za-z_]\w*)=/y;
const plainRun = /[^\s'"$`\\;|&<>()]+/y;
const quotedRun = /[^"$`\\]+/y;
const unsupported: Readonly<Record<string, string>> = {
	"|": "There are no other programs to pipe to: use --query to pick values and --output to shape them.",
	">": "There is no disk to write to: keep a value with NAME=$(…).",
	"<": "There is no disk to read from: give a saved file as file://NAME.",
	"&": "Commands run one after the other: join them with && or ;.",
	"(": "Groups of commands are not supported: write them one on a line.",
	")": "Groups of commands are not supported: write them one on a line.",
};

/** Lives for one text: a cursor over it. */
class Reader {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text.replace(/\r\n/g, "\n");
	}

	commands(): Command[] {
		const commands: Command[] = [];
		let condition: Condition = "always";
		for (;;) {
			this.#skipBlank(true);
			if (this.#at >= this.#text.length) return commands;
			const start = this.#at;
			try {
				const command = this.#command(condition);
				condition = this.#joint();
				if (command.source !== "") commands.push(command);
			} catch (error) {
				if (!(error instanceof SyntaxProblem)) throw error;
				commands.push(this.#unreadable(start, condition, error));
				condition = "always";
			}
		}
	}

	#unreadable(
		start: number,
		condition: Condition,
		{ message, why }: SyntaxProblem,
	): Command {
		this.#skipComment();
		const source = this.#text.slice(start, this.#at).trimEnd();
		const line = this.#line(start);
		const problem = { message, why };
		return { line, source, condition, assignments: [], words: [], problem };
	}

	#command(condition: Condition): Command {
		const start = this.#at;
		const assignments: { name: string; value: Word }[] = [];
		const words: Word[] = [];
		let end = start;
		while (this.#atWord()) {
			const name = words.length === 0 ? this.#assignedName() : null;
			const word = this.#word();
			if (name === null) words.push(word);
			else assignments.push({ name, value: word });
			end = this.#at;
			this.#skipBlank(false);
		}
		const source = this.#text.slice(start, end);
		const line = this.#line(start);
		return { line, source, condition, assignments, words, problem: null };
	}

	/** What stands between two commands. */
	#joint(): Condition {
		if (this.#take("&&")) return "after-success";
		if (this.#take("||")) return "after-failure";
		const mark = this.#text.charAt(this.#at);
		if (mark === ";" || mark === "\n" || mark === "") {
			this.#at += 1;
			return "always";
		}
		throw new SyntaxProblem(
			`syntax error near unexpected token \`${mark}'`,
			unsupported[mark] ?? "",
		);
	}

	#atWord(): boolean {
		const mark = this.#text.charAt(this.#at);
		return mark !== "" && !/[\n;|&<>()]/.test(mark);
	}

	#assignedName(): string | null {
		assignment.lastIndex = this.#at;
		const match = assignment.exec(this.#text);
		if (!match) return null;
		this.#at = assignment.lastIndex;
		return match[1] ?? null;
	}

	#word(): Word {
		const pieces: Piece[] = [];
		while (this.#atWord() && !/[ \t]/.test(this.#text.charAt(this.#at))) {
			if (this.#skipContinuation()) continue;
			pieces.push(...this.#pieces());
		}
		return pieces;
	}

	#pieces(): Piece[] {
		const mark = this.#text.charAt(this.#at);
		if (mark === "'") return [this.#singleQuoted()];
		if (mark === '"') return this.#doubleQuoted();
		if (mark === "$") return [this.#dollar(false)];
		if (mark === "`") return [this.#backticks(false)];
		if (mark === "\\") {
			this.#at += 2;
			return [text(this.#text.charAt(this.#at - 1), true)];
		}
		return [text(this.#run(plainRun), false)];
	}

	#run(pattern: RegExp): string {
		pattern.lastIndex = this.#at;
		const run = pattern.exec(this.#text)?.[0] ?? this.#text.charAt(this.#at);
		this.#at += run.length;
		return run;
	}

	#singleQuoted(): Piece {
		const close = this.#text.indexOf("'", this.#at + 1);
		if (close < 0) throw this.#open("'", this.#at);
		const inside = this.#text.slice(this.#at + 1, close);
		this.#at = close + 1;
		return text(inside, true);
	}

	#doubleQuoted(): Piece[] {
		const opening = this.#at;
		this.#at += 1;
		// An empty pair of quotes is still a word.
		const pieces: Piece[] = [text("", true)];
		for (;;) {
			const mark = this.#text.charAt(this.#at);
			if (mark === "") throw this.#open('"', opening);
			if (mark === '"') {
				this.#at += 1;
				return pieces;
			}
			pieces.push(this.#quotedPiece(mark));
		}
	}

	#quotedPiece(mark: string): Piece {
		if (mark === "$") return this.#dollar(true);
		if (mark === "`") return this.#backticks(true);
		const next = this.#text.charAt(this.#at + 1);
		if (mark === "\\" && /["\\$`\n]/.test(next)) {
			this.#at += 2;
			return text(next === "\n" ? "" : next, true);
		}
		return text(this.#run(quotedRun), true);
	}

	#dollar(quoted: boolean): Piece {
		if (this.#take("$(")) return this.#substitution(quoted);
		const braced = /\$\{([A-Za-z_]\w*|\?)\}/y;
		braced.lastIndex = this.#at;
		const name = braced.exec(this.#text)?.[1];
		if (name !== undefined) {
			this.#at = braced.lastIndex;
			return { kind: "variable", name, quoted };
		}
		if (this.#text.startsWith("${", this.#at))
			throw new SyntaxProblem(
				"bad substitution",
				"In braces only a variable's name is supported.",
			);
		return this.#plainVariable(quoted);
	}

	#plainVariable(quoted: boolean): Piece {
		this.#at += 1;
		if (this.#take("?")) return { kind: "variable", name: "?", quoted };
		variableName.lastIndex = this.#at;
		const name = variableName.exec(this.#text)?.[0];
		if (name === undefined) return text("$", quoted);
		this.#at += name.length;
		return { kind: "variable", name, quoted };
	}

	/** The text up to the parenthesis that closes `$(`, which may hold quotes and further substitutions. */
	#substitution(quoted: boolean): Piece {
		const start = this.#at;
		let depth = 1;
		while (depth > 0) {
			const mark = this.#text.charAt(this.#at);
			if (mark === "") throw this.#open(")", start);
			if (mark === "'") this.#singleQuoted();
			else if (mark === '"') this.#doubleQuoted();
			else {
				if (mark === "(") depth += 1;
				if (mark === ")") depth -= 1;
				this.#at += mark === "\\" ? 2 : 1;
			}
		}
		const script = this.#text.slice(start, this.#at - 1);
		return { kind: "substitution", script, quoted };
	}

	#backticks(quoted: boolean): Piece {
		const close = this.#text.indexOf("`", this.#at + 1);
		if (close < 0) throw this.#open("`", this.#at);
		const script = this.#text.slice(this.#at + 1, close);
		this.#at = close + 1;
		return { kind: "substitution", script, quoted };
	}

	#skipBlank(acrossLines: boolean): void {
		for (;;) {
			const mark = this.#text.charAt(this.#at);
			if (mark === " " || mark === "\t") this.#at += 1;
			else if (mark === "\n" && acrossLines) this.#at += 1;
			else if (mark === "#") this.#skipComment();
			else if (!this.#skipContinuation()) return;
		}
	}

	#skipComment(): void {
		const end = this.#text.indexOf("\n", this.#at);
		this.#at = end < 0 ? this.#text.length : end;
	}

	#skipContinuation(): boolean {
		return this.#take("\\\n");
	}

	#take(token: string): boolean {
		if (!this.#text.startsWith(token, this.#at)) return false;
		this.#at += token.length;
		return true;
	}

	/** Goes back to where the mark was opened, so that reading can go on after that line. */
	#open(mark: string, opening: number): SyntaxProblem {
		this.#at = opening;
		return new SyntaxProblem(
			`unexpected EOF while looking for matching \`${mark}'`,
			`A ${mark} is opened and never closed.`,
		);
	}

	#line(at: number): number {
		return this.#text.slice(0, at).split("\n").length;
	}
}

function text(value: string, quoted: boolean): Piece {
	return { kind: "text", text: value, quoted };
}
