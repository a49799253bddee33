import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { postgresPrograms, startPostgres } from './startPostgres.ts';

const isInstalled = postgresPrograms() !== undefined;

/** Why tests with PostgreSQL are skipped; undefined if they are not. In CI they never are, so that they fail there. */
export const whyWithoutPostgres =
  isInstalled || process.env['CI'] !== undefined
    ? undefined
    : 'PostgreSQL is not installed (on Debian: apt-get install postgresql)';

/** One server for all test files of this process, whichever of its threads needs it first. */
const folder = join(tmpdir(), `plenum-test-postgres-${String(process.pid)}`);
const addressFile = join(folder, 'address');
const WAIT_ms = 60_000;
let databaseCount = 0;

/**
 * Makes an empty database on the PostgreSQL server of these tests, which is started with the first one and ends with
 * the tests.
 *
 * @returns its address
 */
export async function newDatabase(): Promise<string> {
  const address = await sharedServer();
  databaseCount += 1;
  // A thread of the tests has a copy of this module.
  const name = `tests_${String(process.hrtime.bigint())}_${String(databaseCount)}`;
  const client = new pg.Client({ connectionString: `${address}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${address}/${name}`;
}

async function sharedServer(): Promise<string> {
  if (!existsSync(folder)) await startFirst();
  const end_ms = Date.now() + WAIT_ms;
  while (!existsSync(addressFile)) {
    if (Date.now() > end_ms) throw new Error('the PostgreSQL server of the tests did not start');
    await pause(50);
  }
  return readFileSync(addressFile, 'utf8').replace(/\/$/, '');
}

/** Of several threads, one makes the folder; the others wait for the address. */
async function startFirst(): Promise<void> {
  try {
    const server = await startPostgres(folder);
    writeFileSync(`${addressFile}.new`, server.urlOf(''));
    renameSync(`${addressFile}.new`, addressFile);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
