// The world as a picture: what is shown, how it is linked, what a step is said to have changed.
import { expect, test } from "vitest";
import {
	type LabObject,
	type LabView,
	labView,
} from "../../../../electron/engine/contract/lab.ts";
import {
	createShell,
	runScript,
	type Session,
} from "../../../../electron/engine/sim/shell.ts";
import {
	objectsIn,
	viewWorld,
} from "../../../../electron/engine/sim/view/view.ts";
import { goldenImage } from "../../../../electron/engine/sim/walk/prepared.ts";

const partner = "444455556666";
const copyToWest =
	"COPY=$(aws ec2 copy-image --region us-west-2 --source-region us-east-1 --source-image-id $IMG --name golden --query ImageId --output text); lab settle";

/** A console after the golden image, with its id in $IMG, and then some lines, all of which must succeed. */
function golden(...lines: string[]): Session {
	const image =
		"IMG=$(aws ec2 describe-images --owners self --query 'Images[0].ImageId' --output text)";
	return ran(createShell(), ...goldenImage, image, ...lines);
}

function ran(session: Session, ...lines: string[]): Session {
	const after = runScript(session, lines.join("\n"));
	expect(after.results.flatMap(({ error }) => error ?? [])).toEqual([]);
	return after.session;
}

const viewOf = ({ world }: Session) => viewWorld(world, null);

/** The view after some more lines, with what they changed. */
function viewAfter(session: Session, ...lines: string[]): LabView {
	return viewWorld(ran(session, ...lines).world, viewOf(session));
}

function find(view: LabView, kind: LabObject["kind"], title: string) {
	const found = objectsIn(view).find(
		(object) => object.kind === kind && object.title === title,
	);
	if (!found) throw new Error(`no ${kind} ${title}`);
	return found;
}

const badges = (object: LabObject) => object.badges.map(({ text }) => text);
const field = (object: LabObject, name: string) =>
	object.fields.find((each) => each.name === name)?.value;

test("an empty world is the home Region with nothing in it", () => {
	const view = viewOf(createShell());
	expect(view.regions).toEqual([
		{
			name: "us-east-1",
			badges: [],
			instances: [],
			images: [],
			volumes: [],
			snapshots: [],
		},
	]);
	expect([view.mappings, view.origins, view.copies]).toEqual([[], [], []]);
	expect(view.bill).toMatchObject({ snapshotGiB: 0, volumeGiB: 0 });
	expect(view.accounts.map(({ name }) => name)).toEqual([
		"you",
		"partner",
		"stranger",
	]);
});

test("a view is plain JSON in the shape of the contract", () => {
	const view = viewOf(golden(copyToWest));
	expect(labView.parse(view)).toEqual(view);
	expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});

test("the mapping runs from an instance to its volumes and from an image to its snapshots", () => {
	const view = viewOf(golden());
	const web = find(view, "instance", "web");
	const image = find(view, "image", "golden");
	const ends = (id: string) =>
		view.mappings
			.filter(({ from }) => from === id)
			.map(({ to, device }) => [device, to]);
	expect(ends(web.id)).toEqual([
		["/dev/xvda", find(view, "volume", "/dev/xvda").id],
		["/dev/xvdf", find(view, "volume", "/dev/xvdf").id],
	]);
	expect(ends(image.id)).toEqual([
		["/dev/xvda", find(view, "snapshot", "Snapshot of /dev/xvda").id],
		["/dev/xvdf", find(view, "snapshot", "Snapshot of /dev/xvdf").id],
	]);
});

test("everything says where it came from", () => {
	const view = viewOf(golden());
	const web = find(view, "instance", "web").id;
	const image = find(view, "image", "golden").id;
	const volume = find(view, "volume", "/dev/xvdf").id;
	const snapshot = find(view, "snapshot", "Snapshot of /dev/xvdf").id;
	expect(view.origins).toContainEqual({ from: web, to: image, kind: "image" });
	expect(view.origins).toContainEqual({
		from: volume,
		to: snapshot,
		kind: "snapshot",
	});
	const published = view.origins.find(({ kind }) => kind === "launch");
	expect(published?.to).toBe(web);
	const again = viewOf(
		golden(
			"aws ec2 run-instances --image-id $IMG --instance-type t3.micro",
			"lab settle",
		),
	);
	expect(again.origins.filter(({ kind }) => kind === "restore")).toHaveLength(
		2,
	);
});

test("of what others publish, only what an instance runs from is shown", () => {
	const session = golden();
	const published = objectsIn(viewOf(session)).filter(
		({ isPublished }) => isPublished,
	);
	expect(published.map(({ kind }) => kind)).toEqual(["image"]);
	expect(published[0] && badges(published[0])).toEqual(["public", "by Amazon"]);
	const gone = viewAfter(
		session,
		"aws ec2 terminate-instances --instance-ids $WEB",
		"lab settle",
	);
	expect(objectsIn(gone).filter(({ isPublished }) => isPublished)).toEqual([]);
	expect(gone.changes.removed.map(({ title }) => title)).toEqual([
		"/dev/xvda",
		"/dev/xvdf",
	]);
});

test("a copy is an arrow from Region to Region, for the image and for each snapshot", () => {
	const view = viewOf(golden(copyToWest));
	expect(view.regions.map(({ name }) => name)).toEqual([
		"us-east-1",
		"us-west-2",
	]);
	const arrows = view.copies.map(({ kind, fromRegion, toRegion }) => [
		kind,
		fromRegion,
		toRegion,
	]);
	expect(arrows).toEqual([
		["image", "us-east-1", "us-west-2"],
		["snapshot", "us-east-1", "us-west-2"],
		["snapshot", "us-east-1", "us-west-2"],
	]);
	const source = find(view, "image", "golden").id;
	expect(view.copies[0]?.from).toBe(source);
	// The copy's snapshots come from copying, not from a volume.
	const [copied] = view.regions[1]?.snapshots ?? [];
	expect(view.origins.filter(({ to }) => to === copied?.id)).toEqual([]);
});

