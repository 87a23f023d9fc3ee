-- Events of one file may share their UID, and calendars of different names have events of their own under the same UID.
drop index public.commitments_import_idx;
create index commitments_import_idx on public.commitments (user_id, uid) where source = 'ics';
