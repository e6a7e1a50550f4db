// The page's entry: settles what must hold before any other module runs, and starts the app.
import "./styles/index.css";
import { config } from "zod/v4/core";

// zod tries, as soon as a schema is made, whether it may compile code, and the policy would report that as a violation.
config({ jitless: true });
void import("./start.tsx").then(({ start }) => start(window));
