// The volume and EBS encryption operations of the EC2 API and their shapes, in the notation of `notation.ts`. Facts of API version 2016-11-15.
export const volumeShapes = `
VolumeAttachment = DeleteOnTermination: boolean, AssociatedResource, InstanceOwningService, EbsCardIndex:
  integer, VolumeId, InstanceId, Device, State: <attaching|attached|detaching|detached|busy> @status,
  AttachTime: timestamp
Volume = AvailabilityZoneId, OutpostArn, SourceVolumeId, Iops: integer, Tags: Tag[] @tagSet, VolumeType:
  <standard|io1|io2|gp2|sc1|st1|gp3>, FastRestored: boolean, MultiAttachEnabled: boolean, Throughput: integer,
  SseType: <sse-ebs|sse-kms|none>, VolumeInitializationRate: integer, VolumeId, Size: integer, SnapshotId,
  AvailabilityZone, State: <creating|available|in-use|deleting|deleted|error> @status, CreateTime: timestamp,
  Attachments: VolumeAttachment[] @attachmentSet, Encrypted: boolean, KmsKeyId
CreateVolume(AvailabilityZone, AvailabilityZoneId, Encrypted: boolean, Iops: integer, KmsKeyId, OutpostArn,
  Size: integer, SnapshotId, VolumeType: <standard|io1|io2|gp2|sc1|st1|gp3>, TagSpecifications:
  TagSpecification[] @TagSpecification, MultiAttachEnabled: boolean, Throughput: integer, ClientToken,
  VolumeInitializationRate: integer, DryRun: boolean) -> Volume
DescribeVolumes(VolumeIds: string[] @VolumeId, IncludeManagedResources: boolean, DryRun: boolean, Filters:
  Filter[] @Filter, NextToken, MaxResults: integer) -> (NextToken, Volumes: Volume[] @volumeSet)
AttachVolume(Device!, InstanceId!, VolumeId!, EbsCardIndex: integer, DryRun: boolean) -> VolumeAttachment
DetachVolume(Device, Force: boolean, InstanceId, VolumeId!, DryRun: boolean) -> VolumeAttachment
DeleteVolume(VolumeId!, DryRun: boolean) -> nothing
VolumeModification = VolumeId, ModificationState: <modifying|optimizing|completed|failed>, StatusMessage,
  TargetSize: integer, TargetIops: integer, TargetVolumeType: <standard|io1|io2|gp2|sc1|st1|gp3>,
  TargetThroughput: integer, TargetMultiAttachEnabled: boolean, OriginalSize: integer, OriginalIops: integer,
  OriginalVolumeType: <standard|io1|io2|gp2|sc1|st1|gp3>, OriginalThroughput: integer,
  OriginalMultiAttachEnabled: boolean, Progress: long, StartTime: timestamp, EndTime: timestamp
ModifyVolume(DryRun: boolean, VolumeId!, Size: integer, VolumeType: <standard|io1|io2|gp2|sc1|st1|gp3>, Iops:
  integer, Throughput: integer, MultiAttachEnabled: boolean) -> (VolumeModification: VolumeModification)
DescribeVolumesModifications(DryRun: boolean, VolumeIds: string[] @VolumeId, Filters: Filter[] @Filter,
  NextToken, MaxResults: integer) -> (NextToken, VolumesModifications: VolumeModification[]
  @volumeModificationSet)
VolumeStatusDetails = Name: <io-enabled|io-performance|initialization-state>, Status
VolumeStatusInfo = Details: VolumeStatusDetails[], Status: <ok|impaired|insufficient-data|warning>
VolumeStatusAttachmentStatus = IoPerformance, InstanceId
VolumeStatusItem = AvailabilityZone, OutpostArn, VolumeId, VolumeStatus: VolumeStatusInfo, AttachmentStatuses:
  VolumeStatusAttachmentStatus[], AvailabilityZoneId
DescribeVolumeStatus(MaxResults: integer, NextToken, VolumeIds: string[] @VolumeId, IncludeManagedResources:
  boolean, DryRun: boolean, Filters: Filter[] @Filter) -> (NextToken, VolumeStatuses: VolumeStatusItem[]
  @volumeStatusSet)
EnableEbsEncryptionByDefault(DryRun: boolean) -> (EbsEncryptionByDefault: boolean)
DisableEbsEncryptionByDefault(DryRun: boolean) -> (EbsEncryptionByDefault: boolean)
GetEbsEncryptionByDefault(DryRun: boolean) -> (EbsEncryptionByDefault: boolean, SseType:
  <sse-ebs|sse-kms|none>)
ModifyEbsDefaultKmsKeyId(KmsKeyId!, DryRun: boolean) -> (KmsKeyId)
GetEbsDefaultKmsKeyId(DryRun: boolean) -> (KmsKeyId)
ResetEbsDefaultKmsKeyId(DryRun: boolean) -> (KmsKeyId)
`;
