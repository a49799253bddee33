import type { Command } from './Command.ts';
import { floorCommands } from './floorCommands.ts';
import { planArgument } from './planArgument.ts';

/** Every command, in the order that a newcomer meets them. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'report',
    {
      summary: 'energy, cost, carbon, racks, findings and inputs of each option',
      help: `plenum report PLAN.json [--option ID] [--weather W] [--workload F] [--json]

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
      help: `plenum compare PLAN.json [--weather W] [--workload F] [--json]

Shows the options of a plan side by side, with what each saves against the first.

${planArgument}
  --json        one JSON object: plan, currency, comparison, options`,
      load: async () => (await import('./commands/compare.ts')).compareCommand,
    },
  ],
  [
    'hourly',
    {
      summary: 'every hourly column of an option as CSV',
      help: `plenum hourly PLAN.json [--option ID] --out FILE.csv [--weather W] [--workload F]

Writes the hours of an option: load, energy, cost, carbon, and where the cooling is a
system every part of it, water and weather. Names of columns end in their unit; the
first is the start of the hour in local standard time.

${planArgument}
  --option ID   may be left out where the plan has no or one option
  --out FILE    the file to write, over what it held before; - for standard output`,
      load: async () => (await import('./commands/hourly.ts')).hourlyCommand,
    },
  ],
  [
    'claims',
    {
      summary: 'figures of articles on AI computing, and whether they hold',
      help: `plenum claims [--article A4] [--verdict "does not hold"] [--json]

Checks every figure of the five articles that Plenum began with, A0 to A4: what is claimed,
what the models answer, how, and whether it holds.

  --article A   only the claims of this article
  --verdict V   only holds, roughly, "does not hold" or "cannot be tested"
  --json        one JSON object a line for each claim`,
      load: async () => (await import('./commands/claims.ts')).claimsCommand,
    },
  ],
  [
    'bill',
    {
      summary: 'a year’s electricity bill of a load, by one tariff or many',
      help: `plenum bill --load LOAD.csv [--start-weekday monday | --year Y] [--time-zone ZONE]
            [--power-factor 1] [--system-peaks FILE] TARIFF.json|FOLDER... [--json]

Bills a load by rates of the OpenEI Utility Rate Database, read as they are. A file holds
one record, a list of them, or the database's answer; folders are read recursively.
One tariff is shown line by line and month by month, several side by side.

  --load FILE          kW, one value a row: 8760 hours, or 35040 quarter hours (17520 half
                       hours; leap years too), from midnight on 1 January in standard time
  --start-weekday D    weekday of 1 January; monday unless given
  --year Y             the calendar year of the load instead
  --time-zone ZONE     IANA zone whose daylight saving the tariff follows, such as
                       America/New_York; standard time all year unless given
  --power-factor F     that demand in kVA is billed at; 1 unless given
  --system-peaks FILE  hours of the system's peaks for coincident-peak charges, one a
                       line, such as 07-16 17:00
  --json               one JSON object a line: tariff, annual, monthly, findings, or
                       tariff and error

Exit codes: 0 a tariff was billed, 2 none was, or the load cannot be read.`,
      load: async () => (await import('./commands/bill.ts')).billCommand,
    },
  ],
  [
    'check',
    {
      summary: 'what is wrong or risky in a plan; exit code 1 if something is wrong',
      help: `plenum check PLAN.json [--weather W] [--workload F] [--json]

Lists what is wrong, risky or worth knowing in each option of a plan.

${planArgument}
  --json        one JSON object, as POST /api/v1/checks answers it

Exit codes: 0 nothing is wrong, 1 a finding is an error, 2 the plan cannot be computed.`,
      load: async () => (await import('./commands/check.ts')).checkCommand,
    },
  ],
  ...floorCommands,
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
    'weather',
    {
      summary: 'what weather files hold: means, design values, and what is doubtful',
      help: `plenum weather FILE... [--json]

Shows the yearly means and percentiles of EPW weather files, or of CSV files of twelve
monthly normals, beside the design values of their headers, and what is missing,
impossible or at odds in them.

  --json        one JSON object a line for each file, with its findings

Exit codes: 0 every file was read, 2 one could not be read; the others are shown all the same.`,
      load: async () => (await import('./commands/weather.ts')).weatherCommand,
    },
  ],
  [
    'cooling',
    {
      summary: 'cooling systems side by side in a climate, or the best supply temperature of one',
      help: `plenum cooling --weather CLIMATE|FILE [--it-kW 1000] [--load-fraction 0.5]
               [--design-basis 20-year|0.4] [--preset ID]... [--optimise-supply] [--json]

Simulates a year of each named cooling system, sized for an IT load in a climate, and
ranks them by the energy of the whole site; systems that leave heat come last.

  --weather W          a climate of the catalogue, such as chicago-il, an EPW file, or
                       a CSV of twelve monthly normals
  --it-kW N            IT load that the plants are sized for; 1000 unless given
  --load-fraction F    part of it that runs all year, 0 to 1; 0.5 unless given
  --design-basis B     what plants are sized on: 20-year, where the weather's source has
                       it, or 0.4 (% of the hours); 20-year unless given
  --preset ID          only this system; may be given several times
  --optimise-supply    with one --preset: its energy at supply temperatures of 15 to 32 °C
  --json               one JSON object a line for each row; findings on standard error`,
      load: async () => (await import('./commands/cooling.ts')).coolingCommand,
    },
  ],
  [
    'import',
    {
      summary: 'a plan of racks, devices and feeds from files of NetBox',
      help: `plenum import netbox FILE|FOLDER... [--into PLAN.json] [-o OUT.json] [--json]

Makes a plan of files of NetBox: CSV of its tables, YAML of device and rack types, JSON of
its REST API, in any order. What is ignored, left out, assumed or doubtful is listed with
its file and line.

  --into PLAN.json   lays them over this plan: racks of the same name keep their places
  -o, --output FILE  the plan to write; standard output unless given, with the list on
                     standard error
  --json             one JSON object, as POST /api/v1/netbox/imports answers it

Exit codes: 0 imported, 1 a file or a part of it was not read, 2 nothing was.`,
      load: async () => (await import('./commands/import.ts')).importCommand,
    },
  ],
  [
    'export',
    {
      summary: 'racks, devices and feeds of an option as files that NetBox imports',
      help: `plenum export netbox PLAN.json [--option ID] -o FOLDER [--netbox 4.6] [--json]

Writes racks one by one with their devices, feeds and types as files that NetBox imports,
all of status planned, and placement.json, which brings the places back on import.

  --option ID        may be left out where the plan has no or one option
  -o, --output DIR   the folder to write into; made where it does not exist
  --netbox VERSION   the NetBox that reads them; 4.7 and later get the cooling of racks
  --json             one JSON object, as POST /api/v1/netbox/exports answers it`,
      load: async () => (await import('./commands/export.ts')).exportCommand,
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
