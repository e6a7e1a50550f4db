// Decisions about cards, watched folders and media: what bringing notes in needs.
export const intake = "";
