-- How long what was done had been planned to take: the hours of focus in a person's week.
alter table public.day_counts add column focus_minutes integer not null default 0;

-- From here on it is counted as occurrences close. What was done before counts for the day it stood on, on the clock of that day.
update public.day_counts c
set focus_minutes = t.minutes
from (
  select d.user_id, d.day, sum(t.duration_minutes)::integer as minutes
  from public.day_counts d
  join public.tasks t on t.user_id = d.user_id
    and ((coalesce(t.scheduled_at, t.completed_at) at time zone d.zone) - d.day_start)::date = d.day
  where t.status = 'done' and t.duration_minutes is not null
  group by d.user_id, d.day
) t
where t.user_id = c.user_id and t.day = c.day;
