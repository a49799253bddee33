import type { PGlite } from '@electric-sql/pglite';

/** Functions of PGlite that hand messages to PostgreSQL, in the loop of one message. */
const loopFunctions = [
  '_PostgresMainLoopOnce',
  '_PostgresMainLongJmp',
  '_PostgresSendReadyForQueryIfNecessary',
  '_pgl_pq_flush',
  '_pq_buffer_remaining_data',
] as const;

/** How PGlite recognises that PostgreSQL left its loop by a jump; an error within that jump ends the loop of PGlite too. */
const JUMP_STATUS = 100;

const FULL = /No space left on device|Disk quota exceeded/;

/**
 * Lets a PGlite fail with each further message. After a panic, PostgreSQL expects its process to end; PGlite lets it run
 * on, and the next message waits for ever for a lock, with the whole process.
 *
 * @param text - the message of the panic
 */
export function stopAfterPanic(pglite: PGlite, text: string): void {
  const error = Object.assign(new Error(text), {
    severity: 'PANIC',
    code: FULL.test(text) ? '53100' : 'XX001',
    status: JUMP_STATUS,
  });
  const fail = (): never => {
    throw error;
  };
  const module = pglite.Module as unknown as Record<string, () => void>;
  for (const name of loopFunctions) module[name] = fail;
}
