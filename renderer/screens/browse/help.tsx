// How to search: the language's own table, each example one press away.
import {
	grammar,
	keywords,
	properties,
	scopeNote,
	statuses,
} from "../../../electron/engine/contract/find-language.ts";

export function SearchHelp({ onTry }: { onTry: (query: string) => void }) {
	return (
		<section className="search-help" aria-label="How to search">
			<h2>Words</h2>
			<dl>
				{grammar.map(([form, about]) => (
					<div key={form}>
						<dt>
							<code>{form}</code>
						</dt>
						<dd>{about}</dd>
					</div>
				))}
			</dl>
			<h2>What a card is</h2>
			<dl>
				{keywords.map(({ name, form, about, example }) => (
					<div key={name}>
						<dt>
							<code>{form}</code>
						</dt>
						<dd>
							{about}{" "}
							<button
								type="button"
								className="example"
								onClick={() => onTry(example)}
							>
								<span className="visually-hidden">Try </span>
								<code>{example}</code>
							</button>
						</dd>
					</div>
				))}
			</dl>
			<Values title="After is:" values={statuses} />
			<Values title="After prop:" values={properties} />
			<p className="small">{scopeNote}</p>
		</section>
	);
}

function Values(props: {
	title: string;
	values: Readonly<Record<string, string>>;
}) {
	return (
		<>
			<h2>{props.title}</h2>
			<dl className="values">
				{Object.entries(props.values).map(([value, about]) => (
					<div key={value}>
						<dt>
							<code>{value}</code>
						</dt>
						<dd>{about}</dd>
					</div>
				))}
			</dl>
		</>
	);
}
