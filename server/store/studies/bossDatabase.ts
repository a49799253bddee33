import { CompiledQuery } from 'kysely';
import type { Database, Queries } from '../database/Database.ts';

/** What pg-boss runs its statements on. */
export interface BossDatabase {
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
}

/**
 * Runs the statements of pg-boss in a transaction of ours.
 *
 * @param queries - the transaction
 */
export function withinTransaction(queries: Queries): BossDatabase & { readonly failure: () => unknown } {
  // pg-boss takes an error of its fetch for a job that another worker has got.
  let failure: unknown;
  return {
    executeSql: async (text, values = []) => {
      try {
        return await run(queries, text, values);
      } catch (error) {
        failure = error;
        throw error;
      }
    },
    failure: () => failure,
  };
}

/** Runs the statements of pg-boss on the database of the store, of either kind: its scripts as transactions, statement by statement. */
export function onDatabase(db: Database): BossDatabase {
  return {
    executeSql: async (text, values = []) => {
      if (!/^\s*begin\s*;/i.test(text)) return run(db, text, values);
      await db.transaction().execute(async (queries) => {
        for (const statement of statementsOf(text)) {
          // The transaction is ours.
          if (!/^(begin|commit)$/i.test(statement)) await run(queries, statement, []);
        }
      });
      return { rows: [] };
    },
  };
}

async function run(queries: Queries, text: string, values: readonly unknown[]): Promise<{ rows: unknown[] }> {
  const parameters = values.map((value) => value ?? null);
  const { rows } = await queries.executeQuery<unknown>(CompiledQuery.raw(text, parameters));
  return { rows };
}

/**
 * The statements of a script.
 *
 * @param script - separated by semicolons, which bodies of functions between $$ and texts between apostrophes may contain too
 * @returns each without white space around it
 */
export function statementsOf(script: string): string[] {
  const parts = script.match(/\$\$[\s\S]*?\$\$|'(?:[^']|'')*'|--[^\n]*|;|[^$';-]+|[$-]/g) ?? [];
  const statements: string[] = [];
  let statement = '';
  for (const part of [...parts, ';']) {
    if (part !== ';') statement += part;
    else if (statement.trim() !== '') statements.push(statement.trim());
    if (part === ';') statement = '';
  }
  return statements;
}
