import type { Command } from './Command.ts';
import { planArgument } from './planArgument.ts';

/** What still fits, where racks go, and the plant that feeds them. */
export const floorCommands: readonly (readonly [string, Command])[] = [
  [
    'capacity',
    {
      summary: 'what halls, rows and racks may still take, and what stops the next device',
      help: `plenum capacity PLAN.json [--option ID] [--device dgx-h100] [--weather W] [--json]

Lists each limit of halls, rows and racks with what is used and what is left, and names the
one that is reached first. A limit that is not set has a dash: it is not checked.

${planArgument}
  --option ID   may be left out where the plan has no or one option
  --device ID   how many more of this device fit, and what stops the next; all is taken to
                grow alike unless given
  --json        one JSON object, as POST /api/v1/capacities answers it`,
      load: async () => (await import('./commands/capacity.ts')).capacityCommand,
    },
  ],
  [
    'layout',
    {
      summary: 'the racks of a hall in rows, with hot and cold aisles',
      help: `plenum layout PLAN.json [--hall ID] [--containment hot-aisle] [--rows-along x]
              [--cold-aisle-mm N] [--hot-aisle-mm N] [--row-racks N] [--out FILE.json] [--json]
       plenum layout PLAN.json --most RACK [--hall ID] [--option ID] [--utility-kW N]
              [--cooling-kW N] [--json]

Puts all racks of a hall that is drawn into rows that break none of its placement rules,
and says which have no place and why. The plan itself is not changed. With --most:
how many racks of one kind the room, the utility feed, the hall's IT power, its cooling and
its floor carry, and which of them ends it.

  PLAN.json is a plan file; - reads standard input.

  --hall ID            may be left out where the plan has one hall
  --cold-aisle-mm N    wider cold aisles than the rules of the room ask for
  --hot-aisle-mm N     wider hot aisles
  --row-racks N        racks of a row at most
  --containment K      aisles to close off: hot-aisle, cold-aisle or none; none unless given
  --rows-along D       x, y or best; the better of both unless given
  --feeds K            a busway or an rpp for each row and each side of its racks
  --feed-capacity-kVA N  what one of them carries; 460 of a busway, 230 of an RPP
  --out FILE           writes the plan with the places, over what the file held before
  --most RACK          id of the racks that all are built like
  --option ID          may be left out where the plan has no or one option
  --utility-kW N       what the utility feed carries; no limit unless given
  --cooling-kW N       heat that can be carried away; that of the hall unless given
  --json               one JSON object, as POST /api/v1/layouts and /api/v1/most-racks
                       answer it`,
      load: async () => (await import('./commands/layout.ts')).layoutCommand,
    },
  ],
  [
    'sizing',
    {
      summary: 'the electrical plant: transformers, generators, UPS, battery, fuel',
      help: `plenum sizing PLAN.json [--option ID] [--battery-min N] [--fuel-hours N] [WISH...] [--json]

Sizes the electrical plant for the design load in the worst air of the design hours, and
lists every value that was assumed with its source. Needed and spare are written as 2+1.

${planArgument}
  --option ID              may be left out where the plan has no or one option
  --transformer-series S   iec or ansi
  --transformers N         that carry the load, without spares
  --ups-kW N               rating of a module
  --ups-modules N          that carry the load, in place of their rating
  --battery-min N          minutes at the full load; no battery is sized unless given
  --battery-ageing R       capacity new over capacity when replaced
  --walk-in-steps N        steps in which UPS come back
  --generator-kW N         rating of a set
  --generators N           that carry the load, in place of their rating
  --elevation-m N, --intake-C N, --site-rating-fraction F    in place of the climate's
  --accepted-step-fraction F    largest step that a set takes, from its data sheet
  --recharge-kW N          recharge of batteries on the generators
  --fuel-hours N           hours of fuel wanted
  --tank-L N               usable fuel in the tanks
  --motor-kW N, --motor-start-ratio R, --motor-start-power-factor F    the largest motor
  --cooling-steps N        steps in which cooling restarts
  --peak-ratio R           IT peak of less than an hour over the hourly peak
  --transformer-redundancy, --ups-redundancy, --generator-redundancy   N, N+1, 2N
  --json                   one JSON object, as POST /api/v1/sizings answers it`,
      load: async () => (await import('./commands/sizing.ts')).sizingCommand,
    },
  ],
];
