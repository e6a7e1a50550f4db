// Who and what a question is about: names, Regions, devices and sizes, drawn anew for each seed.
import { regions } from "../data/regions.ts";
import { homeRegion } from "../shell-account.ts";
import type { Draw } from "./draw.ts";
import { assign } from "./script.ts";

/** What the sentences and commands of one question name. */
export interface Cast {
	readonly company: string;
	/** What the machine does: "booking server". */
	readonly server: string;
	/** Name of the first image. */
	readonly image: string;
	/** A second name, for a copy or a next version. */
	readonly next: string;
	/** A Region that commands go to by themselves, and others. */
	readonly home: string;
	readonly away: string;
	readonly third: string;
	readonly zone: string;
	readonly otherZone: string;
	/** A second disk. */
	readonly device: string;
	readonly otherDevice: string;
	readonly size: number;
	/** What is written on a disk: an application with its version. */
	readonly app: string;
	readonly type: string;
	/** Commands that every situation begins with, and the variable of a plain image in `home`. */
	readonly begin: readonly string[];
	readonly base: string;
	readonly draw: Draw;
}

const companies =
	"Alder Clinic|Brightwater Ferries|Copper Lane Bakery|Driftwood Books|Elmfield School|Fernhill Maps|Greywall Museum|Harbour Lights Radio|Ironbridge Cycles|Juniper Seeds|Kestrel Couriers|Larkspur Hotels|Millbrook Library|Northgate Tickets|Oakline Furniture|Pebble Bank|Quayside Theatre|Riverbend Farms|Stonecrop Garden|Tidewater Surveys".split(
		"|",
	);
const servers =
	"booking|payroll|catalogue|search|reporting|ticket|archive|delivery|map|mail|chat|wiki".split(
		"|",
	);
const versions = ["v1", "v2", "v3", "2026-03", "2026-09", "spring", "autumn"];
const letters = "fghijklmnop".split("");
const sizes = [4, 5, 6, 10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100];
const types = ["t3.micro", "t3.small", "t3.medium", "t3a.micro", "m5.large"];
const places = [...regions.values()]
	.filter(({ partition }) => partition === "aws")
	.map(({ name }) => name);

/** Draws a cast. With `home` the situation plays in that Region, as what sellers offer is known by name in one alone. */
export function drawCast(draw: Draw, home?: string): Cast {
	const role = draw.pick(servers);
	const [first = "v1", second = "v2"] = draw.several(versions, 2);
	const own = home ?? draw.pick(places);
	const [away = "", third = ""] = draw.several(
		places.filter((place) => place !== own),
		2,
	);
	const [zone = "", otherZone = ""] = draw.several(
		(regions.get(own)?.zones ?? []).map(({ name }) => name),
		2,
	);
	const [letter, otherLetter] = draw.several(letters, 2);
	const isHome = own === homeRegion;
	return {
		company: draw.pick(companies),
		server: `${role} server`,
		image: `${role}-${first}`,
		next: `${role}-${second}`,
		home: own,
		away,
		third,
		zone,
		otherZone,
		device: `/dev/sd${letter}`,
		otherDevice: `/dev/sd${otherLetter}`,
		size: draw.pick(sizes),
		app: `${role}-${1 + draw.below(8)}.${draw.below(10)}`,
		type: draw.pick(types),
		begin: isHome ? [] : [`aws configure set region ${own}`, findBase],
		base: isHome ? "$amazon_linux" : "$BASE",
		draw,
	};
}

const findBase = assign(
	"BASE",
	"aws ec2 describe-images --owners amazon --filters 'Name=name,Values=al2023*x86_64'",
	"Images[0].ImageId",
);
