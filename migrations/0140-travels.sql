-- Where somebody is for some days: [{"place": "Tokyo", "zone": "Asia/Tokyo", "from": "2026-12-05", "until": "2026-12-14"}]. "from" is the first day
-- there, "until" the first one back home, null as long as it is not known. What floats with the person rings there by that zone's clock.
alter table public.profiles
  add column travels jsonb not null default '[]'
    constraint profiles_travels_check check (jsonb_typeof(travels) = 'array' and jsonb_array_length(travels) <= 50);
