// Windows of their own, which only the desktop app has: an exam opens in one unless that is not wanted.
import { useEffect } from "react";
import type { DesktopBridge } from "../electron/engine/contract/desktop.ts";
import type { ExamMode } from "../electron/engine/contract/exam.ts";
import { navigate, type Route } from "./routes.tsx";

/** Goes to an attempt: an exam on the desktop in its own window, if the settings say so, else here. */
export async function openSitting(
	desktop: DesktopBridge | null,
	{ id, mode }: { id: number; mode: ExamMode },
): Promise<void> {
	const isOwn =
		desktop !== null &&
		desktop.window === "main" &&
		mode === "exam" &&
		(await desktop.settings()).settings.examWindow;
	if (isOwn) desktop.openWindow({ kind: "exam", id });
	else navigate({ screen: "sitting", id });
}

/** The window of an exam is closed by leaving the exam, or its report, for the list of exams. */
export function useExamWindow(
	desktop: DesktopBridge | null,
	{ screen }: Route,
): void {
	const isLeft = desktop?.window === "exam" && screen === "exam";
	useEffect(() => {
		if (isLeft) window.close();
	}, [isLeft]);
}
