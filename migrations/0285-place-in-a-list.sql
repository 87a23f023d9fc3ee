-- Several reminders may go out as one WhatsApp message that lists them with numbers, and "2 done" means the second of that very message: the number
-- stands with the rung, as a person may answer it hours later, when others of the list are closed and gone.
alter table public.rungs add column place smallint;
comment on column public.rungs.place is 'which one it is, from 1, of what was told together under send_id; null where it was told alone';
