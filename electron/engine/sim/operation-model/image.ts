// The image operations of the EC2 API and their shapes, in the notation of `notation.ts`. Facts of API version 2016-11-15.
export const imageShapes = `
CreateImage(TagSpecifications: TagSpecification[] @TagSpecification, SnapshotLocation: <regional|local>,
  DryRun: boolean, InstanceId!, Name!, Description, NoReboot: boolean, BlockDeviceMappings:
  BlockDeviceMapping[] @BlockDeviceMapping) -> (ImageId)
RegisterImage(ImageLocation, BillingProducts: string[] @BillingProduct, BootMode:
  <legacy-bios|uefi|uefi-preferred>, TpmSupport: <v2.0>, UefiData, ImdsSupport: <v2.0>, TagSpecifications:
  TagSpecification[] @TagSpecification, DryRun: boolean, Name!, Description, Architecture:
  <i386|x86_64|arm64|x86_64_mac|arm64_mac>, KernelId, RamdiskId, RootDeviceName, BlockDeviceMappings:
  BlockDeviceMapping[] @BlockDeviceMapping, VirtualizationType, SriovNetSupport, EnaSupport: boolean) ->
  (ImageId)
CopyImage(ClientToken, Description, Encrypted: boolean, KmsKeyId, Name!, SourceImageId!, SourceRegion!,
  DestinationOutpostArn, CopyImageTags: boolean, TagSpecifications: TagSpecification[] @TagSpecification,
  SnapshotCopyCompletionDurationMinutes: long, DestinationAvailabilityZone, DestinationAvailabilityZoneId,
  DryRun: boolean) -> (ImageId)
DeleteSnapshotReturnCode = SnapshotId, ReturnCode:
  <success|skipped|missing-permissions|internal-error|client-error>
DeregisterImage(ImageId!, DeleteAssociatedSnapshots: boolean, DryRun: boolean) -> (Return: boolean,
  DeleteSnapshotResults: DeleteSnapshotReturnCode[] @deleteSnapshotResultSet)
Image = PlatformDetails, UsageOperation, BlockDeviceMappings: BlockDeviceMapping[] @blockDeviceMapping,
  Description, EnaSupport: boolean, Hypervisor: <ovm|xen>, ImageOwnerAlias, Name, RootDeviceName,
  RootDeviceType: <ebs|instance-store>, SriovNetSupport, StateReason: StateReason, Tags: Tag[] @tagSet,
  VirtualizationType: <hvm|paravirtual>, BootMode: <legacy-bios|uefi|uefi-preferred>, TpmSupport: <v2.0>,
  DeprecationTime, ImdsSupport: <v2.0>, SourceInstanceId, DeregistrationProtection, LastLaunchedTime,
  ImageAllowed: boolean, SourceImageId, SourceImageRegion, FreeTierEligible: boolean, ImageId, ImageLocation,
  State: <pending|available|invalid|deregistered|transient|failed|error|disabled> @imageState, OwnerId
  @imageOwnerId, CreationDate, Public: boolean @isPublic, ProductCodes: ProductCode[], Architecture:
  <i386|x86_64|arm64|x86_64_mac|arm64_mac>, ImageType: <machine|kernel|ramdisk>, KernelId, RamdiskId,
  Platform: <Windows>
DescribeImages(ExecutableUsers: string[] @ExecutableBy, ImageIds: string[] @ImageId, Owners: string[] @Owner,
  IncludeDeprecated: boolean, IncludeDisabled: boolean, MaxResults: integer, NextToken, DryRun: boolean,
  Filters: Filter[] @Filter) -> (NextToken, Images: Image[] @imagesSet)
LaunchPermission = OrganizationArn, OrganizationalUnitArn, UserId, Group: <all>
LaunchPermissionModifications = Add: LaunchPermission[], Remove: LaunchPermission[]
ModifyImageAttribute(Attribute, Description: AttributeValue, ImageId!, LaunchPermission:
  LaunchPermissionModifications, OperationType: <add|remove>, ProductCodes: string[] @ProductCode, UserGroups:
  string[] @UserGroup, UserIds: string[] @UserId, Value, OrganizationArns: string[] @OrganizationArn,
  OrganizationalUnitArns: string[] @OrganizationalUnitArn, ImdsSupport: AttributeValue, DryRun: boolean) ->
  nothing
ImageAttribute = Description: AttributeValue, KernelId: AttributeValue @kernel, RamdiskId: AttributeValue
  @ramdisk, SriovNetSupport: AttributeValue, BootMode: AttributeValue, TpmSupport: AttributeValue, UefiData:
  AttributeValue, LastLaunchedTime: AttributeValue, ImdsSupport: AttributeValue, DeregistrationProtection:
  AttributeValue, ImageId, LaunchPermissions: LaunchPermission[] @launchPermission, ProductCodes:
  ProductCode[], BlockDeviceMappings: BlockDeviceMapping[] @blockDeviceMapping
DescribeImageAttribute(Attribute!:
  <description|kernel|ramdisk|launchPermission|productCodes|blockDeviceMapping|sriovNetSupport|bootMode|tpmSupport|uefiData|lastLaunchedTime|imdsSupport|deregistrationProtection>,
  ImageId!, DryRun: boolean) -> ImageAttribute
ResetImageAttribute(Attribute!: <launchPermission>, ImageId!, DryRun: boolean) -> nothing
CancelImageLaunchPermission(ImageId!, DryRun: boolean) -> (Return: boolean)
EnableImageDeprecation(ImageId!, DeprecateAt!: timestamp, DryRun: boolean) -> (Return: boolean)
DisableImageDeprecation(ImageId!, DryRun: boolean) -> (Return: boolean)
DisableImage(ImageId!, DryRun: boolean) -> (Return: boolean)
EnableImage(ImageId!, DryRun: boolean) -> (Return: boolean)
EnableImageDeregistrationProtection(ImageId!, WithCooldown: boolean, DryRun: boolean) -> (Return)
DisableImageDeregistrationProtection(ImageId!, DryRun: boolean) -> (Return)
EnableImageBlockPublicAccess(ImageBlockPublicAccessState!: <block-new-sharing>, DryRun: boolean) ->
  (ImageBlockPublicAccessState: <block-new-sharing>)
DisableImageBlockPublicAccess(DryRun: boolean) -> (ImageBlockPublicAccessState: <unblocked>)
GetImageBlockPublicAccessState(DryRun: boolean) -> (ImageBlockPublicAccessState, ManagedBy:
  <account|declarative-policy>)
ImageRecycleBinInfo = ImageId, Name, Description, RecycleBinEnterTime: timestamp, RecycleBinExitTime:
  timestamp
ListImagesInRecycleBin(ImageIds: string[] @ImageId, NextToken, MaxResults: integer, DryRun: boolean) ->
  (Images: ImageRecycleBinInfo[] @imageSet, NextToken)
RestoreImageFromRecycleBin(ImageId!, DryRun: boolean) -> (Return: boolean)
S3ObjectTag = Key, Value
CreateStoreImageTask(ImageId!, Bucket!, S3ObjectTags: S3ObjectTag[] @S3ObjectTag, DryRun: boolean) ->
  (ObjectKey)
CreateRestoreImageTask(Bucket!, ObjectKey!, Name, TagSpecifications: TagSpecification[] @TagSpecification,
  DryRun: boolean) -> (ImageId)
StoreImageTaskResult = AmiId, TaskStartTime: timestamp, Bucket, S3objectKey, ProgressPercentage: integer,
  StoreTaskState, StoreTaskFailureReason
DescribeStoreImageTasks(ImageIds: string[] @ImageId, DryRun: boolean, Filters: Filter[] @Filter, NextToken,
  MaxResults: integer) -> (StoreImageTaskResults: StoreImageTaskResult[] @storeImageTaskResultSet, NextToken)
EnableAllowedImagesSettings(AllowedImagesSettingsState!: <enabled|audit-mode>, DryRun: boolean) ->
  (AllowedImagesSettingsState: <enabled|audit-mode>)
DisableAllowedImagesSettings(DryRun: boolean) -> (AllowedImagesSettingsState: <disabled>)
DeprecationTimeCondition = MaximumDaysSinceDeprecated: integer
CreationDateCondition = MaximumDaysSinceCreated: integer
ImageCriterion = ImageProviders: string[] @imageProviderSet, MarketplaceProductCodes: string[]
  @marketplaceProductCodeSet, ImageNames: string[] @imageNameSet, DeprecationTimeCondition:
  DeprecationTimeCondition, CreationDateCondition: CreationDateCondition
GetAllowedImagesSettings(DryRun: boolean) -> (State, ImageCriteria: ImageCriterion[] @imageCriterionSet,
  ManagedBy: <account|declarative-policy>)
DeprecationTimeConditionRequest = MaximumDaysSinceDeprecated: integer
CreationDateConditionRequest = MaximumDaysSinceCreated: integer
ImageCriterionRequest = ImageProviders: string[] @ImageProvider, MarketplaceProductCodes: string[]
  @MarketplaceProductCode, ImageNames: string[] @ImageName, DeprecationTimeCondition:
  DeprecationTimeConditionRequest, CreationDateCondition: CreationDateConditionRequest
ReplaceImageCriteriaInAllowedImagesSettings(ImageCriteria: ImageCriterionRequest[] @ImageCriterion, DryRun:
  boolean) -> (ReturnValue: boolean @return)
ImageAncestryEntry = CreationDate: timestamp, ImageId, ImageOwnerAlias, SourceImageId, SourceImageRegion
GetImageAncestry(ImageId!, DryRun: boolean) -> (ImageAncestryEntries: ImageAncestryEntry[]
  @imageAncestryEntrySet)
ResourceTypeOption = OptionName: <state-name|version-depth>, OptionValues: string[] @OptionValue
ResourceTypeRequest = ResourceType:
  <ec2:Instance|ec2:LaunchTemplate|ssm:Parameter|imagebuilder:ImageRecipe|imagebuilder:ContainerRecipe>,
  ResourceTypeOptions: ResourceTypeOption[] @ResourceTypeOption
ImageReference = ImageId, ResourceType:
  <ec2:Instance|ec2:LaunchTemplate|ssm:Parameter|imagebuilder:ImageRecipe|imagebuilder:ContainerRecipe>, Arn
DescribeImageReferences(ImageIds!: string[] @ImageId, IncludeAllResourceTypes: boolean, ResourceTypes:
  ResourceTypeRequest[] @ResourceType, NextToken, DryRun: boolean, MaxResults: integer) -> (NextToken,
  ImageReferences: ImageReference[] @imageReferenceSet)
ImageMetadata = ImageId, Name, OwnerId @imageOwnerId, State:
  <pending|available|invalid|deregistered|transient|failed|error|disabled> @imageState, ImageOwnerAlias,
  CreationDate, DeprecationTime, ImageAllowed: boolean, IsPublic: boolean
InstanceImageMetadata = InstanceId, InstanceType, LaunchTime: timestamp, AvailabilityZone, ZoneId, State:
  InstanceState @instanceState, OwnerId @instanceOwnerId, Tags: Tag[] @tagSet, ImageMetadata: ImageMetadata
DescribeInstanceImageMetadata(Filters: Filter[] @Filter, InstanceIds: string[] @InstanceId, MaxResults:
  integer, NextToken, DryRun: boolean) -> (InstanceImageMetadata: InstanceImageMetadata[]
  @instanceImageMetadataSet, NextToken)
`;
