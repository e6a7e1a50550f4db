// How each domain went: a bar against the 70 % line, the class that score reports use, and how few questions it rests on.
import type { DomainResult } from "../../../electron/engine/contract/exam.ts";

const standings: Record<DomainResult["standing"], string> = {
	meets: "Meets",
	"needs-improvement": "Needs improvement",
	none: "Not asked",
};

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
							<td>
								{Number.isInteger(right) ? right : right.toFixed(1)} of {scored}
							</td>
							<td>
								<div className="share" data-standing={standing}>
									<span className="visually-hidden">
										{scored ? Math.round((right / scored) * 100) : 0} %
									</span>
									<i
										aria-hidden="true"
										style={{ width: `${scored ? (right / scored) * 100 : 0}%` }}
									/>
								</div>
							</td>
							<td className={standing === "meets" ? "meets" : ""}>
								{standings[standing]}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
