// Decks, presets, card actions, searches: what studying needs beyond the first schedule.
export const study = "";
