import type { People } from './People.ts';
import type { SessionRecord } from './PeopleStore.ts';
import { hashOfSecret, newSecret, signedText, verifiedText } from './secrets.ts';
import type { Who } from './Who.ts';

const PURPOSE = 'session';

/** A session as it is given to the browser. */
export interface StartedSession {
  /** Value of the cookie: an id that was made for this session, signed. */
  readonly value: string;
  readonly who: Who;
  readonly endsAt_ms: number;
}

/**
 * Starts a session with a new id. The session that the browser had before ends, so that an id which another person knows never becomes a
 * signed-in one.
 *
 * @param person - who signed in
 * @param before - the value of the session cookie that the browser has sent
 */
export async function startSession(
  people: People,
  person: Pick<SessionRecord, 'name' | 'role' | 'via' | 'tokenId'>,
  before: string | undefined,
): Promise<StartedSession> {
  const { store, settings } = people;
  const earlier = await sessionIn(people, before);
  if (earlier !== undefined) await store.endSession(earlier.hash);
  const id = newSecret();
  const startedAt_ms = people.now_ms();
  const endsAt_ms = startedAt_ms + settings.sessionDuration_ms;
  const session: SessionRecord = { ...person, hash: hashOfSecret(id), startedAt_ms, endsAt_ms };
  await store.addSession(session);
  return { value: signedText(id, PURPOSE, await people.cookieKey()), who: whoOf(session), endsAt_ms };
}

/** Who a session cookie belongs to; undefined if it is forged, has ended or was ended. */
export async function whoOfSession(people: People, value: string | undefined): Promise<Who | undefined> {
  const session = await sessionIn(people, value);
  return session === undefined ? undefined : whoOf(session);
}

async function sessionIn(people: People, value: string | undefined): Promise<SessionRecord | undefined> {
  if (value === undefined) return undefined;
  const id = verifiedText(value, PURPOSE, await people.cookieKey());
  if (id === undefined) return undefined;
  const session = await people.store.sessionOfHash(hashOfSecret(id));
  return session === undefined || session.endsAt_ms <= people.now_ms() ? undefined : session;
}

const whoOf = ({ name, role, via, hash }: SessionRecord): Who => ({ name, role, via, sessionHash: hash });
