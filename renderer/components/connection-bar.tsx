// Says that the engine is away, and that nothing is lost; gone by itself once it is back.
import { useEffect, useState } from "react";
import { useApp, useCell } from "../context.tsx";

/** A restart takes a fraction of a second: no word about it unless it takes longer. */
const patience = 1200;

export function ConnectionBar() {
	const { connection, engine } = useApp();
	const isAway = useCell(connection) === "lost";
	const [isLong, setLong] = useState(false);
	useEffect(() => {
		if (!isAway) return setLong(false);
		const timer = setTimeout(() => setLong(true), patience);
		return () => clearTimeout(timer);
	}, [isAway]);
	return (
		<div role="status" className="connection">
			{isLong && (
				<p className="connection-message">
					<strong>Amiable’s engine is not answering.</strong>{" "}
					{engine.desktop
						? "It is being restarted; everything you saw saved is safe."
						: "If you ended it in the terminal, start it again and open its new address. Everything you saw saved is safe."}
				</p>
			)}
		</div>
	);
}
