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
    'worker',
    {
      summary: 'compute studies that a server has in its PostgreSQL database, beside it',
      help: `plenum worker [--threads N]

Takes chunks of studies from the database of DATABASE_URL, computes them and stores their
rows there, until it gets a signal: on any machine that reaches the database, beside the
server and other workers, without further set-up. All have the same version of Plenum.
A chunk is counted once, whatever happens to its worker: one that is stopped gives back
what it computes, and what one that is killed had is taken by others after
PLENUM_STUDY_LEASE_MS.

  --threads N   chunks that are computed at a time; default: one for each core

Exit codes: 0 stopped, 2 not started.`,
      load: async () => (await import('./commands/worker.ts')).workerCommand,
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
  [
    'netbox',
    {
      summary: 'compare a plan with the NetBox of NETBOX_URL, and take what differs',
      help: `plenum netbox pull [PLAN.json] [--site SITE] [--location LOCATION] [--take WHAT]
            [-o OUT.json] [--every-status] [--estimate-draws] [--json]

Reads racks, devices, feeds and their types from the NetBox of NETBOX_URL with the token of
NETBOX_TOKEN, and lists what differs from the plan. With -o, the plan with what was taken is
written; it remembers what was in NetBox, so that a later pull tells what was changed there
from what was changed in the plan. Without a plan, a new one is made.

  --site SITE        only this site, by its name or slug
  --location LOC     only this location of the site, with those within it
  --take WHAT        suggested (default): what NetBox added or changed and the plan did not;
                     all: also what was changed in the plan, and racks that are gone;
                     or ids of differences between commas
  -o, --output FILE  the plan to write
  --every-status     also devices that are offline, decommissioning or in the inventory
  --estimate-draws   device types without a draw get the median of their class
  --json             one JSON object, as returned by POST /api/v1/netbox/proposals

Exit codes: 0 nothing differs, or the plan was written; 1 something differs; 2 not read.`,
      load: async () => (await import('./commands/netbox.ts')).netboxCommand,
    },
  ],
];
