-- "Another time" on a notification is chosen in the app; meanwhile the ladder waits, as it does while a time is chosen by message or by key.
alter table flux_private.pending_choices
  drop constraint pending_choices_channel_check,
  add constraint pending_choices_channel_check check (channel in ('whatsapp', 'call', 'app'));
