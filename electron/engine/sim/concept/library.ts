// All templates, subject by subject.
import { captureTemplates } from "./capture.ts";
import { cleanUpTemplates } from "./clean-up.ts";
import { copyTemplates } from "./copy.ts";
import { deregisterTemplates } from "./deregister.ts";
import { diskTemplates } from "./disk.ts";
import { encryptionTemplates } from "./encryption.ts";
import { encryptionKeyTemplates } from "./encryption-key.ts";
import { fitTemplates } from "./fit.ts";
import { immutableTemplates } from "./immutable.ts";
import { launchingTemplates } from "./launching.ts";
import { lifecycleTemplates } from "./lifecycle.ts";
import { marketTemplates } from "./market.ts";
import { permissionTemplates } from "./permission.ts";
import { regionalTemplates } from "./regional.ts";
import { retireTemplates } from "./retire.ts";
import { sharingTemplates } from "./sharing.ts";
import { sharingStorageTemplates } from "./sharing-storage.ts";
import { storageTemplates } from "./storage.ts";
import type { Template } from "./template.ts";
import { withdrawTemplates } from "./withdraw.ts";
import { zoneTemplates } from "./zone.ts";

export const templates: readonly Template[] = [
	...regionalTemplates,
	...copyTemplates,
	...permissionTemplates,
	...captureTemplates,
	...launchingTemplates,
	...sharingTemplates,
	...deregisterTemplates,
	...encryptionTemplates,
	...diskTemplates,
	...marketTemplates,
	...sharingStorageTemplates,
	...cleanUpTemplates,
	...retireTemplates,
	...lifecycleTemplates,
	...fitTemplates,
	...immutableTemplates,
	...storageTemplates,
	...encryptionKeyTemplates,
	...zoneTemplates,
	...withdrawTemplates,
];
