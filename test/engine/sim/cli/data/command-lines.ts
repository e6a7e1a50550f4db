// Command lines and the parameters that they stand for, and refused ones with the status and wording of AWS CLI 2.9.19.

const image = ["--instance-id", "i-1", "--name", "web"];
const mapped = (value: unknown) => ({
	InstanceId: "i-1",
	Name: "web",
	BlockDeviceMappings: value,
});

/** Operation, arguments, parameters. */
export const accepted: readonly (readonly [string, string[], unknown])[] = [
	["create-image", [...image], { InstanceId: "i-1", Name: "web" }],
	[
		"create-image",
		[...image, "--no-reboot"],
		{ InstanceId: "i-1", Name: "web", NoReboot: true },
	],
	[
		"create-image",
		[...image, "--reboot"],
		{ InstanceId: "i-1", Name: "web", NoReboot: false },
	],
	[
		"create-image",
		[...image, "--dry-run"],
		{ InstanceId: "i-1", Name: "web", DryRun: true },
	],
	[
		"create-image",
		[...image, "--no-dry-run"],
		{ InstanceId: "i-1", Name: "web", DryRun: false },
	],
	[
		"create-image",
		["--inst", "i-1", "--nam=web"],
		{ InstanceId: "i-1", Name: "web" },
	],
	[
		"create-image",
		[...image, "--name", "last"],
		{ InstanceId: "i-1", Name: "last" },
	],
	[
		"create-image",
		[...image, "--description", ""],
		{ InstanceId: "i-1", Name: "web", Description: "" },
	],
	[
		"create-image",
		[
			...image,
			"--block-device-mappings",
			"DeviceName=/dev/sdf,Ebs={VolumeSize=10,DeleteOnTermination=true}",
			"DeviceName=/dev/sdg,NoDevice=",
		],
		mapped([
			{
				DeviceName: "/dev/sdf",
				Ebs: { VolumeSize: 10, DeleteOnTermination: true },
			},
			{ DeviceName: "/dev/sdg", NoDevice: "" },
		]),
	],
	[
		"create-image",
		[
			...image,
			"--block-device-mappings",
			'[{"DeviceName":"/dev/sdf","Ebs":{"VolumeSize":10}}]',
		],
		mapped([{ DeviceName: "/dev/sdf", Ebs: { VolumeSize: 10 } }]),
	],
	[
		"create-image",
		[
			...image,
			"--block-device-mappings",
			'{"DeviceName":"a"}',
			'{"DeviceName":"b"}',
		],
		mapped([{ DeviceName: "a" }, { DeviceName: "b" }]),
	],
	[
		"create-image",
		[...image, "--block-device-mappings", "file://map.json"],
		mapped([{ DeviceName: "/dev/sdf" }]),
	],
	[
		"create-image",
		[...image, "--description", "file://a.txt"],
		{ InstanceId: "i-1", Name: "web", Description: "text" },
	],
	[
		"create-image",
		[
			...image,
			"--tag-specifications",
			"ResourceType=image,Tags=[{Key=a,Value=b},{Key=c,Value='d e'}]",
		],
		{
			InstanceId: "i-1",
			Name: "web",
			TagSpecifications: [
				{
					ResourceType: "image",
					Tags: [
						{ Key: "a", Value: "b" },
						{ Key: "c", Value: "d e" },
					],
				},
			],
		},
	],
	[
		"create-image",
		[
			"--cli-input-json",
			'{"InstanceId":"i-1","Name":"web"}',
			"--name",
			"other",
		],
		{ InstanceId: "i-1", Name: "other" },
	],
	[
		"describe-images",
		[
			"--owners",
			"self",
			"amazon",
			"--filters",
			"Name=name,Values=a,b*",
			"Name=state,Values=available",
		],
		{
			Owners: ["self", "amazon"],
			Filters: [
				{ Name: "name", Values: ["a", "b*"] },
				{ Name: "state", Values: ["available"] },
			],
		},
	],
	["describe-images", ["--image-ids", '["a","b"]'], { ImageIds: ["a", "b"] }],
	["describe-images", ["--image-ids"], {}],
	["describe-images", ["--image-id", "a"], { ImageIds: ["a"] }],
	[
		"describe-images",
		["--include-deprecated", "--max-results", "7"],
		{ IncludeDeprecated: true, MaxResults: 7 },
	],
	[
		"run-instances",
		["--image-id", "a"],
		{ ImageId: "a", MinCount: 1, MaxCount: 1 },
	],
	[
		"run-instances",
		["--image-id", "a", "--count", "3"],
		{ ImageId: "a", MinCount: 3, MaxCount: 3 },
	],
	[
		"run-instances",
		["--image-id", "a", "--count", "1:4"],
		{ ImageId: "a", MinCount: 1, MaxCount: 4 },
	],
	[
		"run-instances",
		["--image-id", "a", "--placement", "AvailabilityZone=us-east-1b"],
		{
			ImageId: "a",
			MinCount: 1,
			MaxCount: 1,
			Placement: { AvailabilityZone: "us-east-1b" },
		},
	],
	[
		"run-instances",
		["--image-id", "a", "--user-data", "ä"],
		{ ImageId: "a", MinCount: 1, MaxCount: 1, UserData: "w6Q=" },
	],
	[
		"create-volume",
		["--availability-zone", "a", "--size", "-5"],
		{ AvailabilityZone: "a", Size: -5 },
	],
	[
		"create-tags",
		["--resources", "a", "b", "--tags", "Key=k,Value="],
		{ Resources: ["a", "b"], Tags: [{ Key: "k", Value: "" }] },
	],
	[
		"modify-image-attribute",
		["--image-id", "a", "--launch-permission", "Add=[{UserId=1},{Group=all}]"],
		{
			ImageId: "a",
			LaunchPermission: { Add: [{ UserId: "1" }, { Group: "all" }] },
		},
	],
	[
		"modify-image-attribute",
		["--image-id", "a", "--description", "new words"],
		{ ImageId: "a", Description: { Value: "new words" } },
	],
	[
		"modify-image-attribute",
		["--image-id", "a", "--description", "Value=new"],
		{ ImageId: "a", Description: { Value: "new" } },
	],
	[
		"modify-image-attribute",
		[
			"--image-id",
			"a",
			"--attribute",
			"launchPermission",
			"--operation-type",
			"add",
			"--user-ids",
			"1",
			"2",
		],
		{
			ImageId: "a",
			Attribute: "launchPermission",
			OperationType: "add",
			UserIds: ["1", "2"],
		},
	],
	[
		"modify-instance-attribute",
		["--instance-id", "i", "--disable-api-termination"],
		{ InstanceId: "i", DisableApiTermination: { Value: true } },
	],
	[
		"modify-instance-attribute",
		["--instance-id", "i", "--no-disable-api-termination"],
		{ InstanceId: "i", DisableApiTermination: { Value: false } },
	],
	[
		"modify-instance-attribute",
		["--instance-id", "i", "--disable-api-termination", "Value=false"],
		{ InstanceId: "i", DisableApiTermination: { Value: false } },
	],
	[
		"modify-instance-attribute",
		["--instance-id", "i", "--instance-type", "t3.large"],
		{ InstanceId: "i", InstanceType: { Value: "t3.large" } },
	],
	[
		"create-snapshots",
		[
			"--instance-specification",
			"InstanceId=i,ExcludeBootVolume=true,ExcludeDataVolumeIds=[v]",
		],
		{
			InstanceSpecification: {
				InstanceId: "i",
				ExcludeBootVolume: true,
				ExcludeDataVolumeIds: ["v"],
			},
		},
	],
	[
		"enable-image-deprecation",
		["--image-id", "a", "--deprecate-at", "2027-01-02T03:04:05Z"],
		{ ImageId: "a", DeprecateAt: "2027-01-02T03:04:05.000Z" },
	],
	[
		"deregister-image",
		["--image-id", "a", "--delete-associated-snapshots"],
		{ ImageId: "a", DeleteAssociatedSnapshots: true },
	],
];

