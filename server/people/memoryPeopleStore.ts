import type { AuditEntry, PeopleStore, SessionRecord, ShareRecord, TokenRecord } from './PeopleStore.ts';

/** People of an app without a database: kept until the process ends. */
export function memoryPeopleStore(): PeopleStore {
  const tokens = new Map<string, TokenRecord>();
  const sessions = new Map<string, SessionRecord>();
  const shares = new Map<string, ShareRecord>();
  const used = new Map<string, number>();
  const entries: AuditEntry[] = [];
  let secret: string | undefined;
  const all = <Item>(map: ReadonlyMap<string, Item>): Item[] => [...map.values()].toReversed();
  return {
    addToken: (token) => {
      const isUsed = all(tokens).some(
        ({ name, revokedAt_ms }) => name === token.name && revokedAt_ms === null,
      );
      if (!isUsed) tokens.set(token.id, token);
      return Promise.resolve(!isUsed);
    },
    tokenOfHash: (hash) => Promise.resolve(all(tokens).find((token) => token.hash === hash)),
    tokens: () => Promise.resolve(all(tokens)),
    noteTokenUse: (id, at_ms) => {
      const token = tokens.get(id);
      if (token !== undefined) {
        tokens.set(id, { ...token, lastUsedAt_ms: Math.max(token.lastUsedAt_ms ?? at_ms, at_ms) });
      }
      return Promise.resolve();
    },
    revokeToken: (id, at_ms) => {
      const token = tokens.get(id);
      if (token === undefined || token.revokedAt_ms !== null) return Promise.resolve(false);
      tokens.set(id, { ...token, revokedAt_ms: at_ms });
      for (const { hash, tokenId } of all(sessions)) if (tokenId === id) sessions.delete(hash);
      return Promise.resolve(true);
    },
    addSession: (session) => {
      for (const { hash, endsAt_ms } of all(sessions)) {
        if (endsAt_ms <= session.startedAt_ms) sessions.delete(hash);
      }
      sessions.set(session.hash, session);
      return Promise.resolve();
    },
    sessionOfHash: (hash) => {
      const session = sessions.get(hash);
      const isRevoked = (tokens.get(session?.tokenId ?? '')?.revokedAt_ms ?? null) !== null;
      return Promise.resolve(isRevoked ? undefined : session);
    },
    endSession: (hash) => {
      sessions.delete(hash);
      return Promise.resolve();
    },
    useOnce: (hash, endsAt_ms, now_ms) => {
      for (const [other, end_ms] of used) if (end_ms <= now_ms) used.delete(other);
      const isFirst = !used.has(hash);
      if (isFirst) used.set(hash, endsAt_ms);
      return Promise.resolve(isFirst);
    },
    cookieSecret: (proposed) => Promise.resolve((secret ??= proposed)),
    addShare: (share) => {
      shares.set(share.id, share);
      return Promise.resolve();
    },
    shareOfHash: (hash) => Promise.resolve(all(shares).find((share) => share.hash === hash)),
    sharesOf: (planId) =>
      Promise.resolve(all(shares).filter((share) => share.planId === planId && share.revokedAt_ms === null)),
    revokeShare: (planId, id, at_ms) => {
      const share = shares.get(id);
      if (share?.planId !== planId || share.revokedAt_ms !== null) return Promise.resolve(false);
      shares.set(id, { ...share, revokedAt_ms: at_ms });
      return Promise.resolve(true);
    },
    addAudit: (entry) => {
      entries.push({ ...entry, number: entries.length + 1 });
      return Promise.resolve();
    },
    audit: ({ before = Infinity, limit }) =>
      Promise.resolve(
        entries
          .filter(({ number }) => number < before)
          .slice(-limit)
          .toReversed(),
      ),
  };
}
