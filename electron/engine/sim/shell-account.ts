// The accounts that a lab begins with, by the name of their profile. Each has the numbers that AWS's own examples use.

/** The learner's own account. */
export const ownAccount = "111122223333";
/** Where the learner works unless a command says otherwise. */
export const homeRegion = "us-east-1";

/** Profiles of `--profile`: the learner, a partner to share with, and somebody else altogether. */
export const profiles: Readonly<Record<string, string>> = {
	default: ownAccount,
	partner: "444455556666",
	stranger: "777788889999",
};

/** A profile's account. Twelve digits, with or without the `SIM` of an access key, are a profile of their own. */
export function accountOfProfile(profile: string): string | null {
	const known = Object.hasOwn(profiles, profile) ? profiles[profile] : null;
	return known ?? /^(?:SIM)?(\d{12})$/.exec(profile)?.[1] ?? null;
}
