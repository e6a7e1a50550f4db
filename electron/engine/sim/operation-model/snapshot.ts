// The snapshot operations of the EC2 API and their shapes, in the notation of `notation.ts`. Facts of API version 2016-11-15.
export const snapshotShapes = `
SnapshotRecycleBinInfo = SnapshotId, RecycleBinEnterTime: timestamp, RecycleBinExitTime: timestamp,
  Description, VolumeId
ListSnapshotsInRecycleBin(MaxResults: integer, NextToken, SnapshotIds: string[] @SnapshotId, DryRun: boolean)
  -> (Snapshots: SnapshotRecycleBinInfo[] @snapshotSet, NextToken)
RestoreSnapshotFromRecycleBinResult = SnapshotId, OutpostArn, Description, Encrypted: boolean, OwnerId,
  Progress, StartTime: timestamp, State: <pending|completed|error|recoverable|recovering> @status, VolumeId,
  VolumeSize: integer, SseType: <sse-ebs|sse-kms|none>
RestoreSnapshotFromRecycleBin(SnapshotId!, DryRun: boolean) -> RestoreSnapshotFromRecycleBinResult
Snapshot = OwnerAlias, OutpostArn, Tags: Tag[] @tagSet, StorageTier: <archive|standard>, RestoreExpiryTime:
  timestamp, SseType: <sse-ebs|sse-kms|none>, AvailabilityZone, TransferType: <time-based|standard>,
  CompletionDurationMinutes: integer, CompletionTime: timestamp, FullSnapshotSizeInBytes: long, SnapshotId,
  VolumeId, State: <pending|completed|error|recoverable|recovering> @status, StateMessage @statusMessage,
  StartTime: timestamp, Progress, OwnerId, Description, VolumeSize: integer, Encrypted: boolean, KmsKeyId,
  DataEncryptionKeyId
CreateSnapshot(Description, OutpostArn, VolumeId!, TagSpecifications: TagSpecification[] @TagSpecification,
  Location: <regional|local>, DryRun: boolean) -> Snapshot
InstanceSpecification = InstanceId!, ExcludeBootVolume: boolean, ExcludeDataVolumeIds: string[]
  @ExcludeDataVolumeId
SnapshotInfo = Description, Tags: Tag[] @tagSet, Encrypted: boolean, VolumeId, State:
  <pending|completed|error|recoverable|recovering>, VolumeSize: integer, StartTime: timestamp, Progress,
  OwnerId, SnapshotId, OutpostArn, SseType: <sse-ebs|sse-kms|none>, AvailabilityZone
CreateSnapshots(Description, InstanceSpecification!: InstanceSpecification, OutpostArn, TagSpecifications:
  TagSpecification[] @TagSpecification, DryRun: boolean, CopyTagsFromSource: <volume>, Location:
  <regional|local>) -> (Snapshots: SnapshotInfo[] @snapshotSet)
CopySnapshot(Description, DestinationOutpostArn, DestinationRegion, Encrypted: boolean, KmsKeyId,
  PresignedUrl, SourceRegion!, SourceSnapshotId!, TagSpecifications: TagSpecification[] @TagSpecification,
  CompletionDurationMinutes: integer, DestinationAvailabilityZone, DryRun: boolean) -> (Tags: Tag[] @tagSet,
  SnapshotId)
DeleteSnapshot(SnapshotId!, DryRun: boolean) -> nothing
DescribeSnapshots(MaxResults: integer, NextToken, OwnerIds: string[] @Owner, RestorableByUserIds: string[]
  @RestorableBy, SnapshotIds: string[] @SnapshotId, DryRun: boolean, Filters: Filter[] @Filter) -> (NextToken,
  Snapshots: Snapshot[] @snapshotSet)
CreateVolumePermission = UserId, Group: <all>
CreateVolumePermissionModifications = Add: CreateVolumePermission[], Remove: CreateVolumePermission[]
ModifySnapshotAttribute(Attribute: <productCodes|createVolumePermission>, CreateVolumePermission:
  CreateVolumePermissionModifications, GroupNames: string[] @UserGroup, OperationType: <add|remove>,
  SnapshotId!, UserIds: string[] @UserId, DryRun: boolean) -> nothing
DescribeSnapshotAttribute(Attribute!: <productCodes|createVolumePermission>, SnapshotId!, DryRun: boolean) ->
  (ProductCodes: ProductCode[], SnapshotId, CreateVolumePermissions: CreateVolumePermission[]
  @createVolumePermission)
ResetSnapshotAttribute(Attribute!: <productCodes|createVolumePermission>, SnapshotId!, DryRun: boolean) ->
  nothing
ModifySnapshotTier(SnapshotId!, StorageTier: <archive>, DryRun: boolean) -> (SnapshotId, TieringStartTime:
  timestamp)
RestoreSnapshotTier(SnapshotId!, TemporaryRestoreDays: integer, PermanentRestore: boolean, DryRun: boolean) ->
  (SnapshotId, RestoreStartTime: timestamp, RestoreDuration: integer, IsPermanentRestore: boolean)
SnapshotTierStatus = SnapshotId, VolumeId, Status: <pending|completed|error|recoverable|recovering>, OwnerId,
  Tags: Tag[] @tagSet, StorageTier: <archive|standard>, LastTieringStartTime: timestamp, LastTieringProgress:
  integer, LastTieringOperationStatus:
  <archival-in-progress|archival-completed|archival-failed|temporary-restore-in-progress|temporary-restore-completed|temporary-restore-failed|permanent-restore-in-progress|permanent-restore-completed|permanent-restore-failed>,
  LastTieringOperationStatusDetail, ArchivalCompleteTime: timestamp, RestoreExpiryTime: timestamp
DescribeSnapshotTierStatus(Filters: Filter[] @Filter, DryRun: boolean, NextToken, MaxResults: integer) ->
  (SnapshotTierStatuses: SnapshotTierStatus[] @snapshotTierStatusSet, NextToken)
LockSnapshot(SnapshotId!, DryRun: boolean, LockMode!: <compliance|governance>, CoolOffPeriod: integer,
  LockDuration: integer, ExpirationDate: timestamp) -> (SnapshotId, LockState:
  <compliance|governance|compliance-cooloff|expired>, LockDuration: integer, CoolOffPeriod: integer,
  CoolOffPeriodExpiresOn: timestamp, LockCreatedOn: timestamp, LockExpiresOn: timestamp,
  LockDurationStartTime: timestamp)
UnlockSnapshot(SnapshotId!, DryRun: boolean) -> (SnapshotId)
LockedSnapshotsInfo = OwnerId, SnapshotId, LockState: <compliance|governance|compliance-cooloff|expired>,
  LockDuration: integer, CoolOffPeriod: integer, CoolOffPeriodExpiresOn: timestamp, LockCreatedOn: timestamp,
  LockDurationStartTime: timestamp, LockExpiresOn: timestamp
DescribeLockedSnapshots(Filters: Filter[] @Filter, MaxResults: integer, NextToken, SnapshotIds: string[]
  @SnapshotId, DryRun: boolean) -> (Snapshots: LockedSnapshotsInfo[] @snapshotSet, NextToken)
EnableSnapshotBlockPublicAccess(State!: <block-all-sharing|block-new-sharing|unblocked>, DryRun: boolean) ->
  (State: <block-all-sharing|block-new-sharing|unblocked>)
DisableSnapshotBlockPublicAccess(DryRun: boolean) -> (State: <block-all-sharing|block-new-sharing|unblocked>)
GetSnapshotBlockPublicAccessState(DryRun: boolean) -> (State: <block-all-sharing|block-new-sharing|unblocked>,
  ManagedBy: <account|declarative-policy>)
`;
