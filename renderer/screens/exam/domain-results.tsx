// How each domain went: a bar against the 70 % line, the class that score reports use, and how few questions it rests on.

import type { DomainResult } from "../../../electron/engine/contract/exam.ts";
import {
	sayRaw,
	standingWords,
} from "../../../electron/engine/contract/exam-words.ts";
import { sayShare } from "../../../electron/engine/contract/share.ts";

export function DomainResults(props: { domains: readonly DomainResult[] }) {
	return (
		<div className="table-frame">
			<table className="table domains">
				<thead>
					<tr>
						<th scope="col">Domain</th>
						<th scope="col">Right</th>
						<th scope="col">
							<span className="visually-hidden">Share, and the 70 % line</span>
						</th>
						<th scope="col">Standing</th>
					</tr>
				</thead>
				<tbody>
					{props.domains.map(({ id, title, right, scored, standing }) => (
						<tr key={id}>
							<th scope="row">{title}</th>
							<td>{sayRaw({ right, scored })}</td>
							<td>
								<div className="share" data-standing={standing}>
									<span className="visually-hidden">
										{sayShare(scored ? right / scored : 0)}
									</span>
									<i
										aria-hidden="true"
										style={{ width: `${scored ? (right / scored) * 100 : 0}%` }}
									/>
								</div>
							</td>
							<td className={standing === "meets" ? "meets" : ""}>
								{standingWords[standing]}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
