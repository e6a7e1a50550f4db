// The case studies: an image in two Regions, a server with two disks, the end of an image.
import type { CaseTemplate } from "./case.ts";
import { lastDays } from "./case-last-days.ts";
import { twoDisks } from "./case-two-disks.ts";
import { twoRegions } from "./case-two-regions.ts";

export const cases: readonly CaseTemplate[] = [twoRegions, twoDisks, lastDays];
