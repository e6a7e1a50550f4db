// Questions about encrypted images: which key allows sharing, and what a copy can change.
import type { Cast } from "./cast.ts";
import { bake, copy, publish, share } from "./script.ts";
import { does, oneDisk, says } from "./situation.ts";
import { claims, type Template, ways } from "./template.ts";

const key = "1234abcd-12ab-34cd-56ef-1234567890ab";

const withDefault = "--encrypted";

const withKey = `--encrypted --kms-key-id ${key}`;

/** A copy of $IMG in the same Region. */
function copied(
	{ home, next }: Cast,
	more: string,
	as = "E",
	from = "$IMG",
	name = next,
): string {
	return copy(from, { as, from: home, to: home, name, more });
}

/** An image $IMG, and its copy $E under the default key or another. */
function encrypted(cast: Cast, more = withDefault): string[] {
	return [...oneDisk(cast), copied(cast, more)];
}

export const encryptionTemplates: readonly Template[] = [
	...claims("encryption-stays", "copy", (cast) => {
		const { company, next } = cast;
		return {
			title: "A copy without encryption",
			tells: `The AMI “${next}” of ${company} is encrypted. Somebody copies it and says in the command that the copy is not to be encrypted.`,
			given: encrypted(cast),
			act: [copied(cast, "--no-encrypted", "C", "$E", `${cast.next}-b`)],
			right: [
				says(
					[
						"The copy is encrypted all the same",
						"The copy is encrypted all the same: whatever the command says, copying takes no encryption off",
					],
					"$C is encrypted",
				),
				says(
					[
						"The original stays as it is",
						"The original is neither decrypted nor replaced: it stays encrypted as it is",
					],
					"$E is encrypted",
				),
			],
			wrong: [
				says(
					"The copy is unencrypted, as the owner of an AMI may well decrypt what the owner has encrypted",
					"$C is unencrypted",
				),
				says("Both are unencrypted", "$E is unencrypted"),
				says(
					"The copy has another key than the original",
					"$C is encrypted with a customer key",
				),
				says("The original is replaced by its copy", "$E is gone"),
			],
		};
	}),
	ways("encryption-stays", "add", (cast) => {
		const { company, image, next } = cast;
		return {
			title: "Encryption for an image",
			tells: `The AMI “${image}” of ${company} is not encrypted, and has to be.`,
			given: oneDisk(cast),
			ask: "What leads to an encrypted AMI with its contents?",
			goals: ["image encrypted with the same data as $IMG"],
			right: [
				does(
					[
						"Copy it and ask for encryption",
						"Copy it under a new name, and ask for encryption in the command that makes the copy",
					],
					copied(cast, withDefault),
				),
			],
			wrong: [
				does("Copy it: a copy is encrypted by itself", copied(cast, "")),
				does(
					"Turn encryption on in the attributes of the AMI itself, which its owner may change",
					"aws ec2 modify-image-attribute --image-id $IMG --attribute encrypted --value true",
				),
				does(
					"Make a new AMI of the machine, and ask for encryption in its mapping",
					bake("$I", next, {
						more: "--block-device-mappings 'DeviceName=/dev/xvda,Ebs={Encrypted=true}'",
					}),
				),
				does(
					"Turn encryption on for new volumes, and keep the AMI as it is",
					"aws ec2 enable-ebs-encryption-by-default",
				),
			],
		};
	}),
	...claims("encrypted-public", "publish", (cast) => {
		const { company, next } = cast;
		return {
			title: "An encrypted image for all",
			tells: `The AMI “${next}” of ${company} is encrypted with a customer managed key. Somebody makes it public.`,
			given: encrypted(cast, withKey),
			act: [publish("$E")],
			right: [
				says(
					[
						"It is refused",
						"It is refused: an AMI with encrypted volumes can be shared with accounts, not with all",
					],
					"fails with InvalidParameter",
				),
				says(
					[
						"A stranger still cannot launch it",
						"A stranger can launch it as little as before, for its permissions stay as they were",
					],
					"stranger cannot launch $E",
					"$E is private",
				),
			],
			wrong: [
				says(
					"It becomes public, and those who launch it ask the company for the key",
					"$E is public",
				),
				says("A stranger can launch it", "stranger can launch $E"),
				says("It becomes public and is decrypted", "$E is unencrypted"),
				says(
					"An unencrypted copy of it is made for the public",
					"exactly three images",
				),
			],
		};
	}),
	ways("encrypted-public", "which", (cast) => {
		const { company, image, next } = cast;
		return {
			title: "An image for everybody",
			tells: `${company} wants to give one of its AMIs to everybody: “${image}” is not encrypted, “${next}” is, with a customer managed key.`,
			given: encrypted(cast, withKey),
			ask: "What leads to a public AMI?",
			goals: ["image public"],
			right: [
				does(
					[
						`Make “${image}” public`,
						`Make “${image}” public by adding the group of all accounts to its launch permissions`,
					],
					publish("$IMG"),
				),
			],
			wrong: [
				does(`Make “${next}” public and publish its key`, publish("$E")),
				does(
					`Copy “${next}” without encryption, then make the copy public for all accounts there are`,
					copied(cast, "--no-encrypted", "F", "$E", `${next}-b`),
					publish("$F"),
				),
				does(
					`Share “${image}” with one account, which passes it on`,
					share("$IMG"),
				),
				does(
					`Copy “${next}” under the default key, then make it public`,
					copied(cast, withDefault, "F", "$E", `${next}-c`),
					publish("$F"),
				),
			],
		};
	}),
];
