import type { PeopleStore } from '../../people/PeopleStore.ts';

/** What is kept about people, for use while the store opens: whatever is asked waits. */
export function waitingPeople(opening: Promise<{ readonly people: PeopleStore }>): PeopleStore {
  const after =
    <Args extends unknown[], Result>(run: (people: PeopleStore, ...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> =>
      run((await opening).people, ...args);
  return {
    addToken: after((people, token) => people.addToken(token)),
    tokenOfHash: after((people, hash) => people.tokenOfHash(hash)),
    tokens: after((people) => people.tokens()),
    noteTokenUse: after((people, id, at_ms) => people.noteTokenUse(id, at_ms)),
    revokeToken: after((people, id, at_ms) => people.revokeToken(id, at_ms)),
    addSession: after((people, session) => people.addSession(session)),
    sessionOfHash: after((people, hash) => people.sessionOfHash(hash)),
    endSession: after((people, hash) => people.endSession(hash)),
    useOnce: after((people, hash, endsAt_ms, now_ms) => people.useOnce(hash, endsAt_ms, now_ms)),
    cookieSecret: after((people, proposed) => people.cookieSecret(proposed)),
    addShare: after((people, share) => people.addShare(share)),
    shareOfHash: after((people, hash) => people.shareOfHash(hash)),
    sharesOf: after((people, planId) => people.sharesOf(planId)),
    revokeShare: after((people, planId, id, at_ms) => people.revokeShare(planId, id, at_ms)),
    addAudit: after((people, entry) => people.addAudit(entry)),
    audit: after((people, range) => people.audit(range)),
  };
}
