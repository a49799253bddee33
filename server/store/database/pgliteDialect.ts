import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { PgliteEngine } from './pgliteEngine.ts';

/**
 * The dialect of PostgreSQL on the only connection of a PGlite, which its users get in turn.
 *
 * @param release - what is done once it is closed
 */
export function pgliteDialect(engine: PgliteEngine, release: () => Promise<void>): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => pgliteDriver(engine, release),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function pgliteDriver(engine: PgliteEngine, release: () => Promise<void>): Driver {
  const connection = connectionTo(engine);
  const turns = oneAtATime();
  const run = async (text: string): Promise<void> => {
    await engine.query(text, []);
  };
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => {
      await turns.take();
      try {
        await engine.ready();
      } catch (error) {
        turns.end();
        throw error;
      }
      return connection;
    },
    releaseConnection: () => {
      turns.end();
      return Promise.resolve();
    },
    beginTransaction: async (_connection, { isolationLevel, accessMode }) => {
      if (accessMode !== 'read only') await engine.beforeChange();
      const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`;
      await run(`start transaction${level}${accessMode === undefined ? '' : ` ${accessMode}`}`);
    },
    commitTransaction: async () => {
      await run('commit');
      await engine.afterChange();
    },
    // Where the engine has failed, nothing of the transaction is left.
    rollbackTransaction: () => (engine.isRunning() ? run('rollback') : Promise.resolve()),
    destroy: async () => {
      await turns.take();
      try {
        await engine.close();
      } finally {
        await release();
      }
    },
  };
}

interface Turns {
  readonly take: () => Promise<void>;
  readonly end: () => void;
}

function oneAtATime(): Turns {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  return {
    take: async () => {
      if (isTaken) await new Promise<void>((resolve) => waiting.push(resolve));
      isTaken = true;
    },
    end: () => {
      const next = waiting.shift();
      if (next === undefined) isTaken = false;
      else next();
    },
  };
}

function connectionTo(engine: PgliteEngine): DatabaseConnection {
  const executeQuery = async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
    const { rows, affectedRows } = await engine.query<R>(sql, parameters);
    return {
      rows,
      ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }),
    };
  };
  return {
    executeQuery,
    async *streamQuery<R>(query: CompiledQuery) {
      yield await executeQuery<R>(query);
    },
  };
}