/** Operation, arguments, exit status, message. */
export const refused: readonly (readonly [string, string[], number, string])[] =
	[
		[
			"create-image",
			[],
			252,
			"aws: error: the following arguments are required: --instance-id, --name",
		],
		[
			"copy-image",
			[],
			252,
			"aws: error: the following arguments are required: --name, --source-image-id, --source-region",
		],
		[
			"create-image",
			["--instance-id", "i", "--name"],
			252,
			"aws: error: argument --name: expected one argument",
		],
		[
			"create-image",
			[...image, "--foo", "bar"],
			252,
			"Unknown options: --foo, bar",
		],
		[
			"create-image",
			[...image, "--no-reboot", "true"],
			252,
			"Unknown options: true",
		],
		[
			"create-image",
			[...image, "--dry-run=yes"],
			252,
			"aws: error: argument --dry-run: ignored explicit argument 'yes'",
		],
		[
			"describe-images",
			["--im", "a", "--i", "b"],
			252,
			"aws: error: ambiguous option: --i could match --image-ids, --include-deprecated, --include-disabled",
		],
		[
			"create-volume",
			["--availability-zone", "a", "--size", "10.5"],
			255,
			"invalid literal for int() with base 10: '10.5'",
		],
		[
			"create-image",
			[...image, "--block-device-mappings", "Ebs={VolumeSize=x}"],
			255,
			"invalid literal for int() with base 10: 'x'",
		],
		[
			"create-image",
			[...image, "--block-device-mappings", "Ebs={DeleteOnTermination=maybe}"],
			252,
			"Parameter validation failed:\nInvalid type for parameter BlockDeviceMappings[0].Ebs.DeleteOnTermination, value: maybe, type: <class 'str'>, valid types: <class 'bool'>",
		],
		[
			"create-image",
			[...image, "--block-device-mappings", '[{"a":'],
			252,
			"Error parsing parameter '--block-device-mappings': Invalid JSON: Expecting value: line 1 column 7 (char 6)\nJSON received: [{\"a\":",
		],
		[
			"create-image",
			[...image, "--block-device-mappings", "a"],
			252,
			"Error parsing parameter '--block-device-mappings': Expected: '=', received: 'EOF' for input:\na\n ^",
		],
		[
			"create-tags",
			["--resources", "x", "--tags", "Key=a,Foo=b"],
			252,
			'Parameter validation failed:\nUnknown parameter in Tags[0]: "Foo", must be one of: Key, Value',
		],
		[
			"create-tags",
			["--resources", "x", "--tags", '{"Key": 3}', '{"Foo":4}'],
			252,
			"Parameter validation failed:\nInvalid type for parameter Tags[0].Key, value: 3, type: <class 'int'>, valid types: <class 'str'>\nUnknown parameter in Tags[1]: \"Foo\", must be one of: Key, Value",
		],
		[
			"describe-images",
			["--filters", "Name=a,Values"],
			252,
			"Parameter validation failed:\nInvalid type for parameter Filters[0].Name, value: ['a', 'Values'], type: <class 'list'>, valid types: <class 'str'>",
		],
		[
			"describe-images",
			["--image-ids", "file://nope"],
			252,
			"Error parsing parameter '--image-ids': Unable to load paramfile file://nope: [Errno 2] No such file or directory: 'nope'",
		],
		[
			"describe-images",
			["--max-items", "x"],
			252,
			"aws: error: argument --max-items: invalid int value: 'x'",
		],
		[
			"create-snapshots",
			["--instance-specification", "ExcludeBootVolume=true"],
			252,
			'Parameter validation failed:\nMissing required parameter in InstanceSpecification: "InstanceId"',
		],
		[
			"run-instances",
			["--cli-input-json", '{"Foo":1'],
			252,
			"Error parsing parameter 'cli-input-json': Invalid JSON received.",
		],
		[
			"run-instances",
			["--count", "1:a"],
			252,
			"count parameter should be of the form min[:max]",
		],
		[
			"enable-image-deprecation",
			["--image-id", "a", "--deprecate-at", "tomorrow"],
			252,
			"Parameter validation failed:\nInvalid type for parameter DeprecateAt, value: tomorrow, type: <class 'str'>, valid types: <class 'datetime.datetime'>, timestamp-string",
		],
		[
			"modify-instance-attribute",
			["--instance-id", "i", "--disable-api-termination", "true"],
			252,
			"Error parsing parameter '--disable-api-termination': Expected: '=', received: 'EOF' for input:\ntrue\n    ^",
		],
		[
			"modify-instance-attribute",
			[
				"--instance-id",
				"i",
				"--disable-api-termination",
				"--no-disable-api-termination",
			],
			252,
			'Cannot specify both the "--disable-api-termination" option and the "--no-disable-api-termination" option.',
		],
		[
			"modify-image-attribute",
			["--image-id", "i", "--launch-permission", "Add=[{UserId=[1]}]"],
			252,
			"Parameter validation failed:\nInvalid type for parameter LaunchPermission.Add[0].UserId, value: ['1'], type: <class 'list'>, valid types: <class 'str'>",
		],
	];
