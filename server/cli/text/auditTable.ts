import type { AuditEntry } from '../../people/PeopleStore.ts';
import { table } from './table.ts';

const secondOf = (moment_ms: number): string =>
  new Date(moment_ms).toISOString().slice(0, 19).replace('T', ' ');

/** Entries of the audit log, in the given order; times are in UTC. */
export function auditTable(entries: readonly AuditEntry[]): string[] {
  if (entries.length === 0) return ['No entries.'];
  return table(
    [
      ['number', 'time', 'who', 'via', 'role', 'action', 'subject'],
      ...entries.map(({ number, at_ms, who, via, role, action, subject }) => [
        String(number),
        secondOf(at_ms),
        who,
        via,
        role,
        action,
        subject,
      ]),
    ],
    [1, 2, 3, 4, 5, 6],
  );
}
