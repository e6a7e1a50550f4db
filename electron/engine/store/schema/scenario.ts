// Scenario questions and what was answered to them.
export const scenario = "";
