import type { TokenRecord } from '../../people/PeopleStore.ts';
import { table } from './table.ts';

const minuteOf = (moment_ms: number | null): string =>
  moment_ms === null ? '–' : new Date(moment_ms).toISOString().slice(0, 16).replace('T', ' ');

/** Bearer tokens, the newest first; times are in UTC. */
export function tokensTable(tokens: readonly TokenRecord[]): string[] {
  if (tokens.length === 0) return ['No tokens. Make one with: plenum token create NAME --role owner'];
  return table(
    [
      ['name', 'role', 'made', 'by', 'last used', 'revoked', 'id'],
      ...tokens.map((token) => [
        token.name,
        token.role,
        minuteOf(token.createdAt_ms),
        token.createdBy,
        minuteOf(token.lastUsedAt_ms),
        minuteOf(token.revokedAt_ms),
        token.id,
      ]),
    ],
    [1, 2, 3, 4, 5, 6],
  );
}
