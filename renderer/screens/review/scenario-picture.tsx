// The world before and after an answer, with what changed marked; one at a time, as a phone or a narrow window has room for one.
import { useState } from "react";
import type { ScenarioPicture } from "../../../electron/engine/contract/scenario.ts";
import { Switch } from "../../components/switch.tsx";
import { Picture } from "../lab/picture.tsx";
import { sayChanges } from "../lab/words.ts";

const times = { before: "Before", after: "After" } as const;

/** `name` tells it from other pictures on the page: "of answer A". */
export function BeforeAfter(props: { picture: ScenarioPicture; name: string }) {
	const { picture, name } = props;
	const [time, setTime] = useState<keyof typeof times>("after");
	const [selected, setSelected] = useState<string | null>(null);
	const changes = sayChanges(picture.after.changes);
	return (
		<section className="scenario-world" aria-label={`The world ${name}`}>
			<header>
				<p>{changes === "" ? "Nothing changed in the world." : changes}</p>
				<Switch options={times} value={time} onChange={setTime} />
			</header>
			<Picture
				view={picture[time]}
				name={name}
				selected={selected}
				onSelect={(id) => setSelected((old) => (old === id ? null : id))}
			/>
		</section>
	);
}
