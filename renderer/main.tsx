// The page's entry: starts the app on what was asked of the engine before.
import "./styles/index.css";
import { beginning } from "./beginning.ts";
import { start } from "./start.tsx";

void start(window, beginning);
