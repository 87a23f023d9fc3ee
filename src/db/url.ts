/**
 * A database URL as people paste it → one that node-postgres understands. SQLAlchemy's driver suffix (`postgresql+asyncpg`)
 * goes, and `ssl`/`sslmode` mean what they mean to libpq: `require` encrypts without asking who signed the certificate.
 * Anything that is no such URL comes back as it was; connecting to it says what is wrong.
 */
export function normaliseDatabaseUrl(url: string): string {
  const plain = url.trim().replace(/^postgres(?:ql)?(?:\+\w+)?:\/\//, 'postgresql://');
  if (!plain.startsWith('postgresql://') || !URL.canParse(plain)) return plain;
  const parsed = new URL(plain);
  const query = parsed.searchParams;
  const ssl = query.get('ssl');
  if (ssl !== null && !query.has('sslmode') && /^(disable|allow|prefer|require|verify-ca|verify-full)$/.test(ssl)) {
    query.delete('ssl');
    query.set('sslmode', ssl);
  }
  if (query.has('sslmode') && !query.has('uselibpqcompat')) query.set('uselibpqcompat', 'true');
  return parsed.href;
}

/** Host, port and database of a URL, for messages: never the password. */
export function describeDatabaseUrl(url: string): string {
  const plain = normaliseDatabaseUrl(url);
  if (!URL.canParse(plain)) return 'the address in DATABASE_URL';
  const { hostname, port, pathname } = new URL(plain);
  return `${hostname}:${port || 5432}${pathname}`;
}
