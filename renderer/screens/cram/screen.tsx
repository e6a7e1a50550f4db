// Cram.
export function CramScreen({ setup }: { setup: string | undefined }) {
	return <p>{setup}</p>;
}
