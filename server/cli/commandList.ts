import type { CommandIo } from './CommandIo.ts';
import type { ExitCode } from './exitCodes.ts';

type Run = (args: readonly string[], io: CommandIo) => ExitCode | Promise<ExitCode>;

interface Command {
  /** One line for the overview. */
  readonly summary: string;
  /** The page that `--help` shows. */
  readonly help: string;
  /** Loads the code of this command only, so that a quick command starts quickly. */
  readonly load: () => Promise<Run>;
}

const planArgument = 'PLAN.json is a plan file; - reads standard input.';

/** Every command, in the order that a newcomer meets them. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'report',
    {
      summary: 'energy, cost, carbon, racks, findings and inputs of each option',
      help: `plenum report PLAN.json [--option ID] [--json]

Computes a plan and shows its options side by side: load, energy, PUE, electricity cost
and carbon, the savings against the first option, racks, months, findings, and where
each input comes from.

${planArgument}

  --option ID   only this option; savings are still against the first
  --json        one JSON object, as POST /api/v1/reports answers it`,
      load: async () => (await import('./commands/report.ts')).reportCommand,
    },
  ],
  [
    'compare',
    {
      summary: 'the options side by side, and what each saves',
      help: `plenum compare PLAN.json [--json]

Shows the options of a plan side by side, with what each saves against the first.

${planArgument}

  --json        one JSON object: plan, currency, comparison, options`,
      load: async () => (await import('./commands/compare.ts')).compareCommand,
    },
  ],
  [
    'check',
    {
      summary: 'what is wrong or risky in a plan; exit code 1 if something is wrong',
      help: `plenum check PLAN.json [--json]

Lists what is wrong, risky or worth knowing in each option of a plan.

${planArgument}

  --json        one JSON object, as POST /api/v1/checks answers it

Exit codes: 0 nothing is wrong, 1 a finding is an error, 2 the plan cannot be computed.`,
      load: async () => (await import('./commands/check.ts')).checkCommand,
    },
  ],
  [
    'devices',
    {
      summary: 'the devices of the catalogue',
      help: `plenum devices [--class CLASS] [--json] [words to search]

Lists the devices that a plan can name, with their draws, weight and sources.
All words given must occur in a device's id, name or class.

  --class CLASS only devices of this class, such as gpu-server
  --json        the rows as a JSON array`,
      load: async () => (await import('./commands/devices.ts')).devicesCommand,
    },
  ],
  [
    'serve',
    {
      summary: 'the HTTP API and the browser client',
      help: `plenum serve [--port N] [--host H]

Serves the browser client and the HTTP API until it is interrupted.

  --port N      port to listen on; PORT, or 4000, unless given. 0 takes any free one
  --host H      address to listen on; HOST, or 127.0.0.1 (this machine only), unless given`,
      load: async () => (await import('./commands/serve.ts')).serveCommand,
    },
  ],
]);

/** The page that `plenum --help` shows. */
export function overview(): string {
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
  return `Plenum plans AI datacenters: racks, power and cooling in; energy, bills and carbon out.

Usage: plenum COMMAND [arguments]

${lines.join('\n')}

  plenum COMMAND --help   what a command takes
  plenum --version        the version

Exit codes: 0 fine, 1 check found an error, 2 bad input or usage.`;
}
