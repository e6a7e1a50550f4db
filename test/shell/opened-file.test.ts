// Notes, packages and links out of command lines, and which paths an editor may be given.
import { expect, test } from "vitest";
import {
	isOpenableNote,
	openedFiles,
	openedLinks,
} from "../../electron/shell/opened-file.ts";

test("notes and packages are taken from a command line in full, each once", () => {
	const args = [
		"/opt/amiable/app",
		"--no-sandbox",
		"notes/ami.md",
		"../ebs.MARKDOWN",
		"/home/ann/notes/ami.md",
		"picture.png",
		"/home/ann/Ec2.AMIABLE",
		"amiable://note/3.md",
		"--profile=x.md",
		"-x.md",
		"",
	];
	expect(openedFiles(args, "/home/ann")).toEqual([
		"/home/ann/notes/ami.md",
		"/home/ebs.MARKDOWN",
		"/home/ann/Ec2.AMIABLE",
	]);
});

test("links are taken from a command line, and those that mean nothing are counted", () => {
	const args = ["--no-sandbox", "amiable://card/7", "AMIABLE://note/x", "a.md"];
	expect(openedLinks(args)).toEqual({
		targets: [{ kind: "card", id: 7 }],
		refused: 1,
	});
});

test("a note named in full may be opened in an editor", () => {
	expect(isOpenableNote("/home/ann/a b/ami.md")).toBe(true);
	expect(isOpenableNote("/home/ann/ami.Markdown")).toBe(true);
});

test.each([
	"ami.md",
	"../ami.md",
	"/bin/sh",
	"/home/ann/run.md.desktop",
	"/home/ann/run.sh",
	"/home/ann/.md",
	"//server/share/a.md",
	"\\\\server\\share\\a.md",
	"file:///home/ann/ami.md",
	"https://example.com/a.md",
	"",
])("%j may not", (path) => {
	expect(isOpenableNote(path)).toBe(false);
});
