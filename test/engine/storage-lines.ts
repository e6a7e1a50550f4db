// Lines of a note for tests of exams: storage and databases with what they are, enough of one kind to be each other's wrong answers.
export const storageLines: readonly string[] = [
	"- **Amazon S3**: object storage with eleven nines of durability",
	"- **Amazon EBS**: block storage for a single instance in one zone",
	"- **Amazon EFS**: a shared NFS file system for Linux",
	"- **Amazon FSx**: managed Windows and Lustre file systems",
	"- **AWS Storage Gateway**: a bridge from on-premises to cloud storage",
	"- **AWS Backup**: one place to schedule copies of resources",
	"- **Amazon RDS**: managed relational databases",
	"- **Amazon DynamoDB**: a key-value database without servers",
	"- **Amazon Redshift**: a columnar data warehouse",
	"- **Amazon ElastiCache**: an in-memory cache of Redis or Memcached",
	"- **Amazon Neptune**: a graph database",
	"- **Amazon DocumentDB**: a document database that speaks MongoDB",
];
