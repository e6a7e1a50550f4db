// Questions about the key of an encrypted image, and which key allows sharing.
import type { Cast } from "./cast.ts";
import { bake, copy, launch, publish, share } from "./script.ts";
import { does, oneDisk, says } from "./situation.ts";
import { claims, type Template, task, ways } from "./template.ts";

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

export const encryptionKeyTemplates: readonly Template[] = [
	...claims("default-key", "share", (cast) => {
		const { company, next } = cast;
		return {
			title: "Sharing an encrypted image",
			tells: `The AMI “${next}” of ${company} is encrypted with the default key aws/ebs. Somebody shares it with a partner's account.`,
			given: encrypted(cast),
			act: [share("$E")],
			right: [
				says(
					[
						"It fails, because of the key",
						"It fails, because what is encrypted with that key cannot be opened by another account",
					],
					"fails with InvalidParameter",
				),
				says(
					[
						"The AMI stays private",
						"The AMI stays private: after the command its list of permissions is as empty as before",
					],
					"$E is private",
				),
			],
			wrong: [
				says(
					"The partner can launch it, since EC2 decrypts for whoever has launch permission",
					"partner can launch $E",
				),
				says("It is shared and loses its encryption", "$E is unencrypted"),
				says(
					"It is shared, and the partner has to be granted the key",
					"$E is shared with partner",
				),
				says("A copy is made under another key", "new image"),
			],
		};
	}),
	ways("default-key", "which-image", (cast) => {
		const { company } = cast;
		return {
			title: "Which image can be shared",
			tells: `${company} has an unencrypted AMI, and copies it for a partner who has to be able to launch.`,
			given: oneDisk(cast),
			ask: "The copy has to be encrypted. With which one does sharing work?",
			goals: ["image encrypted shared with partner"],
			right: [
				does(
					[
						"A copy encrypted with a customer managed key",
						"A copy encrypted with a key that the company manages itself, shared like any other AMI",
					],
					copied(cast, withKey),
					share("$E"),
				),
			],
			wrong: [
				does(
					"A copy encrypted with the default key aws/ebs, shared like any other AMI",
					copied(cast, withDefault),
					share("$E"),
				),
				does("A copy that is left unencrypted", copied(cast, ""), share("$E")),
				does(
					"A copy encrypted with the default key aws/ebs, made public, as AWS manages that key for everybody",
					copied(cast, `${withDefault} --description open`),
					publish("$E"),
				),
				does(
					"An encrypted copy of a copy, shared",
					copied(cast, ""),
					copied(cast, withDefault, "F", "$E", `${cast.next}-b`),
					share("$F"),
				),
			],
		};
	}),
	...claims("customer-key", "share", (cast) => {
		const { company, next } = cast;
		return {
			title: "A key of one's own",
			tells: `${company} copied an AMI as “${next}” under a customer managed key, which a partner may use too. Now it shares “${next}” with the partner.`,
			given: encrypted(cast, withKey),
			act: [share("$E")],
			right: [
				says(
					[
						"The partner can launch it",
						"The partner can launch it from its account, as both AMI and key are open to that account",
					],
					"partner can launch $E",
				),
				says(
					[
						"It stays encrypted with that key",
						"It stays encrypted with the same key as before; sharing changes permissions and nothing else",
					],
					"$E is encrypted with a customer key",
				),
			],
			wrong: [
				says(
					"It fails: no encrypted AMI can be shared, whichever key was taken for it",
					"fails",
				),
				says("It is unencrypted from then on", "$E is unencrypted"),
				says(
					"Everybody can launch it, as the key protects it",
					"anyone can launch $E",
				),
				says(
					"It changes over to the default key",
					"$E is encrypted with the default key",
				),
			],
		};
	}),
	task("customer-key", "by-hand", (cast) => ({
		title: "Share what is encrypted",
		tells: `${cast.company} has the AMI “${cast.next}”, $E, encrypted with the default key.`,
		given: [...encrypted(cast), `KEY=${key}`],
		ask: "Give the partner ($partner) an encrypted AMI with the same contents to launch. The key $KEY is there for that.",
		goals: ["image encrypted shared with partner", "no image public"],
		solution: [copied(cast, withKey, "F", "$E", `${cast.next}-b`), share("$F")],
	})),
	ways("customer-key", "fix", (cast) => {
		const { company, next } = cast;
		const again = (more: string, name = `${next}-b`) =>
			copied(cast, more, "F", "$E", name);
		return {
			title: "Sharing is refused",
			tells: `${company} cannot share the AMI “${next}” with a partner: it is encrypted with the default key.`,
			given: encrypted(cast),
			ask: "How does the partner get it, still encrypted?",
			goals: ["image encrypted shared with partner"],
			right: [
				does(
					[
						"Copy it under a customer managed key, share the copy",
						"Copy it with a customer managed key in place of the default key, then share that copy with the partner",
					],
					again(withKey),
					share("$F"),
				),
			],
			wrong: [
				does(
					"Copy it without a key, which decrypts it, then share the copy with the partner",
					again("--no-encrypted"),
					share("$F"),
				),
				does("Share the original unencrypted AMI", share("$IMG")),
				does("Make it public in place of sharing it", publish("$E")),
				does(
					"Launch it, make an AMI of that machine, and share that with the partner, as the key stays behind",
					launch("$E", { as: "N" }),
					bake("$N", `${next}-c`, { as: "F" }),
					share("$F"),
				),
			],
		};
	}),
];
