// One number a review, by which a million of them are looked back on in a moment.
// Read by store/statistic.ts: (((study day · 4 + state) · 4 + grade) · 96 + quarter of an hour in UTC) · 2^25
// + tenths of a second (11 bits, 0: not timed) · 2^14 + share of forgetting time (13 bits) · 2 + whether three weeks had passed.
// The share is elapsed / (elapsed + stability): from it and the decay of the memory model follows the predicted recall.
// Null for practice that left the memory alone, which no statistic counts.
const elapsed = "max(0, study_day - last_review_day)";

export const statistic = `
alter table review add column tally integer generated always as (case kind when 'study' then
	(((study_day * 4 + case state_before when 'review' then 3 when 'new' then 0 when 'learning' then 1 else 2 end)
		* 4 + case grade when 'good' then 2 when 'again' then 0 when 'hard' then 1 else 3 end)
		* 96 + (at / 900000) % 96) * 33554432
	+ coalesce(min(elapsed_ms / 100 + 1, 2047), 0) * 16384
	+ coalesce(cast(${elapsed} * 8191 / (${elapsed} + stability_before) as integer), 0) * 2
	+ coalesce(study_day - last_review_day >= 21, 0)
end) virtual;
create index review_tally on review (study_day, card_id, tally) where tally is not null;
`;
