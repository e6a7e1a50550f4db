// Exam: being built.

import { Loading } from "../../components/state.tsx";

export function CompareScreen(_: { one: number; other: number }) {
	return <Loading what="the exam" />;
}
