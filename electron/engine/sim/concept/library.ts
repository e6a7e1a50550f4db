// All templates, subject by subject.
import { copyTemplates } from "./copy.ts";
import { permissionTemplates } from "./permission.ts";
import { regionalTemplates } from "./regional.ts";
import type { Template } from "./template.ts";

export const templates: readonly Template[] = [
	...regionalTemplates,
	...copyTemplates,
	...permissionTemplates,
];
