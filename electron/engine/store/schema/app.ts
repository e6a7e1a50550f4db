// What the app around the engine remembers.
export const app = "";
