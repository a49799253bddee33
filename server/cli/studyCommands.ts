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
];
