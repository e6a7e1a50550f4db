// Decks, presets, card actions, searches: what studying needs beyond the first schedule.
export const study = `
-- What the learner did to a card; the note stays as it is. buried_until: the last study day on which it is left out.
alter table card add column is_suspended integer not null default 0 check (is_suspended in (0, 1));
alter table card add column is_removed integer not null default 0 check (is_removed in (0, 1));
alter table card add column buried_until integer;
-- Only accepted cards are studied: the others wait in the inbox, or were rejected.
alter table card add column standing text not null default 'accepted' check (standing in ('accepted', 'inbox', 'rejected'));
`;
