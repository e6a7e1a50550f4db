// What the world costs, as figures in words.
import type { LabBill } from "../../../electron/engine/contract/lab.ts";
import { sayMonth, sayPricesAsOf, sayStorage } from "./words.ts";

export function Bill({ bill }: { bill: LabBill }) {
	return (
		<p className="bill">
			{sayStorage(bill)} <strong>{sayMonth(bill)}</strong>{" "}
			<span className="small">
				{`Your account, at list prices of ${sayPricesAsOf(bill.pricesAsOf)}. Compare them, do not trust them.`}
			</span>
		</p>
	);
}
