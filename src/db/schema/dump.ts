import pg from 'pg';
import * as catalogue from './catalogue.ts';

const schemas = ['auth', 'flux_private', 'public'];
const roles = ['anon', 'authenticated', 'flux_api', 'flux_service', 'service_role'];

/**
 * What `schema.sql` holds: everything in our schemas, as SQL in a fixed order, so that a difference between two dumps is
 * a difference between two schemas. Read from the catalogue, because the embedded PostgreSQL comes without pg_dump.
 */
export async function dumpSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // With an empty search path PostgreSQL writes every name with its schema.
    await client.query(`select set_config('search_path', '', false)`);
    const lines = async (sql: string, parameter: unknown) =>
      (await client.query<{ line: string }>(sql, [parameter])).rows.map(({ line }) => line);
    const parts = ['-- Made by "npm run schema" from the migrated database, to be read and compared. Nothing runs it.'];
    parts.push((await lines(catalogue.roles, roles)).join('\n'));
    for (const schema of schemas) {
      parts.push(`-- ${schema}`);
      parts.push((await lines(catalogue.schema, schema)).join('\n'));
      parts.push(...(await lines(catalogue.types, schema)));
      parts.push(...(await lines(catalogue.sequences, schema)));
      parts.push(...(await lines(catalogue.functions, schema)));
      const { rows } = await client.query<{ oid: number }>(catalogue.relations, [schema]);
      for (const { oid } of rows) {
        parts.push(...(await lines(catalogue.definition, oid)));
        const rest = [
          catalogue.indexes,
          catalogue.security,
          catalogue.triggers,
          catalogue.tableGrants,
          catalogue.columnGrants,
        ];
        const details: string[] = [];
        for (const sql of rest) details.push(...(await lines(sql, oid)));
        parts.push(details.join('\n'));
      }
    }
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}
