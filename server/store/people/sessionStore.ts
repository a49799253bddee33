import type { SessionStore } from '../../people/PeopleStore.ts';
import type { Role } from '../../people/roles.ts';
import type { Database } from '../database/Database.ts';
import { storable } from '../plans/planTexts.ts';

const COOKIE_SECRET = 'cookies';

/** Sessions in a database, and what can be used once. */
export function sessionStore(db: Database): SessionStore {
  return {
    addSession: async (session) => {
      await db.deleteFrom('person_session').where('ends_at_ms', '<=', session.startedAt_ms).execute();
      await db
        .insertInto('person_session')
        .values({
          hash: session.hash,
          name: storable(session.name),
          role: session.role,
          via: session.via,
          token_id: session.tokenId,
          started_at_ms: session.startedAt_ms,
          ends_at_ms: session.endsAt_ms,
        })
        .execute();
    },
    sessionOfHash: async (hash) => {
      // A token may be revoked while a session with it begins.
      const row = await db
        .selectFrom('person_session')
        .leftJoin('person_token', 'person_token.id', 'person_session.token_id')
        .selectAll('person_session')
        .where('person_session.hash', '=', hash)
        .where('person_token.revoked_at_ms', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        hash: row.hash,
        name: row.name,
        role: row.role as Role,
        via: row.via as 'token' | 'oidc',
        tokenId: row.token_id,
        startedAt_ms: row.started_at_ms,
        endsAt_ms: row.ends_at_ms,
      };
    },
    endSession: async (hash) => {
      await db.deleteFrom('person_session').where('hash', '=', hash).execute();
    },
    useOnce: async (hash, endsAt_ms, now_ms) => {
      await db.deleteFrom('used_once').where('ends_at_ms', '<=', now_ms).execute();
      const first = await db
        .insertInto('used_once')
        .values({ hash, ends_at_ms: endsAt_ms })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .returning('hash')
        .executeTakeFirst();
      return first !== undefined;
    },
    cookieSecret: async (proposed) => {
      await db
        .insertInto('server_secret')
        .values({ name: COOKIE_SECRET, secret: proposed })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const kept = await db
        .selectFrom('server_secret')
        .select('secret')
        .where('name', '=', COOKIE_SECRET)
        .executeTakeFirstOrThrow();
      return kept.secret;
    },
  };
}
