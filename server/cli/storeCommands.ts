import type { CliCommand } from './CliCommand.ts';

const placeText = `The store is the PostgreSQL database of DATABASE_URL, else the folder of PLENUM_DATA, else
plenum-data in the working folder.`;

/** Commands on the store of the server. */
export const storeCommands: readonly (readonly [string, CliCommand])[] = [
  [
    'backup',
    {
      summary: 'write all plans, revisions and files of the store to one file',
      help: `plenum backup FILE [--server URL]

Writes all plans with all their revisions, and all files, as they are at one moment, to one
compressed file. A server that runs on a folder has the folder for itself: --server asks it
for the backup, such as http://127.0.0.1:3000, with the token of an owner in PLENUM_TOKEN
where it asks for one.

${placeText}`,
      load: async () => (await import('./commands/backup.ts')).backupCommand,
    },
  ],
  [
    'restore',
    {
      summary: 'restore a backup into an empty store',
      help: `plenum restore FILE

Restores a backup into an empty store, of either kind: all of it, or nothing if the file is
cut off or damaged.

${placeText}`,
      load: async () => (await import('./commands/restore.ts')).restoreCommand,
    },
  ],
];
