-- The keys that our own issuer signs with in production, shared by all API processes. The private part is encrypted with SECRET_KEY.
create table flux_private.signing_keys (
  kid text primary key,
  public_jwk jsonb not null,
  private_sealed text not null,
  created_at timestamptz not null,
  -- Published before it signs: whoever keeps the key set for some minutes knows it by then.
  signs_from timestamptz not null
);
grant select, insert, delete on flux_private.signing_keys to flux_service;
