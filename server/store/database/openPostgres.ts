import { PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';

// 64-bit whole numbers hold milliseconds and counts here: numbers, not texts.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_ms = 5_000;
/** A statement that takes longer is stopped by the server, and given up by us a little later. */
const STATEMENT_TIMEOUT_ms = 30_000;
const ANSWER_TIMEOUT_ms = 35_000;

/** Settings of each connection to a PostgreSQL server. */
export const connectionSettings = (databaseUrl: string): pg.ClientConfig => ({
  connectionString: databaseUrl,
  connectionTimeoutMillis: CONNECT_TIMEOUT_ms,
  keepAlive: true,
  application_name: 'plenum',
  types,
});

/** The dialect of PostgreSQL on a pool of connections, which replaces those that break. */
export function postgresDialect(databaseUrl: string): Dialect {
  const pool = new pg.Pool({
    ...connectionSettings(databaseUrl),
    max: CONNECTIONS,
    statement_timeout: STATEMENT_TIMEOUT_ms,
    query_timeout: ANSWER_TIMEOUT_ms,
  });
  // A connection that breaks is dropped by the pool, and its query fails; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
