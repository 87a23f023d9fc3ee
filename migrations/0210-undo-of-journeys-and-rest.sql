-- "Undo" after "I'm in Tokyo next week" or "pause everything for a week": journeys, days off and mutes are settings of the person and no rows of
-- theirs that come and go. A change of them keeps how they stood before it.
alter table public.changes add column stood jsonb check (stood is null or jsonb_typeof(stood) = 'object');
