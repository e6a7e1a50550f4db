// The command line: finds the command, runs it, and turns what went wrong into the exit status.
import { readFailure } from "../electron/engine/contract/client.ts";
import { Failure } from "../electron/engine/contract/errors.ts";
import { answerCommand } from "./cli/answer.ts";
import { cardsCommand } from "./cli/cards.ts";
import { type Command, type Io, print, WrongUsage } from "./cli/command.ts";
import { doctorCommand } from "./cli/doctor.ts";
import { dueCommand } from "./cli/due.ts";
import { ec2Command } from "./cli/ec2.ts";
import { examCommand } from "./cli/exam.ts";
import { exportCommand } from "./cli/export.ts";
import { importCommand } from "./cli/import.ts";
import { lintCommand } from "./cli/lint.ts";
import { optimiseCommand } from "./cli/optimise.ts";
import { planCommand } from "./cli/plan.ts";
import { playCommand } from "./cli/play.ts";
import { questionsCommand } from "./cli/questions.ts";
import { readinessCommand } from "./cli/readiness.ts";
import { scenariosCommand } from "./cli/scenarios.ts";
import { searchCommand } from "./cli/search.ts";
import { serveCommand } from "./cli/serve.ts";
import { sheetCommand } from "./cli/sheet.ts";
import { simCommand } from "./cli/sim.ts";
import { statsCommand } from "./cli/stats.ts";
import { undoCommand } from "./cli/undo.ts";

const commands: readonly Command[] = [
	cardsCommand,
	lintCommand,
	questionsCommand,
	scenariosCommand,
	playCommand,
	importCommand,
	dueCommand,
	answerCommand,
	planCommand,
	undoCommand,
	statsCommand,
	optimiseCommand,
	searchCommand,
	sheetCommand,
	exportCommand,
	examCommand,
	readinessCommand,
	serveCommand,
	doctorCommand,
	simCommand,
	ec2Command,
];

/** Runs one command line. 0: done; 1: refused, with `{error}` when --json; 2: wrong usage. */
export async function runCli(args: string[], io: Io): Promise<number> {
	const [name, ...rest] = args;
	const command = commands.find((candidate) => candidate.name === name);
	if (!command) {
		const isHelp = ["help", "--help", "-h"].includes(name ?? "");
		if (isHelp) io.stdout.write(`${usage()}\n`);
		else io.stderr.write(`${unknown(name)}${usage()}\n`);
		return isHelp ? 0 : 2;
	}
	try {
		return await command.run(rest, io);
	} catch (error) {
		if (isWrongUsage(error)) {
			io.stderr.write(`${error.message}\nUsage: amiable ${command.usage}\n`);
			return 2;
		}
		return refuse(error, rest.includes("--json"), io);
	}
}

function usage(): string {
	return [
		"Usage: npm run -s amiable -- COMMAND",
		...commands.map((command) => `  ${command.usage}`),
		"Each takes --json for output that programs can read.",
	].join("\n");
}

function unknown(name: string | undefined): string {
	return name === undefined ? "" : `There is no command “${name}”.\n`;
}

function isWrongUsage(error: unknown): error is Error {
	if (error instanceof WrongUsage) return true;
	const code = error instanceof Error && "code" in error ? error.code : "";
	return String(code).startsWith("ERR_PARSE_ARGS");
}

function refuse(error: unknown, isJson: boolean, io: Io): number {
	const { code, message } =
		error instanceof Failure ? error : readFailure(error);
	if (code === "disconnected") throw error;
	if (isJson) print(io, JSON.stringify({ error: { code, message } }));
	else io.stderr.write(`${message}\n`);
	return 1;
}

if (import.meta.main) {
	// Whoever reads our output may stop early, as `head` does.
	process.stdout.on("error", ({ code }: NodeJS.ErrnoException) =>
		process.exit(code === "EPIPE" ? 0 : 1),
	);
	process.exitCode = await runCli(process.argv.slice(2), process);
}
