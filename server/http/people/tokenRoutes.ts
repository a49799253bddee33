import { z } from 'zod';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { TokenRecord } from '../../people/PeopleStore.ts';
import { createToken } from '../../people/tokens.ts';
import { readStatement } from '../../results/readStatement.ts';
import { jsonOf } from '../jsonOf.ts';
import { route, type Route } from '../Route.ts';
import { bodyProblems } from '../routes/bodies.ts';
import { momentOf, momentSchema, roleSchema } from './whoSchema.ts';

const PATH = '/api/v1/tokens';

const tokenSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    role: roleSchema,
    createdAt: momentSchema,
    createdBy: z.string(),
    lastUsedAt: momentSchema
      .nullable()
      .meta({ description: 'Hour of the last use; null if it was not used' }),
    revokedAt: momentSchema.nullable().meta({ description: 'Null while it is in use' }),
  })
  .meta({ id: 'Token', description: 'A bearer token, without the token itself' });

const tokensSchema = z
  .strictObject({ tokens: z.array(tokenSchema).meta({ description: 'The newest first' }) })
  .meta({ id: 'Tokens', description: 'All tokens, also revoked ones' });

const newTokenSchema = z
  .strictObject({
    token: z.string().meta({ description: 'The token; it is not shown again' }),
    record: tokenSchema,
  })
  .meta({ id: 'NewToken', description: 'A token that was made' });

const wantedTokenSchema = z
  .strictObject({ name: z.string().meta({ description: 'Who or what it is for' }), role: roleSchema })
  .meta({ id: 'WantedToken', description: 'A token to make' });

const listTokens = route({
  operationId: 'listTokens',
  method: 'get',
  path: PATH,
  tag: 'People',
  role: 'owner',
  summary: 'List tokens',
  description: 'Returns all bearer tokens without the tokens themselves, which are not kept.',
  cacheControl: 'no-store',
  answers: { 200: { description: 'The tokens', schema: tokensSchema } },
  problems: [],
  handler: async (_request, { people }) => ({
    status: 200,
    body: { tokens: (await people.store.tokens()).map(tokenItem) },
  }),
});

const createTokenRoute = route({
  operationId: 'createToken',
  method: 'post',
  path: PATH,
  tag: 'People',
  role: 'owner',
  summary: 'Make a token',
  description: 'Makes a bearer token and returns it, this once. The same as `plenum token create`.',
  body: {
    schema: wantedTokenSchema,
    example: { name: 'nightly export', role: 'viewer' as const },
    read: (text) => readStatement(jsonOf(text), { schema: wantedTokenSchema, name: 'a token' }),
  },
  answers: {
    201: { description: 'The token', schema: newTokenSchema, headers: { Location: 'Address of the token' } },
  },
  problems: [...bodyProblems, 'parameter-invalid', 'token-name-used'],
  handler: async ({ body }, { people, who }) => {
    const { token, record } = await createToken(people, { ...body, who });
    return {
      status: 201,
      headers: { Location: `${PATH}/${record.id}` },
      body: { token, record: tokenItem(record) },
    };
  },
});

const revokeToken = route({
  operationId: 'revokeToken',
  method: 'delete',
  path: `${PATH}/{id}`,
  tag: 'People',
  role: 'owner',
  summary: 'Revoke a token',
  description: 'The token, and sessions that were started with it, are invalid from now on.',
  params: z.object({ id: z.string().meta({ description: 'Id of the token' }) }),
  answers: { 204: { description: 'It is revoked' } },
  problems: ['token-unknown'],
  handler: async ({ params }, { people }) => {
    if (!(await people.store.revokeToken(params.id, people.now_ms()))) {
      throw new ModelError('token-unknown', 'no token with this id is in use');
    }
    return { status: 204 };
  },
});

function tokenItem(record: TokenRecord): z.infer<typeof tokenSchema> {
  const { id, name, role, createdAt_ms, createdBy, lastUsedAt_ms, revokedAt_ms } = record;
  return {
    id,
    name,
    role,
    createdAt: momentOf(createdAt_ms),
    createdBy,
    lastUsedAt: lastUsedAt_ms === null ? null : momentOf(lastUsedAt_ms),
    revokedAt: revokedAt_ms === null ? null : momentOf(revokedAt_ms),
  };
}

/** Management of bearer tokens. */
export const tokenRoutes: readonly Route[] = [listTokens, createTokenRoute, revokeToken];
