// The one organization of the simulated world: which accounts an image shared with its ARN reaches. Made up.

interface Organization {
	readonly arn: string;
	readonly units: readonly {
		readonly arn: string;
		readonly accounts: readonly string[];
	}[];
}

const root = "arn:aws:organizations::111122223333";

/** Its units with their accounts; an account outside every unit is outside the organization. */
export const organization: Organization = {
	arn: `${root}:organization/o-amiable0001`,
	units: [
		{
			arn: `${root}:ou/o-amiable0001/ou-learn-aaaaaaaa`,
			accounts: ["111122223333"],
		},
		{
			arn: `${root}:ou/o-amiable0001/ou-partn-bbbbbbbb`,
			accounts: ["444455556666"],
		},
	],
};
