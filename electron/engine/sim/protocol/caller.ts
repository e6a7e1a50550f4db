// Who makes a signed request, and in which Region: both are in the credential scope of its signature. Signatures themselves are not checked.
//   Authorization: AWS4-HMAC-SHA256 Credential=SIM222222222222/20260101/eu-west-1/ec2/aws4_request, SignedHeaders=…, Signature=…

export interface Caller {
	account: string;
	region: string;
}

/** Where the request came from, or null when it carries no signature of version 4, neither in its header nor in its parameters. */
export function readCaller(
	authorization: string | undefined,
	parameters: URLSearchParams,
	ownAccount: string,
): Caller | null {
	const scope =
		/Credential=([^,\s]+)/.exec(authorization ?? "")?.[1] ??
		parameters.get("X-Amz-Credential");
	const [key, , region] = scope?.split("/") ?? [];
	if (!key || !region) return null;
	return { account: accountOfKey(key, ownAccount), region };
}

/** `SIM` and twelve digits is a key of that account; any other key is the learner's own. */
export function accountOfKey(key: string, ownAccount: string): string {
	return /^SIM(\d{12})$/.exec(key)?.[1] ?? ownAccount;
}
