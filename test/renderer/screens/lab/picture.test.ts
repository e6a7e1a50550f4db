// How the picture is arranged, what its lines mean in words, and where they run.
import { expect, test } from "vitest";
import {
	createShell,
	runScript,
} from "../../../../electron/engine/sim/shell.ts";
import { viewWorld } from "../../../../electron/engine/sim/view/view.ts";
import { goldenImage } from "../../../../electron/engine/sim/walk/prepared.ts";
import {
	allObjects,
	crop,
	type Group,
	groupsOf,
	relationsIn,
} from "../../../../renderer/screens/lab/layout.ts";
import { drawWires, linksOf } from "../../../../renderer/screens/lab/wire.ts";

function viewOf(...lines: string[]) {
	const before = runScript(createShell(), goldenImage.join("\n")).session;
	const after = runScript(before, lines.join("\n")).session;
	return viewWorld(after.world, viewWorld(before.world, null));
}

const image =
	"IMG=$(aws ec2 describe-images --owners self --query 'Images[0].ImageId' --output text)";
const copy = `${image}; aws ec2 copy-image --region us-west-2 --source-region us-east-1 --source-image-id $IMG --name golden`;
const twin = `${image}; aws ec2 register-image --name twin --root-device-name /dev/xvda --architecture x86_64 --virtualization-type hvm --block-device-mappings "DeviceName=/dev/xvda,Ebs={SnapshotId=$(aws ec2 describe-images --image-ids $IMG --query 'Images[0].BlockDeviceMappings[0].Ebs.SnapshotId' --output text)}"`;
const loose =
	"aws ec2 create-volume --availability-zone us-east-1a --size 5 --volume-type gp3; lab settle";

test("each instance and image stands with its disks, and disks of nothing by themselves", () => {
	const view = viewOf(loose);
	const [room] = view.regions;
	const groups = room ? groupsOf(room, view.mappings) : [];
	const titles = groups.map(({ owner, disks }) => [
		owner?.title.split("-")[0] ?? null,
		disks.map(({ title }) => title),
	]);
	expect(titles).toEqual([
		["al2023", []],
		["web", ["/dev/xvda", "/dev/xvdf"]],
		["golden", ["Snapshot of /dev/xvda", "Snapshot of /dev/xvdf"]],
		[null, ["Volume, not attached"]],
	]);
});

test("a snapshot of two images stands once, with a line from each", () => {
	const view = viewOf(twin);
	const [room] = view.regions;
	const groups = room ? groupsOf(room, view.mappings) : [];
	const placed = groups.flatMap(({ owner, disks }) => [
		...(owner ? [owner.id] : []),
		...disks.map(({ id }) => id),
	]);
	expect(placed.toSorted()).toEqual(
		allObjects(view)
			.map(({ id }) => id)
			.toSorted(),
	);
	const shared = room?.snapshots[0]?.id;
	expect(view.mappings.filter(({ to }) => to === shared)).toHaveLength(2);
});

test("of a world too large to draw the newest is shown, and whatever is wanted", () => {
	const thing = (id: string) => ({ id }) as NonNullable<Group["owner"]>;
	const groups = Array.from({ length: 100 }, (_, n) => ({
		owner: thing(`i-${n}`),
		disks: [thing(`vol-${n}`)],
	}));
	const { shown, hidden } = crop(groups, (id) => id === "vol-7");
	expect(shown.map(({ owner }) => owner?.id)).toEqual([
		"i-7",
		...Array.from({ length: 24 }, (_, n) => `i-${n + 76}`),
	]);
	expect(hidden).toBe(150);
	expect(crop(groups.slice(0, 3), () => false).hidden).toBe(0);
	const disks = groups.flatMap((group) => group.disks);
	expect(crop([{ owner: null, disks }], () => false).hidden).toBe(76);
});

test("the lines of the picture are told in words from both ends", () => {
	const view = viewOf(copy);
	const words = (title: string, region: string) => {
		const object = allObjects(view).find(
			(each) => each.title === title && each.region === region,
		);
		return (relationsIn(view).get(object?.id ?? "") ?? []).map(
			({ label, other }) => [label, other?.title ?? null],
		);
	};
	expect(words("golden", "us-east-1")).toEqual([
		["/dev/xvda is", "Snapshot of /dev/xvda"],
		["/dev/xvdf is", "Snapshot of /dev/xvdf"],
		["Made from", "web"],
		["Copied to us-west-2 as", "golden"],
	]);
	expect(words("/dev/xvdf", "us-east-1")).toEqual([
		["As /dev/xvdf attached to", "web"],
		["Saved as", "Snapshot of /dev/xvdf"],
	]);
	expect(words("Snapshot of /dev/xvdf", "us-east-1")).toEqual([
		["As /dev/xvdf mapped by", "golden"],
		["Taken of", "/dev/xvdf"],
		["Copied to us-west-2 as", "Snapshot of /dev/xvdf"],
	]);
});

test("what is gone is told by its id", () => {
	const view = viewOf(copy, "aws ec2 deregister-image --image-id $IMG");
	const [copied] = view.regions[1]?.images ?? [];
	expect(
		relationsIn(view)
			.get(copied?.id ?? "")
			?.at(-1),
	).toMatchObject({
		label: "Copied from us-east-1, from",
		other: null,
	});
});

test("lineage is drawn for what is selected or new, mappings and copies always", () => {
	const still = viewOf("lab settle");
	const kinds = (view: typeof still, selected: string | null) => {
		const counts = { mapping: 0, copy: 0, origin: 0 };
		for (const { kind } of linksOf(view, selected)) counts[kind] += 1;
		return counts;
	};
	expect(kinds(still, null)).toEqual({ mapping: 4, copy: 0, origin: 0 });
	const web = still.regions[0]?.instances[0]?.id ?? null;
	expect(kinds(still, web)).toEqual({ mapping: 4, copy: 0, origin: 2 });
	expect(kinds(viewOf(copy), null)).toEqual({ mapping: 6, copy: 3, origin: 0 });
	const settled = { ...viewOf(copy), changes: still.changes };
	expect(kinds(settled, null)).toEqual({ mapping: 6, copy: 1, origin: 0 });
});

test("a wire runs from side to side, down and in on a narrow picture, and around in one column", () => {
	const box = (left: number, top: number) => ({
		left,
		top,
		right: left + 100,
		bottom: top + 40,
	});
	const boxes = new Map([
		["owner", box(20, 0)],
		["beside", box(220, 100)],
		["below", box(50, 60)],
		["other", box(20, 200)],
	]);
	const draw = (from: string, to: string, kind: "mapping" | "copy") =>
		drawWires(
			[{ from, to, kind, label: "/dev/xvda" }],
			(id) => boxes.get(id) ?? null,
		)[0];
	expect(draw("owner", "beside", "mapping")).toMatchObject({
		path: "M120 20C170 20 170 120 220 120",
		head: "",
		labelAt: { x: 214, y: 133 },
	});
	expect(draw("owner", "below", "mapping")).toMatchObject({
		path: "M34 40V74Q34 80 40 80H50",
		labelAt: null,
	});
	const around = draw("owner", "other", "copy");
	expect(around?.path.startsWith("M20 20C7 20")).toBe(true);
	expect(around?.path.endsWith("20 220")).toBe(true);
	expect(around?.head).toBe("M13 216L20 220L13 224");
	expect(draw("owner", "gone", "copy")).toBeUndefined();
});
