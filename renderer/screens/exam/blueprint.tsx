// Exam: being built.

import { Loading } from "../../components/state.tsx";

export function BlueprintScreen(_: { code: string }) {
	return <Loading what="the exam" />;
}
