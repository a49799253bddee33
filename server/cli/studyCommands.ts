import type { CliCommand } from './CliCommand.ts';
import { planArgument } from './planArgument.ts';

/** Commands that run a plan many times. */
export const studyCommands: readonly (readonly [string, CliCommand])[] = [
  [
    'sweep',
    {
      summary: 'vary one input of a plan over a range: PUE, energy, cost, carbon and water',
      help: `plenum sweep PLAN.json --input NAME [--from A] [--to B] [--steps 9] [--json]
       plenum sweep PLAN.json --input climate --climate ID... [--json]

Runs every option of a plan over the values of one input, everything else unchanged. Over
climates only the weather changes: price, grid factor and clock stay those of the plan.

  --input NAME  supplyAir_C, supplyWater_C, utilisationFraction, energyPrice_per_kWh, pue,
                intensity_g_per_kWh, or climate
  --from A      first value, in the unit of the input; default: a range with its reason
  --to B        last value
  --steps N     number of values; default: 9
  --climate ID  a climate of the catalogue; may be repeated
${planArgument}
  --json        one JSON object: input, unit, lines with a point for each value`,
      load: async () => (await import('./commands/sweep.ts')).sweepCommand,
    },
  ],
  [
    'tornado',
    {
      summary: 'rank the assumptions of a plan by their effect on a figure or a saving',
      help: `plenum tornado PLAN.json [--option ID] [--against ID] [--figure energy] [--json]

Runs a plan with each of its assumptions at the low and the high end of its bounds, one at
a time, and sorts them by their effect. Bounds are published ones with their source, or a
convention that is said to be one.

  --option ID   may be omitted if the plan has no or one option
  --against ID  the effect on the saving against this option
  --figure F    pue, energy (default), cost or carbon
${planArgument}
  --json        one JSON object: figures as planned, and both ends of each assumption`,
      load: async () => (await import('./commands/tornado.ts')).tornadoCommand,
    },
  ],
  [
    'study',
    {
      summary: 'run a plan over sites, systems, prices and uncertainties: check, run, merge',
      help: `plenum study check STUDY.json [--plan PLAN.json] [--threads N] [--json]
       plenum study run STUDY.json --out FILE [--plan PLAN.json] [--shard 3/40] [--threads N]
              [--force] [--json]
       plenum study merge PART.parquet... --out FILE [--force] [--json]
       plenum study figures [--json] [search words]
       plenum study schema

check says how many rows a study has, and about how long it takes, by trying some of them.
run computes it, or one part of it, and writes its table: a row for each combination of its
axes and each draw. merge puts the parts together, in any order; a row that is missing or
there twice is an error. figures lists the figures that a study can keep, and schema prints
the JSON Schema of studies.

  STUDY.json     study file, or - for standard input
  --plan FILE    a plan that takes the place of the one in the study
  --out FILE     the table: .parquet, .csv or .json; in a folder that exists, a Parquet
                 file named by the hash of the study
  --shard 3/40   only the third of 40 parts of the rows; parts can run at the same time on
                 different machines
  --threads N    threads that compute; default: as many as the machine runs at a time
  --force        writes in the place of another file
  --json         one JSON object

A file has its name once it is whole, so that nothing half written counts. A file that has
the same rows of the same study already is kept: a run is safe to repeat.

Exit codes: 0 done, 2 invalid input, or a file that cannot be written, 130 stopped.`,
      load: async () => (await import('./commands/study/studyCommand.ts')).studyCommand,
    },
  ],
];
