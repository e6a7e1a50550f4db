// Runs as a script of its own, before that of the screens: the engine answers what is shown first while theirs is read.
import "./jitless.ts";
import { begin } from "./first-answers.ts";

/** Null where this page cannot reach an engine. */
export const beginning = begin(window);
