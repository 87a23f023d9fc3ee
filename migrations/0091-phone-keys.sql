-- A number is one number in every form that networks write it: Mexico's mobiles with and without a 1, Argentina's with and without a 9,
-- Brazil's with and without their ninth digit, Benin's before and after 2024. The key is the one form that they are compared in.
create function flux_private.phone_key(number text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select case
    when number ~ '^\+521\d{10}$' then '+52' || substr(number, 5)
    when number ~ '^\+549\d{10}$' then '+54' || substr(number, 5)
    when number ~ '^\+55\d{2}9[6-9]\d{7}$' then substr(number, 1, 5) || substr(number, 7)
    when number ~ '^\+229\d{8}$' then '+22901' || substr(number, 5)
    else number
  end
$$;
revoke all on function flux_private.phone_key(text) from public;
grant execute on function flux_private.phone_key(text) to flux_api, flux_service;

-- One phone proven in two forms belonged to two accounts: whoever proved it last has it.
update public.contacts c set phone_number = null, phone_verified_at = null, whatsapp_opted_in_at = null, opted_out_at = null, last_inbound_at = null
where exists (
  select from public.contacts newer
  where newer.user_id <> c.user_id and flux_private.phone_key(newer.phone_number) = flux_private.phone_key(c.phone_number)
    and (newer.phone_verified_at, newer.user_id) > (c.phone_verified_at, c.user_id)
);
alter table public.contacts
  add column phone_key text unique generated always as (flux_private.phone_key(phone_number)) stored,
  -- WhatsApp's own id of somebody who shows no number; learned from a message that a token or a quote identified.
  add column whatsapp_sender_id text unique;
