-- /ready and npm run doctor ask which migrations ran, signed in as production does: a member of the two roles and no more.
grant select on flux_private.schema_migrations to flux_service;
