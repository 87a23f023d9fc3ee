-- Which calendar an imported busy time came from, when it was given a name: importing it again under that name replaces all of it.
alter table public.commitments
  add column calendar text check (length(calendar) between 1 and 200),
  add check (calendar is null or source = 'ics');
