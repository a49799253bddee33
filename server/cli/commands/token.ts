import { ModelError } from '../../../models/problems/ModelError.ts';
import type { PeopleStore, TokenRecord } from '../../people/PeopleStore.ts';
import { recordAction } from '../../people/recordAction.ts';
import { roles, type Role } from '../../people/roles.ts';
import { createToken } from '../../people/tokens.ts';
import { commandLineOwner } from '../../people/Who.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { tokensTable } from '../text/tokensTable.ts';
import { usageError } from '../usageError.ts';
import { withStore } from '../withStore.ts';

type TokenAction =
  | { readonly kind: 'create'; readonly name: string; readonly role: Role }
  | { readonly kind: 'list' }
  | { readonly kind: 'revoke'; readonly name: string };

/** What a token command writes: to standard output, and as a remark on standard error. */
interface Written {
  readonly lines: readonly string[];
  readonly json: unknown;
  readonly remark?: string;
}

/** `plenum token`: makes, lists and revokes bearer tokens. */
export async function tokenCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    role: { type: 'string' },
    json: { type: 'boolean' },
  });
  const action = actionOf(positionals, values.role);
  const { lines, json, remark } = await withStore(io, ({ people }) => run(people, action));
  if (values.json === true) {
    io.out(`${JSON.stringify(json)}\n`);
  } else {
    printLines(io.out, lines);
    if (remark !== undefined) printLines(io.err, [remark]);
  }
  return exitCodes.fine;
}

function actionOf([kind = '', ...names]: readonly string[], roleText: string | undefined): TokenAction {
  const name = names.join(' ');
  if (kind !== 'create' && kind !== 'list' && kind !== 'revoke') {
    throw usageError(kind, 'token is followed by create, list or revoke');
  }
  if (kind !== 'create' && roleText !== undefined) throw usageError('--role', 'only create takes it');
  if (kind === 'list') {
    if (name !== '') throw usageError(name, 'list takes no name');
    return { kind };
  }
  if (name === '') throw usageError('', `${kind} needs the name of a token`);
  if (kind === 'revoke') return { kind, name };
  const role = roles.find((known) => known === roleText);
  if (role === undefined) throw usageError('--role', `must be ${roles.join(', ')}`);
  return { kind, name, role };
}

function run(store: PeopleStore, action: TokenAction): Promise<Written> {
  if (action.kind === 'create') return create(store, action);
  return action.kind === 'list' ? list(store) : revoke(store, action.name);
}

async function create(store: PeopleStore, wanted: { name: string; role: Role }): Promise<Written> {
  const { token, record } = await createToken(
    { store, now_ms: Date.now },
    { ...wanted, who: commandLineOwner },
  );
  await recordHere(store, 'createToken', record.name);
  return {
    // The token alone, so that it can be piped.
    lines: [token],
    json: { token, record: shown(record) },
    remark: `The token ${record.name} has the role ${record.role}. It is not shown again.`,
  };
}

async function list(store: PeopleStore): Promise<Written> {
  const tokens = await store.tokens();
  return { lines: tokensTable(tokens), json: { tokens: tokens.map(shown) } };
}

async function revoke(store: PeopleStore, name: string): Promise<Written> {
  const inUse = (await store.tokens()).filter(({ revokedAt_ms }) => revokedAt_ms === null);
  const token = inUse.find((known) => known.name === name) ?? inUse.find(({ id }) => id === name);
  if (token === undefined || !(await store.revokeToken(token.id, Date.now()))) {
    throw new ModelError('token-unknown', `no token with the name or id ${name} is in use`);
  }
  await recordHere(store, 'revokeToken', token.name);
  return { lines: [`The token ${token.name} is revoked.`], json: { revoked: token.id } };
}

async function recordHere(store: PeopleStore, action: string, subject: string): Promise<void> {
  await recordAction({ store, now_ms: Date.now }, commandLineOwner, { action, subject, requestId: '' });
}

/** What may be shown of a token. */
function shown(record: TokenRecord): Omit<TokenRecord, 'hash'> {
  const { id, name, role, createdAt_ms, createdBy, lastUsedAt_ms, revokedAt_ms } = record;
  return { id, name, role, createdAt_ms, createdBy, lastUsedAt_ms, revokedAt_ms };
}
