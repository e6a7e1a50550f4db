// Exam: being built.

import { Loading } from "../../components/state.tsx";
import type { Route } from "../../routes.tsx";

export function ExamScreen(_: { route: Extract<Route, { screen: "exam" }> }) {
	return <Loading what="the exam" />;
}
