// With which key a new volume or copy is encrypted. Source: EC2 User Guide, "Use encryption with EBS-backed AMIs".
import { defaultKeyArn, keyArn } from "../account/key.ts";
import { flagParam, type Params, textParam } from "../request/params.ts";
import { refuse } from "../request/refusal.ts";
import type { World } from "../world/model.ts";
import { accountRegion, type Place } from "../world/read.ts";

export interface Encryption {
	readonly encrypted: boolean;
	readonly keyArn: string | null;
}

/** Where the data comes from; null for an empty volume. */
export interface EncryptedSource extends Encryption {
	readonly owner: string;
	readonly region: string;
}

/** What the command says about encryption. */
export interface WantedEncryption {
	readonly encrypted: boolean | undefined;
	readonly key: string | undefined;
}

/** The encryption that `params` asks for. Refuses a key without the wish to encrypt. */
export function wantedEncryption(params: Params): WantedEncryption {
	const encrypted = flagParam(params, "Encrypted");
	const key = textParam(params, "KmsKeyId");
	if (key !== undefined && encrypted !== true)
		refuse(
			"InvalidParameterDependency",
			"The parameter [KmsKeyId] requires the parameter Encrypted to be set.",
			"A key alone encrypts nothing: say Encrypted as well.",
		);
	return { encrypted, key };
}

/**
 * The outcome. Encryption can be added but never removed: `Encrypted: false` on an encrypted source
 * changes nothing. A key of another account or Region is replaced by the caller's default key.
 */
export function encryptionOutcome(
	world: World,
	place: Place,
	source: EncryptedSource | null,
	wanted: WantedEncryption,
): Encryption {
	if (wanted.key !== undefined)
		return { encrypted: true, keyArn: keyArn(wanted.key, place) };
	if (source?.encrypted && isSameKeyUsable(source, place))
		return { encrypted: true, keyArn: source.keyArn };
	const isEncrypted =
		wanted.encrypted === true ||
		source?.encrypted === true ||
		accountRegion(world, place.account, place.region).encryptionByDefault;
	return isEncrypted
		? { encrypted: true, keyArn: defaultKeyArn(world, place) }
		: { encrypted: false, keyArn: null };
}

function isSameKeyUsable(source: EncryptedSource, place: Place): boolean {
	return source.owner === place.account && source.region === place.region;
}
