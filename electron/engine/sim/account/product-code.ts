// Product codes of the Marketplace stick: whatever is made from something that carries one carries it too.
import type { ProductCode } from "../world/resource.ts";

/** Every product code of the sources, once. */
export function joinedCodes(
	sources: readonly { readonly productCodes: readonly ProductCode[] }[],
): readonly ProductCode[] {
	const codes = sources.flatMap(({ productCodes }) => productCodes);
	return codes.length === 0
		? codes
		: [...new Map(codes.map((code) => [code.code, code])).values()];
}
