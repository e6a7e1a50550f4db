// Blueprints, papers, attempts and their events.
export const exam = "";
