// Images that others publish in every Region: by AWS, by communities and on the Marketplace. Names, owners and layouts follow
// AWS's public catalogue (EC2 User Guide "Find an AMI", vendors' pages) of December 2025; product codes are made up.
import type { Image } from "../world/resource.ts";

const amazon = { owner: "137112412989", ownerAlias: "amazon" } as const;
const amazonWindows = { owner: "801119661308", ownerAlias: "amazon" } as const;
const canonical = { owner: "099720109477", ownerAlias: null } as const;
const debian = { owner: "136693071363", ownerAlias: null } as const;
const redHat = { owner: "309956199498", ownerAlias: null } as const;
const centos = { owner: "125523088429", ownerAlias: null } as const;
const marketplace = {
	owner: "679593333241",
	ownerAlias: "aws-marketplace",
} as const;

/** The Marketplace product codes that `lab subscribe` knows, with the product and the seller's price an hour in dollars. */
export const products: ReadonlyMap<
	string,
	{ readonly title: string; readonly hourly: number }
> = new Map([
	[
		"8wpx2fb4nqk1c7t0m5r9dzyha",
		{ title: "WordPress packaged by a seller", hourly: 0.02 },
	],
	[
		"3nhd7vk9s2gq5xw1j8tb4ymez",
		{ title: "Virtual firewall, next generation", hourly: 0.87 },
	],
]);
const [wordpressCode = "", firewallCode = ""] = products.keys();

/** What is worth saying about a published image; the rest is the same for all. */
export interface Published {
	readonly name: string;
	readonly description: string;
	readonly by: Pick<Image, "owner" | "ownerAlias">;
	readonly created: string;
	readonly rootDeviceName: string;
	/** GiB of the root volume, and how many of them hold data. */
	readonly sizeGiB: number;
	readonly writtenGiB: number;
	readonly traits?: Partial<Image>;
	readonly productCode?: string;
}

const arm: Partial<Image> = { architecture: "arm64", bootMode: "uefi" };

