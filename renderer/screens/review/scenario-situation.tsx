// How the situation of a question was made, for those who like to read commands.

export function Situation({ given, act }: { given: string; act: string }) {
	if (given === "" && act === "") return null;
	return (
		<details className="scenario-situation">
			<summary>The commands behind it</summary>
			{given !== "" && <pre>{given.trim()}</pre>}
			{act !== "" && (
				<>
					<p>Then:</p>
					<pre>{act.trim()}</pre>
				</>
			)}
		</details>
	);
}
