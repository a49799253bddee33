import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { route } from '../Route.ts';
import { storeOf } from './plans/planParts.ts';

/** True while a backup is being written: one fills the disk less than several. */
let isWriting = false;

const notWritten = ({ message }: ModelError): ModelError =>
  new ModelError('store-full', `the server has no room for the backup: ${message}`);

export const makeBackup = route({
  operationId: 'makeBackup',
  method: 'post',
  path: '/api/v1/backup',
  tag: 'Server',
  role: 'owner',
  summary: 'Make a backup',
  description:
    'Returns everything that the server keeps as one file, as it is at one moment, for `plenum restore`. It holds the hashes of tokens and the audit log: keep it as safe as the server. One is made at a time; with PGlite, other requests wait until it is written.',
  answers: { 200: { description: 'The backup', mediaType: 'application/gzip' } },
  problems: ['store-unavailable', 'store-damaged', 'store-full', 'server-busy'],
  handler: async (_request, context) => {
    const store = storeOf(context);
    if (isWriting) throw new ModelError('server-busy', 'another backup is being written; try again later');
    isWriting = true;
    try {
      const path = join(tmpdir(), `plenum-${randomUUID()}.backup`);
      await store.backup(path).catch((error: unknown) => {
        throw error instanceof ModelError && error.code === 'file-unwritable' ? notWritten(error) : error;
      });
      const day = new Date(context.people.now_ms()).toISOString().slice(0, 10);
      const file = { path, name: `plenum-${day}.backup`, mediaType: 'application/gzip' };
      return { status: 200, file };
    } finally {
      isWriting = false;
    }
  },
});