export const published: readonly Published[] = [
	{
		name: "al2023-ami-2023.9.20251208.0-kernel-6.1-x86_64",
		description:
			"Amazon Linux 2023 AMI 2023.9.20251208.0 x86_64 HVM kernel-6.1",
		by: amazon,
		created: "2025-12-08T18:32:11.000Z",
		rootDeviceName: "/dev/xvda",
		sizeGiB: 8,
		writtenGiB: 2,
		traits: { bootMode: "uefi-preferred", imdsSupport: "v2.0" },
	},
	{
		name: "al2023-ami-2023.9.20251208.0-kernel-6.1-arm64",
		description: "Amazon Linux 2023 AMI 2023.9.20251208.0 arm64 HVM kernel-6.1",
		by: amazon,
		created: "2025-12-08T18:32:14.000Z",
		rootDeviceName: "/dev/xvda",
		sizeGiB: 8,
		writtenGiB: 2,
		traits: { ...arm, imdsSupport: "v2.0" },
	},
	{
		name: "amzn2-ami-hvm-2.0.20251201.0-x86_64-gp2",
		description: "Amazon Linux 2 AMI 2.0.20251201.0 x86_64 HVM gp2",
		by: amazon,
		created: "2025-12-02T01:10:42.000Z",
		rootDeviceName: "/dev/xvda",
		sizeGiB: 8,
		writtenGiB: 2,
	},
	{
		name: "amzn2-ami-hvm-2.0.20251201.0-arm64-gp2",
		description: "Amazon Linux 2 LTS Arm64 AMI 2.0.20251201.0 arm64 HVM gp2",
		by: amazon,
		created: "2025-12-02T01:10:44.000Z",
		rootDeviceName: "/dev/xvda",
		sizeGiB: 8,
		writtenGiB: 2,
		traits: arm,
	},
	{
		name: "amzn2-ami-hvm-2.0.20231116.0-x86_64-gp2",
		description: "Amazon Linux 2 AMI 2.0.20231116.0 x86_64 HVM gp2",
		by: amazon,
		created: "2023-11-17T00:22:03.000Z",
		rootDeviceName: "/dev/xvda",
		sizeGiB: 8,
		writtenGiB: 2,
	},
	{
		name: "amzn-ami-hvm-2018.03.0.20250401.0-x86_64-s3",
		description: "Amazon Linux AMI 2018.03.0.20250401.0 x86_64 HVM S3",
		by: amazon,
		created: "2025-04-01T20:41:00.000Z",
		rootDeviceName: "/dev/sda1",
		sizeGiB: 0,
		writtenGiB: 0,
		traits: { rootDeviceType: "instance-store" },
	},
	{
		name: "amzn-ami-pv-2018.03.0.20250401.0-x86_64-ebs",
		description: "Amazon Linux AMI 2018.03.0.20250401.0 x86_64 PV EBS",
		by: amazon,
		created: "2025-04-01T20:40:31.000Z",
		rootDeviceName: "/dev/sda1",
		sizeGiB: 8,
		writtenGiB: 2,
		traits: { virtualization: "paravirtual", enaSupport: false },
	},
	{
		name: "amzn-ami-hvm-2014.09.2.x86_64-ebs",
		description: "Amazon Linux AMI from before enhanced networking",
		by: amazon,
		created: "2015-01-19T22:14:00.000Z",
		rootDeviceName: "/dev/xvda",
		sizeGiB: 8,
		writtenGiB: 1,
		traits: { enaSupport: false },
	},
	{
		name: "Windows_Server-2022-English-Full-Base-2025.12.10",
		description: "Microsoft Windows Server 2022 Full Locale English AMI",
		by: amazonWindows,
		created: "2025-12-10T09:12:25.000Z",
		rootDeviceName: "/dev/sda1",
		sizeGiB: 30,
		writtenGiB: 18,
		traits: {
			bootMode: "uefi",
			tpmSupport: "v2.0",
			platform: "windows",
			platformDetails: "Windows",
			usageOperation: "RunInstances:0002",
		},
	},
	{
		name: "ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20251212",
		description: "Canonical, Ubuntu, 24.04 LTS, amd64 noble image",
		by: canonical,
		created: "2025-12-12T07:30:51.000Z",
		rootDeviceName: "/dev/sda1",
		sizeGiB: 8,
		writtenGiB: 2,
		traits: { bootMode: "uefi-preferred" },
	},
	{
		name: "ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64-server-20251212",
		description: "Canonical, Ubuntu, 24.04 LTS, arm64 noble image",
		by: canonical,
		created: "2025-12-12T07:31:40.000Z",
		rootDeviceName: "/dev/sda1",
		sizeGiB: 8,
		writtenGiB: 2,
		traits: arm,
	},
	{
		name: "debian-12-amd64-20251112-2294",
		description: "Debian 12 (20251112-2294)",
		by: debian,
		created: "2025-11-12T15:44:08.000Z",
		rootDeviceName: "/dev/xvda",
		sizeGiB: 8,
		writtenGiB: 1,
		traits: { bootMode: "uefi-preferred" },
	},
	{
		name: "CentOS Stream 9 x86_64 20251117",
		description: "CentOS Stream 9 x86_64 20251117",
		by: centos,
		created: "2025-11-17T12:05:19.000Z",
		rootDeviceName: "/dev/sda1",
		sizeGiB: 10,
		writtenGiB: 2,
	},
	{
		name: "RHEL-9.6.0_HVM-20251118-x86_64-0-Hourly2-GP3",
		description: "Provided by Red Hat, Inc.",
		by: redHat,
		created: "2025-11-18T16:20:37.000Z",
		rootDeviceName: "/dev/sda1",
		sizeGiB: 10,
		writtenGiB: 3,
		traits: {
			bootMode: "uefi-preferred",
			platformDetails: "Red Hat Enterprise Linux",
			usageOperation: "RunInstances:0010",
		},
	},
	{
		name: "wordpress-6.8.3-r02-linux-debian-12-x86_64-hvm-ebs",
		description: "WordPress, ready to use, on Debian 12",
		by: marketplace,
		created: "2025-11-20T10:00:00.000Z",
		rootDeviceName: "/dev/xvda",
		sizeGiB: 10,
		writtenGiB: 3,
		productCode: wordpressCode,
	},
	{
		name: "virtual-firewall-11.2-byol-x86_64-hvm-ebs",
		description: "A virtual firewall with its licence included",
		by: marketplace,
		created: "2025-10-02T10:00:00.000Z",
		rootDeviceName: "/dev/xvda",
		sizeGiB: 60,
		writtenGiB: 9,
		productCode: firewallCode,
	},
];
