// Imported before all else, for what it does: keeps zod from compiling code.
import { config } from "zod/v4/core";

// zod tries, as soon as a schema is made, whether it may compile code, and the policy would report that as a violation.
config({ jitless: true });
