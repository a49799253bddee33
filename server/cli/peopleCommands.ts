import type { CliCommand } from './CliCommand.ts';

/** Commands about people. They use the database that the environment names, as the server does. */
export const peopleCommands: readonly (readonly [string, CliCommand])[] = [
  [
    'token',
    {
      summary: 'make, list and revoke bearer tokens',
      help: `plenum token create NAME --role viewer|editor|owner [--json]
plenum token list [--json]
plenum token revoke NAME [--json]

Tokens for a server with PLENUM_AUTH=token or oidc. A viewer reads and computes; an editor
also changes plans and files; an owner also manages tokens and share links, and deletes for
good. A new token is written to standard output, this once: only its hash is kept.

  NAME          letters, digits, spaces and . _ @ -, at most 64; revoke takes an id too
  --role R      what the token permits
  --json        one JSON object

Uses DATABASE_URL or the folder PLENUM_DATA. A server that runs on the folder has it for
itself; then make further tokens with POST /api/v1/tokens.`,
      load: async () => (await import('./commands/token.ts')).tokenCommand,
    },
  ],
  [
    'audit',
    {
      summary: 'show who changed what, the newest first',
      help: `plenum audit [--limit N] [--before NUMBER] [--json]

Shows the audit log: number, time in UTC, person, role, operation and what it was done to.

  --limit N         entries to show; default: 50
  --before NUMBER   only entries with lower numbers
  --json            one JSON object

Uses DATABASE_URL or the folder PLENUM_DATA. A server that runs on the folder has it for
itself; then read the log with GET /api/v1/audit.`,
      load: async () => (await import('./commands/audit.ts')).auditCommand,
    },
  ],
];
