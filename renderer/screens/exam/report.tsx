// Exam: being built.

import { Loading } from "../../components/state.tsx";

export function ReportScreen(_: { id: number }) {
	return <Loading what="the exam" />;
}
