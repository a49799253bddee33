import type { CliCommand } from './CliCommand.ts';

/** Options that override the environment. */
const overrides = `  --port N      port to listen on; default: PORT, or 4000; 0 selects any free port
  --host H      address to listen on; default: HOST, or 127.0.0.1 (this machine only)
  --insecure    allows an address that is not loopback without PLENUM_AUTH; everyone who
                reaches it can read and change all plans`;

/** Commands of the server, in the order of the overview. */
export const serverCommands: readonly (readonly [string, CliCommand])[] = [
  [
    'serve',
    {
      summary: 'serve the HTTP API and the browser client',
      help: `plenum serve [--port N] [--host H] [--insecure]

Serves the browser client and the HTTP API until it gets a signal. SIGTERM finishes the
requests in flight first, and a second signal stops at once. Everything else is
configured by the environment: see plenum config and docs/operating.md.

${overrides}

Exit codes: 0 stopped after the last request, 1 stopped by force, 2 not started.`,
      load: async () => (await import('./commands/serve.ts')).serveCommand,
    },
  ],
  [
    'config',
    {
      summary: 'show the configuration of the server, and where each value comes from',
      help: `plenum config [--port N] [--host H] [--insecure] [--json]

Checks the configuration that plenum serve would use, and shows each variable with its
value and its origin: default, environment or command line. Secrets are not shown.

${overrides}
  --json        a JSON array of variable, value, from, description

Exit codes: 0 the server would start, 2 a value is wrong; all mistakes are listed.`,
      load: async () => (await import('./commands/config.ts')).configCommand,
    },
  ],
];
