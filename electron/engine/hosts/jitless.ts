// Imported before any schema is made, for what it does: keeps zod from compiling code.
import { config } from "zod/v4/core";

// Compiled checks are hardly quicker here, and no start could keep them: each would make those of its first answers anew.
config({ jitless: true });
