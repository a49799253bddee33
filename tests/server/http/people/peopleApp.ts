import { createPeople, type People } from '../../../../server/people/People.ts';
import { openSettings, type PeopleSettings } from '../../../../server/people/PeopleSettings.ts';
import { memoryPeopleStore } from '../../../../server/people/memoryPeopleStore.ts';
import type { Role } from '../../../../server/people/roles.ts';
import { createToken } from '../../../../server/people/tokens.ts';
import { commandLineOwner } from '../../../../server/people/Who.ts';
import type { Dependencies } from '../../../../server/http/dependencies.ts';
import { runningApp } from '../runningApp.ts';

type Answering = ReturnType<typeof runningApp>;

interface PeopleApp extends Answering {
  readonly people: People;
  /** Makes a token of a role. */
  readonly tokenOf: (role: Role, name?: string) => Promise<string>;
  /** Signs in with a token; the cookie as the browser sends it back. */
  readonly signIn: (token: string, cookie?: string) => Promise<string>;
  readonly origin: () => string;
  /** Moves the clock of people forward. */
  readonly wait: (duration_ms: number) => void;
}

/** The real app with sign-in. The clock is that of this machine, and what a test adds to it. */
export function peopleApp(
  settings: Partial<PeopleSettings> = {},
  dependencies: Partial<Dependencies> = {},
): PeopleApp {
  let added_ms = 0;
  const people = createPeople({ ...openSettings, auth: 'token', ...settings }, memoryPeopleStore(), {
    now_ms: () => Date.now() + added_ms,
  });
  const app = runningApp({ people, ...dependencies });
  let count = 0;
  const tokenOf: PeopleApp['tokenOf'] = async (role, name = `${role} ${String((count += 1))}`) =>
    (await createToken(people, { name, role, who: commandLineOwner })).token;
  const signIn: PeopleApp['signIn'] = async (token, cookie = '') => {
    const response = await app.post('/api/v1/session', JSON.stringify({ token }), { Cookie: cookie });
    if (response.status !== 200) throw new Error(`sign-in answered ${String(response.status)}`);
    return cookieOf(response);
  };
  return {
    ...app,
    people,
    tokenOf,
    signIn,
    origin: () => `http://127.0.0.1:${String(app.port())}`,
    wait: (duration_ms) => {
      added_ms += duration_ms;
    },
  };
}

/** The cookies that a response sets, as a browser sends them back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');
}
