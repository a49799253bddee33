import { decimalOf } from '../../results/decimalOf.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { auditTable } from '../text/auditTable.ts';
import { usageError } from '../usageError.ts';
import { withStore } from '../withStore.ts';

const DEFAULT_COUNT = 50;
const MAX_COUNT = 10_000;

/** `plenum audit`: who changed what, the newest first. */
export async function auditCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    limit: { type: 'string' },
    before: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [extra] = positionals;
  if (extra !== undefined) throw usageError(extra, 'audit accepts only --limit, --before and --json');
  const limit = countOf('--limit', values.limit, MAX_COUNT) ?? DEFAULT_COUNT;
  const before = countOf('--before', values.before, Number.MAX_SAFE_INTEGER);
  const entries = await withStore(io, ({ people }) => people.audit({ before, limit }));
  if (values.json === true) io.out(`${JSON.stringify({ entries })}\n`);
  else printLines(io.out, auditTable(entries));
  return exitCodes.fine;
}

function countOf(option: string, text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined;
  const count = decimalOf(text);
  if (Number.isSafeInteger(count) && count >= 1 && count <= max) return count;
  throw usageError(option, `must be a whole number from 1 to ${String(max)}; given: ${text}`);
}
