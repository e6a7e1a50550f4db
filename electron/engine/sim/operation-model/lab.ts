// The lab's own verbs, which AWS does not have: time passes, data is written, the bill is read. In the notation of `notation.ts`.
export const labShapes = `
LabSettle() -> nothing
LabAdvance(Seconds!: integer) -> nothing
LabSubscribe(ProductCode!) -> nothing
LabRecycleRule(Days!: integer) -> nothing
LabWrite(VolumeId!, FromGiB: integer, GiB: integer, Marker, Unflushed: boolean) -> nothing
LabBill() -> nothing
LabHasMarker(SnapshotId!, Marker!) -> nothing
LabReboots(InstanceId!) -> nothing
LabReset() -> nothing
`;