test("an arrow stays when the source of a copy is gone", () => {
	const view = viewAfter(
		golden(copyToWest),
		"aws ec2 deregister-image --image-id $IMG",
	);
	expect(view.copies[0]?.kind).toBe("image");
	expect(view.changes.removed).toMatchObject([
		{ kind: "image", title: "golden" },
	]);
});

test("permissions are badges", () => {
	const share = (add: string) =>
		`aws ec2 modify-image-attribute --image-id $IMG --launch-permission 'Add=[{${add}}]'`;
	const session = golden();
	const seen = (...lines: string[]) =>
		badges(find(viewAfter(session, ...lines), "image", "golden"));
	expect(seen("lab settle")).toEqual(["private"]);
	expect(seen(share(`UserId=${partner}`))).toEqual(["shared with partner"]);
	expect(
		seen(share(`UserId=${partner}`), share("UserId=123456789012")),
	).toEqual(["shared with 2"]);
	expect(seen(share("Group=all"))).toEqual(["public"]);
	const snapshots = viewAfter(
		session,
		"SNAP=$(aws ec2 describe-snapshots --owner-ids self --query 'Snapshots[0].SnapshotId' --output text)",
		`aws ec2 modify-snapshot-attribute --snapshot-id $SNAP --create-volume-permission 'Add=[{UserId=${partner}}]'`,
	);
	const shared = objectsIn(snapshots).filter((object) =>
		badges(object).includes("shared with partner"),
	);
	expect(shared.map(({ kind }) => kind)).toEqual(["snapshot"]);
});

test("encryption, protection, deprecation and kept volumes are badges too", () => {
	const view = viewOf(
		golden(
			"aws ec2 enable-image-deregistration-protection --image-id $IMG",
			"aws ec2 copy-image --region us-west-2 --source-region us-east-1 --source-image-id $IMG --name sealed --encrypted",
			"lab settle",
			"aws ec2 modify-instance-attribute --instance-id $WEB --block-device-mappings 'DeviceName=/dev/xvdf,Ebs={DeleteOnTermination=false}'",
			"aws ec2 enable-image-block-public-access --image-block-public-access-state block-new-sharing",
			"lab recycle-rule --days 7",
		),
	);
	expect(badges(find(view, "image", "golden"))).toContain("protected");
	expect(badges(find(view, "image", "sealed"))).toContain("encrypted");
	expect(badges(find(view, "volume", "/dev/xvda"))).toEqual([]);
	expect(badges(find(view, "volume", "/dev/xvdf"))).toEqual([
		"outlives its instance",
	]);
	expect(view.regions[0]?.badges.map(({ text }) => text)).toEqual([
		"public sharing blocked",
		"Recycle Bin keeps 7 days",
	]);
});

test("what belongs to another account says so", () => {
	const view = viewOf(
		golden(
			`aws ec2 modify-image-attribute --image-id $IMG --launch-permission 'Add=[{UserId=${partner}}]'`,
			"aws ec2 run-instances --profile partner --image-id $IMG --instance-type t3.micro",
		),
	);
	const theirs = objectsIn(view).filter(({ account }) => account === partner);
	expect(theirs.map(({ kind }) => kind)).toEqual([
		"instance",
		"volume",
		"volume",
	]);
	for (const object of theirs) expect(badges(object)).toContain("partner’s");
	// Launching costs the launcher, not the owner of the image.
	expect(view.bill.volumeGiB).toBe(28);
});

test("an object carries every field under AWS's own name, and what only the lab can see", () => {
	const view = viewOf(golden());
	const web = find(view, "instance", "web");
	expect(field(web, "State.Name")).toBe("running");
	expect(field(web, "Tags.Name")).toBe("web");
	expect(field(web, "BlockDeviceMappings[1].DeviceName")).toBe("/dev/xvdf");
	expect(field(web, "Restarts")).toBe("1");
	const snapshot = find(view, "snapshot", "Snapshot of /dev/xvdf");
	expect(field(snapshot, "Markers")).toBe("app");
	expect(field(snapshot, "Written GiB")).toBe("6");
	expect(field(snapshot, "Billed GiB")).toBe("6");
	expect(view.bill).toMatchObject({ snapshotGiB: 8, volumeGiB: 28 });
	expect(view.bill.regions).toEqual([
		{ region: "us-east-1", snapshotGiB: 8, volumeGiB: 28 },
	]);
});

test("a step tells what it added and what it changed, and nothing else", () => {
	const session = golden();
	const looked = viewAfter(session, "aws ec2 describe-instances");
	expect(looked.changes).toEqual({ added: [], changed: [], removed: [] });
	const stopped = viewAfter(
		session,
		"aws ec2 stop-instances --instance-ids $WEB",
	);
	expect(stopped.changes).toEqual({
		added: [],
		changed: [find(stopped, "instance", "web").id],
		removed: [],
	});
	expect(find(stopped, "instance", "web").isPending).toBe(true);
	const tagged = viewAfter(
		session,
		"aws ec2 create-tags --resources $IMG --tags Key=stage,Value=test",
	);
	expect(tagged.changes.changed).toEqual([find(tagged, "image", "golden").id]);
	const imaged = viewAfter(
		session,
		"aws ec2 create-image --instance-id $WEB --name second",
	);
	// The instance was restarted, which is the point of the default.
	expect(imaged.changes.changed).toEqual([find(imaged, "instance", "web").id]);
	expect(imaged.changes.added).toHaveLength(3);
});
