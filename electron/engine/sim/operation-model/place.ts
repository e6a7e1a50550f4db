// Tags, Regions, zones and instance types in the EC2 API, in the notation of `notation.ts`. Facts of API version 2016-11-15.
export const placeShapes = `
CreateTags(DryRun: boolean, Resources!: string[] @ResourceId, Tags!: Tag[] @Tag) -> nothing
DeleteTags(DryRun: boolean, Resources!: string[] @ResourceId, Tags: Tag[] @Tag) -> nothing
TagDescription = Key, ResourceId, ResourceType, Value
DescribeTags(DryRun: boolean, Filters: Filter[] @Filter, MaxResults: integer, NextToken) -> (NextToken, Tags:
  TagDescription[] @tagSet)
Region = OptInStatus, RegionName, Endpoint @regionEndpoint
DescribeRegions(RegionNames: string[] @RegionName, AllRegions: boolean, DryRun: boolean, Filters: Filter[]
  @Filter) -> (Regions: Region[] @regionInfo)
AvailabilityZoneMessage = Message
AvailabilityZone = OptInStatus: <opt-in-not-required|opted-in|not-opted-in>, Messages:
  AvailabilityZoneMessage[] @messageSet, RegionName, ZoneName, ZoneId, GroupName, NetworkBorderGroup,
  ZoneType, ParentZoneName, ParentZoneId, GroupLongName, State:
  <available|information|impaired|unavailable|constrained> @zoneState
DescribeAvailabilityZones(ZoneNames: string[] @ZoneName, ZoneIds: string[] @ZoneId, AllAvailabilityZones:
  boolean, DryRun: boolean, Filters: Filter[] @Filter) -> (AvailabilityZones: AvailabilityZone[]
  @availabilityZoneInfo)
ProcessorInfo = SupportedArchitectures: <i386|x86_64|arm64|x86_64_mac|arm64_mac>[], SustainedClockSpeedInGhz:
  double, SupportedFeatures: <amd-sev-snp|nested-virtualization>[], Manufacturer
VCpuInfo = DefaultVCpus: integer, DefaultCores: integer, DefaultThreadsPerCore: integer, ValidCores:
  integer[], ValidThreadsPerCore: integer[]
MemoryInfo = SizeInMiB: long
DiskInfo = SizeInGB: long, Count: integer, Type: <hdd|ssd>
InstanceStorageInfo = TotalSizeInGB: long, Disks: DiskInfo[], NvmeSupport: <unsupported|supported|required>,
  EncryptionSupport: <unsupported|required>
EbsOptimizedInfo = BaselineBandwidthInMbps: integer, BaselineThroughputInMBps: double, BaselineIops: integer,
  MaximumBandwidthInMbps: integer, MaximumThroughputInMBps: double, MaximumIops: integer
EbsInfo = EbsOptimizedSupport: <unsupported|supported|default>, EncryptionSupport: <unsupported|supported>,
  EbsOptimizedInfo: EbsOptimizedInfo, NvmeSupport: <unsupported|supported|required>, MaximumEbsAttachments:
  integer, AttachmentLimitType: <shared|dedicated>, MaximumEbsCards: integer
NetworkInfo = NetworkPerformance, MaximumNetworkInterfaces: integer, MaximumNetworkCards: integer,
  DefaultNetworkCardIndex: integer, Ipv4AddressesPerInterface: integer, Ipv6AddressesPerInterface: integer,
  Ipv6Supported: boolean, EnaSupport: <unsupported|supported|required>, EfaSupported: boolean,
  EncryptionInTransitSupported: boolean, EnaSrdSupported: boolean, BandwidthWeightings:
  <default|vpc-1|ebs-1>[], FlexibleEnaQueuesSupport: <unsupported|supported>, SecondaryNetworkSupported:
  boolean, MaximumSecondaryNetworkInterfaces: integer, Ipv4AddressesPerSecondaryInterface: integer
NitroTpmInfo = SupportedVersions: string[]
InstanceTypeInfo = InstanceType, CurrentGeneration: boolean, FreeTierEligible: boolean, SupportedUsageClasses:
  <spot|on-demand|capacity-block>[], SupportedRootDeviceTypes: <ebs|instance-store>[],
  SupportedVirtualizationTypes: <hvm|paravirtual>[], BareMetal: boolean, Hypervisor: <nitro|xen>,
  ProcessorInfo: ProcessorInfo, VCpuInfo: VCpuInfo, MemoryInfo: MemoryInfo, InstanceStorageSupported: boolean,
  InstanceStorageInfo: InstanceStorageInfo, EbsInfo: EbsInfo, NetworkInfo: NetworkInfo, HibernationSupported:
  boolean, BurstablePerformanceSupported: boolean, DedicatedHostsSupported: boolean, AutoRecoverySupported:
  boolean, SupportedBootModes: <legacy-bios|uefi>[], NitroEnclavesSupport: <unsupported|supported>,
  NitroTpmSupport: <unsupported|supported>, NitroTpmInfo: NitroTpmInfo, PhcSupport: <unsupported|supported>,
  RebootMigrationSupport: <unsupported|supported>, SupportedInRegion: boolean
DescribeInstanceTypes(DryRun: boolean, InstanceTypes: string[] @InstanceType, Filters: Filter[] @Filter,
  MaxResults: integer, NextToken, IncludeUnsupportedInRegion: boolean) -> (InstanceTypes: InstanceTypeInfo[]
  @instanceTypeSet, NextToken)
`;
