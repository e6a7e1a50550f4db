// The instance operations of the EC2 API and the shapes that others share, in the notation of `notation.ts`. Facts of API version 2016-11-15.
export const instanceShapes = `
EbsBlockDevice = DeleteOnTermination: boolean, Iops: integer, SnapshotId, VolumeSize: integer, VolumeType:
  <standard|io1|io2|gp2|sc1|st1|gp3>, KmsKeyId, Throughput: integer, OutpostArn, AvailabilityZone, Encrypted:
  boolean
BlockDeviceMapping = Ebs: EbsBlockDevice, NoDevice, DeviceName, VirtualName
RunInstancesMonitoringEnabled = Enabled!: boolean
Placement = AvailabilityZoneId, Affinity, GroupName, PartitionNumber: integer, HostId, Tenancy:
  <default|dedicated|host>, SpreadDomain, HostResourceGroupArn, GroupId, AvailabilityZone
Tag = Key, Value
TagSpecification = ResourceType, Tags: Tag[] @Tag
LaunchTemplateSpecification = LaunchTemplateId, LaunchTemplateName, Version
CreditSpecificationRequest = CpuCredits!
CpuOptionsRequest = CoreCount: integer, ThreadsPerCore: integer, AmdSevSnp: <enabled|disabled>,
  NestedVirtualization: <enabled|disabled>
HibernationOptionsRequest = Configured: boolean
InstanceMetadataOptionsRequest = HttpTokens: <optional|required>, HttpPutResponseHopLimit: integer,
  HttpEndpoint: <disabled|enabled>, HttpProtocolIpv6: <disabled|enabled>, InstanceMetadataTags:
  <disabled|enabled>
EnclaveOptionsRequest = Enabled: boolean
PrivateDnsNameOptionsRequest = HostnameType: <ip-name|resource-name>, EnableResourceNameDnsARecord: boolean,
  EnableResourceNameDnsAAAARecord: boolean
InstanceMaintenanceOptionsRequest = AutoRecovery: <disabled|default>
InstanceNetworkPerformanceOptionsRequest = BandwidthWeighting: <default|vpc-1|ebs-1>
IamInstanceProfileSpecification = Arn, Name
GroupIdentifier = GroupId, GroupName
EbsInstanceBlockDevice = AttachTime: timestamp, DeleteOnTermination: boolean, Status:
  <attaching|attached|detaching|detached>, VolumeId, AssociatedResource, VolumeOwnerId, EbsCardIndex: integer
InstanceBlockDeviceMapping = DeviceName, Ebs: EbsInstanceBlockDevice
StateReason = Code, Message
InstanceMetadataOptionsResponse = State: <pending|applied>, HttpTokens: <optional|required>,
  HttpPutResponseHopLimit: integer, HttpEndpoint: <disabled|enabled>, HttpProtocolIpv6: <disabled|enabled>,
  InstanceMetadataTags: <disabled|enabled>
InstanceState = Code: integer, Name: <pending|running|shutting-down|terminated|stopping|stopped>
ProductCode = ProductCodeId @productCode, ProductCodeType: <devpay|marketplace> @type
Monitoring = State: <disabled|disabling|enabled|pending>
Instance = Architecture: <i386|x86_64|arm64|x86_64_mac|arm64_mac>, BlockDeviceMappings:
  InstanceBlockDeviceMapping[] @blockDeviceMapping, ClientToken, EbsOptimized: boolean, EnaSupport: boolean,
  Hypervisor: <ovm|xen>, InstanceLifecycle:
  <spot|scheduled|capacity-block|interruptible-capacity-reservation>, OutpostArn, RootDeviceName,
  RootDeviceType: <ebs|instance-store>, SecurityGroups: GroupIdentifier[] @groupSet, SourceDestCheck: boolean,
  SpotInstanceRequestId, SriovNetSupport, StateReason: StateReason, Tags: Tag[] @tagSet, VirtualizationType:
  <hvm|paravirtual>, CapacityBlockId, CapacityReservationId, MetadataOptions: InstanceMetadataOptionsResponse,
  BootMode: <legacy-bios|uefi|uefi-preferred>, PlatformDetails, UsageOperation, UsageOperationUpdateTime:
  timestamp, Ipv6Address, TpmSupport, CurrentInstanceBootMode: <legacy-bios|uefi>, InstanceId, ImageId, State:
  InstanceState @instanceState, PrivateDnsName, PublicDnsName @dnsName, StateTransitionReason @reason,
  KeyName, AmiLaunchIndex: integer, ProductCodes: ProductCode[], InstanceType, LaunchTime: timestamp,
  Placement: Placement, KernelId, RamdiskId, Platform: <Windows>, Monitoring: Monitoring, SubnetId, VpcId,
  PrivateIpAddress, PublicIpAddress @ipAddress
Reservation = ReservationId, OwnerId, RequesterId, Groups: GroupIdentifier[] @groupSet, Instances: Instance[]
  @instancesSet
RunInstances(BlockDeviceMappings: BlockDeviceMapping[] @BlockDeviceMapping, ImageId, InstanceType,
  Ipv6AddressCount: integer, KernelId, KeyName, MaxCount!: integer, MinCount!: integer, Monitoring:
  RunInstancesMonitoringEnabled, Placement: Placement, RamdiskId, SecurityGroupIds: string[] @SecurityGroupId,
  SecurityGroups: string[] @SecurityGroup, SubnetId, UserData, TagSpecifications: TagSpecification[]
  @TagSpecification, LaunchTemplate: LaunchTemplateSpecification, CreditSpecification:
  CreditSpecificationRequest, CpuOptions: CpuOptionsRequest, HibernationOptions: HibernationOptionsRequest,
  MetadataOptions: InstanceMetadataOptionsRequest, EnclaveOptions: EnclaveOptionsRequest,
  PrivateDnsNameOptions: PrivateDnsNameOptionsRequest, MaintenanceOptions: InstanceMaintenanceOptionsRequest,
  DisableApiStop: boolean, EnablePrimaryIpv6: boolean, NetworkPerformanceOptions:
  InstanceNetworkPerformanceOptionsRequest, DryRun: boolean, DisableApiTermination: boolean,
  InstanceInitiatedShutdownBehavior: <stop|terminate>, PrivateIpAddress, ClientToken, AdditionalInfo,
  IamInstanceProfile: IamInstanceProfileSpecification, EbsOptimized: boolean) -> Reservation
Filter = Name, Values: string[] @Value
DescribeInstances(InstanceIds: string[] @InstanceId, IncludeManagedResources: boolean, DryRun: boolean,
  Filters: Filter[] @Filter, NextToken, MaxResults: integer) -> (NextToken, Reservations: Reservation[]
  @reservationSet)
InstanceStateChange = InstanceId, CurrentState: InstanceState, PreviousState: InstanceState
StartInstances(InstanceIds!: string[] @InstanceId, AdditionalInfo, DryRun: boolean) -> (StartingInstances:
  InstanceStateChange[] @instancesSet)
StopInstances(InstanceIds!: string[] @InstanceId, Hibernate: boolean, SkipOsShutdown: boolean, DryRun:
  boolean, Force: boolean) -> (StoppingInstances: InstanceStateChange[] @instancesSet)
RebootInstances(InstanceIds!: string[] @InstanceId, DryRun: boolean) -> nothing
TerminateInstances(InstanceIds!: string[] @InstanceId, Force: boolean, SkipOsShutdown: boolean, DryRun:
  boolean) -> (TerminatingInstances: InstanceStateChange[] @instancesSet)
AttributeBooleanValue = Value: boolean
EbsInstanceBlockDeviceSpecification = VolumeId, DeleteOnTermination: boolean
InstanceBlockDeviceMappingSpecification = DeviceName, Ebs: EbsInstanceBlockDeviceSpecification, VirtualName,
  NoDevice
AttributeValue = Value
BlobAttributeValue = Value: blob
ModifyInstanceAttribute(SourceDestCheck: AttributeBooleanValue, DisableApiStop: AttributeBooleanValue, DryRun:
  boolean, InstanceId!, Attribute:
  <instanceType|kernel|ramdisk|userData|disableApiTermination|instanceInitiatedShutdownBehavior|rootDeviceName|blockDeviceMapping|productCodes|sourceDestCheck|groupSet|ebsOptimized|sriovNetSupport|enaSupport|enclaveOptions|disableApiStop>,
  Value, BlockDeviceMappings: InstanceBlockDeviceMappingSpecification[] @BlockDeviceMapping,
  DisableApiTermination: AttributeBooleanValue, InstanceType: AttributeValue, Kernel: AttributeValue, Ramdisk:
  AttributeValue, UserData: BlobAttributeValue, InstanceInitiatedShutdownBehavior: AttributeValue, Groups:
  string[] @GroupId, EbsOptimized: AttributeBooleanValue, SriovNetSupport: AttributeValue, EnaSupport:
  AttributeBooleanValue) -> nothing
InstanceAttribute = BlockDeviceMappings: InstanceBlockDeviceMapping[] @blockDeviceMapping,
  DisableApiTermination: AttributeBooleanValue, EnaSupport: AttributeBooleanValue, EbsOptimized:
  AttributeBooleanValue, InstanceId, InstanceInitiatedShutdownBehavior: AttributeValue, InstanceType:
  AttributeValue, KernelId: AttributeValue @kernel, ProductCodes: ProductCode[], RamdiskId: AttributeValue
  @ramdisk, RootDeviceName: AttributeValue, SourceDestCheck: AttributeBooleanValue, SriovNetSupport:
  AttributeValue, UserData: AttributeValue, DisableApiStop: AttributeBooleanValue, Groups: GroupIdentifier[]
  @groupSet
DescribeInstanceAttribute(DryRun: boolean, InstanceId!, Attribute!:
  <instanceType|kernel|ramdisk|userData|disableApiTermination|instanceInitiatedShutdownBehavior|rootDeviceName|blockDeviceMapping|productCodes|sourceDestCheck|groupSet|ebsOptimized|sriovNetSupport|enaSupport|enclaveOptions|disableApiStop>)
  -> InstanceAttribute
InstanceStatusDetails = ImpairedSince: timestamp, Name: <reachability>, Status:
  <passed|failed|insufficient-data|initializing>
InstanceStatusSummary = Details: InstanceStatusDetails[], Status:
  <ok|impaired|insufficient-data|not-applicable|initializing>
InstanceStatus = AvailabilityZone, AvailabilityZoneId, OutpostArn, InstanceId, InstanceState: InstanceState,
  InstanceStatus: InstanceStatusSummary, SystemStatus: InstanceStatusSummary
DescribeInstanceStatus(InstanceIds: string[] @InstanceId, MaxResults: integer, NextToken,
  IncludeManagedResources: boolean, DryRun: boolean, Filters: Filter[] @Filter, IncludeAllInstances: boolean)
  -> (InstanceStatuses: InstanceStatus[] @instanceStatusSet, NextToken)
`;
