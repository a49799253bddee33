import { z } from 'zod';
import { authModes } from '../../people/PeopleSettings.ts';
import { roles } from '../../people/roles.ts';
import type { Who } from '../../people/Who.ts';

export const roleSchema = z.enum(roles);

/** A moment in UTC, as in 2026-11-30T08:00:00.000Z. */
export const momentSchema = z.iso.datetime();

/** A moment in milliseconds since 1970 as text. */
export const momentOf = (moment_ms: number): string => new Date(moment_ms).toISOString();

const whoSchema = z
  .strictObject({
    name: z
      .string()
      .meta({ description: 'Name of a token, verified e-mail address or subject of an account' }),
    role: roleSchema.meta({ description: 'What the person may do' }),
    via: z.enum(['local', 'token', 'oidc']).meta({ description: 'How the person is recognised' }),
  })
  .meta({ id: 'Who', description: 'Who makes a request' });

export const sessionSchema = z
  .strictObject({
    auth: z.enum(authModes).meta({ description: 'How people are recognised' }),
    who: whoSchema.nullable().meta({ description: 'Null for a person who has not signed in' }),
  })
  .meta({ id: 'Session', description: 'Who uses the page' });

/** A person as an answer of the API; null for a person who has not signed in. */
export function whoItem({ name, role, via }: Who): z.infer<typeof whoSchema> | null {
  return role === 'none' || via === 'none' || via === 'command-line' ? null : { name, role, via };
}
