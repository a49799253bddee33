import { sectionChoices } from '../../models/present/printed/sectionChoices.ts';
import type { CliCommand } from './CliCommand.ts';
import { floorCommands } from './floorCommands.ts';
import { hallCommands } from './hallCommands.ts';
import { storeCommands } from './storeCommands.ts';
import { planArgument } from './planArgument.ts';
import { peopleCommands } from './peopleCommands.ts';
import { serverCommands } from './serverCommands.ts';
import { studyCommands } from './studyCommands.ts';

/** The ids of the sections, in lines below each other. */
const sectionNames = sectionChoices
  .map(({ id }, index) => (index % 7 === 6 ? `${id},\n                ` : `${id}, `))
  .join('')
  .replace(/,\s*$/, '');

/** Every command, in the order of the overview. */
export const commands: ReadonlyMap<string, CliCommand> = new Map<string, CliCommand>([
  [
    'report',
    {
      summary: 'report energy, cost, carbon, racks, findings and inputs of each option',
      help: `plenum report PLAN.json [--option ID] [--weather W] [--workload F] [--json]
              [--csv FOLDER] [--table ID] [--xlsx FILE]
       plenum report PLAN.json --html FILE [--sections summary,bill] [--paper letter]
              [--option ID]

Computes a plan and compares its options: load, energy, PUE, electricity cost and
carbon, savings against the baseline (the first option), racks, months, findings, and
the origin of each input.

${planArgument}
  --option ID   only this option; savings are still against the baseline
  --json        one JSON object, as returned by POST /api/v1/reports
  --csv FOLDER  every table that has rows as a CSV file in this folder; column names end
                in their unit, numbers have all digits
  --table ID    one table as CSV, on standard output
  --xlsx FILE   all tables as a workbook of Excel, overwriting the file
  --html FILE   the printed report instead: one HTML file with tables, charts and floor
                plans, which any browser opens and prints; - for standard output
  --sections S  only these of its sections, separated by commas: ${sectionNames}
  --paper SIZE  a4 or letter; default: a4`,
      load: async () => (await import('./commands/report.ts')).reportCommand,
    },
  ],
  [
    'compare',
    {
      summary: 'compare options and their savings',
      help: `plenum compare PLAN.json [--weather W] [--workload F] [--json]

Compares the options of a plan, with the savings of each against the baseline and what
qualifies them: a stated PUE, unmet heat, other differences, estimates.

${planArgument}
  --json        one JSON object: plan, currency, comparison, options, caveats`,
      load: async () => (await import('./commands/compare.ts')).compareCommand,
    },
  ],
  ...studyCommands,
  [
    'hourly',
    {
      summary: 'write all hourly columns of an option as CSV',
      help: `plenum hourly PLAN.json [--option ID] --out FILE.csv [--weather W] [--workload F]

Writes the hours of an option: load, energy, cost and carbon; with a computed cooling
system also each part of it, water and weather. Column names end in their unit; the
first column is the start of the hour in local standard time.

${planArgument}
  --option ID   may be omitted if the plan has no or one option
  --out FILE    the file to write, overwriting it; - for standard output`,
      load: async () => (await import('./commands/hourly.ts')).hourlyCommand,
    },
  ],
  [
    'claims',
    {
      summary: 'check figures of articles on AI computing against the models',
      help: `plenum claims [--article A4] [--verdict "does not hold"] [--json]

Checks the figures of five articles on AI computing, A0 to A4: the claim, the result of
the models, how it is computed, and whether the claim holds.

  --article A   only the claims of this article
  --verdict V   only holds, roughly, "does not hold" or "cannot be tested"
  --json        one JSON object per line for each claim`,
      load: async () => (await import('./commands/claims.ts')).claimsCommand,
    },
  ],
  [
    'bill',
    {
      summary: 'bill a year of load by one tariff or several',
      help: `plenum bill --load LOAD.csv [--start-weekday monday | --year Y] [--time-zone ZONE]
            [--power-factor 1] [--system-peaks FILE] TARIFF.json|FOLDER... [--json]
plenum bill PLAN.json --rates FOLDER [--option ID] [--utility X] [--state VA] [--words X]
            [--fits] [--json]

Bills a load by rates of the OpenEI Utility Rate Database, in their original form. A file
contains one record, a list of records, or a response of the database; folders are read
recursively. A single tariff is shown by line item and month, several are compared.
The second form bills the load of a plan by each rate of a folder, cheapest first, with
what makes each bill uncertain.

  --load FILE          kW, one value per row: 8760 hours, or 35040 quarter hours (17520
                       half hours; leap years too), from midnight on 1 January in standard
                       time
  --start-weekday D    weekday of 1 January; default: monday
  --year Y             the calendar year of the load instead
  --time-zone ZONE     IANA zone whose daylight saving the tariff follows, such as
                       America/New_York; default: standard time all year
  --power-factor F     power factor for demand billed in kVA; default: 1
  --system-peaks FILE  system peak hours for coincident-peak charges, one per line, such
                       as 07-16 17:00
  --rates FOLDER       the rates that the load of a plan is billed by
  --option ID          the option of the plan; default: the first
  --utility X          only rates of utilities with these words in their name
  --state VA           only rates that name this state: in a field of their own, in the
                       name of the utility or rate, or in the path of the file
  --words X            only rates with these words in name, utility, id, sector or voltage
  --fits               only rates whose stated limits of kW and kWh include the load
  --json               one JSON object per line: tariff, annual, monthly, findings, or
                       tariff and error

Exit codes: 0 at least one tariff was billed, 2 none was, or the load is unreadable.`,
      load: async () => (await import('./commands/bill.ts')).billCommand,
    },
  ],
  [
    'check',
    {
      summary: 'check a plan for errors and risks; exit code 1 on errors',
      help: `plenum check PLAN.json [--all] [--weather W] [--workload F] [--json]

Lists the errors, warnings and notes of each option of a plan, by their root cause.
Findings that the plan accepts or ignores are listed last, each with its reason.

${planArgument}
  --all         accepted and ignored errors count as well
  --json        one JSON object, as returned by POST /api/v1/checks; what was decided on
                a finding is its decision

Exit codes: 0 no errors that count, 1 at least one, 2 the plan cannot be computed.`,
      load: async () => (await import('./commands/check.ts')).checkCommand,
    },
  ],
  ...hallCommands,
  ...floorCommands,
  [
    'devices',
    {
      summary: 'list the devices of the catalogue',
      help: `plenum devices [--class CLASS] [--json] [search words]

Lists the devices of the catalogue with their draws, weight and sources. All search
words must occur in the id, name or class of a device.

  --class CLASS only devices of this class, such as gpu-server
  --json        the rows as a JSON array`,
      load: async () => (await import('./commands/devices.ts')).devicesCommand,
    },
  ],
  [
    'places',
    {
      summary: 'find a city: its time zone, elevation, grid, price, climate and weather stations',
      help: `plenum places CITY [--only] [--json]

Finds cities of 5,000 inhabitants or more by name, in any case and without accents, and
shows what follows from each as the place of a site: time zone, elevation, currency, grid,
price and the nearest climate of the catalogue, with its distance and height. State,
province or country may follow the name: paris, texas. Of the first city it lists the
nearest weather stations with a free typical year, which --weather reads as a zip file.
For an unknown name it lists cities of a similar name.

  --only        only the city that the name means: the whole name, and much larger than
                others of the name; otherwise an error that lists those to choose from
  --json        one JSON object, as returned by GET /api/v1/places`,
      load: async () => (await import('./commands/places.ts')).placesCommand,
    },
  ],
  [
    'weather',
    {
      summary: 'summarise weather files: means, design values, questionable data',
      help: `plenum weather FILE... [--json]

Shows annual means and percentiles of EPW weather files, also in a zip file as weather
stations publish them, or of CSV files of twelve monthly normals, the design values of
their headers, and missing, impossible or inconsistent data.

  --json        one JSON object per line for each file, with its findings

Exit codes: 0 all files were read, 2 at least one was not; the others are still shown.`,
      load: async () => (await import('./commands/weather.ts')).weatherCommand,
    },
  ],
  [
    'cooling',
    {
      summary: 'compare cooling systems in a climate, or find the best supply temperature of one',
      help: `plenum cooling --weather CLIMATE|FILE [--it-kW 1000] [--load-fraction 0.5]
               [--design-basis 20-year|0.4] [--power-chain ID|typical] [--preset ID]...
               [--optimise-supply] [--json]

Simulates a year of each cooling system, sized for an IT load in a climate, and ranks
them by annual facility energy; systems with unmet heat come last. All have the same
power chain unless the typical one of each is asked for.

  --weather W          a climate of the catalogue, such as chicago-il, an EPW file, also
                       in a zip file, or a CSV of twelve monthly normals
  --it-kW N            IT load that the plants are sized for; default: 1000
  --load-fraction F    share of that load, constant all year, 0 to 1; default: 0.5
  --design-basis B     design values for sizing: 20-year extremes, if the weather source
                       has them, or 0.4 % annual (0.4); default: 20-year
  --power-chain ID     power chain of all systems, so that they differ in cooling only;
                       typical: the one that sites with each usually have; default: 2026
  --preset ID          only this system; may be repeated
  --optimise-supply    with one --preset: its energy at supply temperatures of 15 to 32 °C
  --json               one JSON object per line for each row; findings on standard error`,
      load: async () => (await import('./commands/cooling.ts')).coolingCommand,
    },
  ],
  [
    'import',
    {
      summary: 'import racks, devices and feeds from lists or NetBox files into a plan',
      help: `plenum import LIST.xlsx|LIST.csv --into PLAN.json [-o OUT.json] [--sheet NAME]...
              [--take-similar] [--json]
       plenum import netbox FILE|FOLDER... [--into PLAN.json] [-o OUT.json] [--every-status]
              [--estimate-draws] [--json]

Reads a list of racks or devices into a plan. Columns are recognised by their headings and
units, such as Rack, Model, Qty, Position, Power (W) or Weight (lb). What each column
became, rows that are left out with their cell, and what changes are listed. Racks and
devices that the list does not name stay as they are.

  --into PLAN.json   the plan that the list is read into
  --sheet NAME       only this sheet of a workbook; may be repeated
  --take-similar     use the device of the catalogue whose name is like that of the list;
                     by default it becomes a device of its own with the power of the list

Creates a plan from NetBox files: CSV of its tables, YAML of device and rack types, JSON
of its REST API, in any order. What was ignored, skipped, assumed or questionable is
listed with its file and line; findings of one kind are listed once, with their number.

  --into PLAN.json   merges them into this plan; racks of the same name keep their
                     positions
  -o, --output FILE  the plan to write; default: standard output, with the list on
                     standard error
  --every-status     also devices that are offline, decommissioning or in the inventory
  --estimate-draws   device types without a draw get the median of their class, marked as
                     an estimate; by default their draw is unknown and in no load
  --json             one JSON object: for lists what was understood and the plan, for NetBox
                     as returned by POST /api/v1/netbox/imports

Exit codes: 0 imported, 1 a file or part of it was not read, 2 nothing was imported.`,
      load: async () => (await import('./commands/import.ts')).importCommand,
    },
  ],
  [
    'export',
    {
      summary: 'export racks, devices and feeds of an option to NetBox files',
      help: `plenum export netbox PLAN.json [--option ID] -o FOLDER [--netbox 4.6] [--json]

Writes each rack with its devices, feeds and types as files that NetBox imports, all with
status planned, and placement.json, which restores the positions on import.

  --option ID        may be omitted if the plan has no or one option
  -o, --output DIR   the folder to write to; created if missing
  --netbox VERSION   version of the importing NetBox; 4.7 and later get the cooling of
                     racks
  --json             one JSON object, as returned by POST /api/v1/netbox/exports`,
      load: async () => (await import('./commands/export.ts')).exportCommand,
    },
  ],
  ...serverCommands,
  ...storeCommands,
  ...peopleCommands,
]);

/** The page that `plenum --help` shows. */
export function overview(): string {
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
  return `Plenum plans AI datacenters: racks, power and cooling in; energy, bills and carbon out.

Usage: plenum COMMAND [arguments]

${lines.join('\n')}

  plenum COMMAND --help   usage of a command
  plenum --version        the version

Exit codes: 0 success, 1 check found an error, 2 invalid input or usage.`;
}
