// The page's entry: settles what must hold before any other module runs, and starts the app.
import "./styles/index.css";
import "./jitless.ts";
import { start } from "./start.tsx";

void start(window);
