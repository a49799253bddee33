import type { CliCommand } from './CliCommand.ts';
import { planArgument } from './planArgument.ts';

/** Remaining capacity, layout of racks, drawing sheets, and sizing of the electrical plant. */
export const floorCommands: readonly (readonly [string, CliCommand])[] = [
  [
    'capacity',
    {
      summary: 'show remaining capacity of halls, rows and racks, and the binding limit',
      help: `plenum capacity PLAN.json [--option ID] [--device dgx-h100] [--weather W] [--json]

Lists each limit of halls, rows and racks with its use and headroom, and marks the binding
limit, which is reached first. A limit that is not stated has a dash: it is not checked.

${planArgument}
  --option ID   may be omitted if the plan has no or one option
  --device ID   count how many more of this device fit, and the limit that stops more;
                default: all loads are assumed to grow in proportion
  --json        one JSON object, as returned by POST /api/v1/capacities`,
      load: async () => (await import('./commands/capacity.ts')).capacityCommand,
    },
  ],
  [
    'airflow',
    {
      summary: 'show the air temperature at the inlet of each rack of a hall',
      help: `plenum airflow PLAN.json [--hall ID] [--option ID] [--out-unit ID] [--instant] [--band]
              [--headroom] [--each-out] [--json]

Computes the airflow of a hall at the sizing load of its racks, and lists inlet temperatures,
the warmest first, the share of air that comes straight from cooling units, and the air of the
units. What is assumed is among the findings.

${planArgument}
  --hall ID      may be omitted if the plan has one hall
  --option ID    may be omitted if the plan has no or one option
  --out-unit ID  a CRAH or in-row cooler that is out of service
  --instant      potential flow only: quick, without buoyancy
  --band         again with the airflow of the devices at its bounds; takes three times as long
  --headroom     what each place could take more, until an inlet is above the recommended
                 temperature or the racks draw all the air that is supplied
  --each-out     each cooling unit out in turn: inlets, and the time until the first rack passes
                 the allowable temperature; takes one more solution for each unit
  --json         one JSON object, as returned by POST /api/v1/airflows`,
      load: async () => (await import('./commands/airflow.ts')).airflowCommand,
    },
  ],
  [
    'layout',
    {
      summary: 'lay out the racks of a hall in hot and cold aisles',
      help: `plenum layout PLAN.json [--hall ID] [--containment hot-aisle] [--rows-along x]
              [--cold-aisle-mm N] [--hot-aisle-mm N] [--row-racks N] [--out FILE.json] [--json]
       plenum layout PLAN.json --most RACK [--hall ID] [--option ID] [--utility-kW N]
              [--cooling-kW N] [--json]

Places all racks of a hall with a room outline in rows that meet its placement rules, and
lists unplaced racks with the reason. The plan file is not changed. With --most: the
maximum number of racks of one kind that the room, the utility feed, IT capacity, cooling
and floor of the hall allow, and the binding limit.

  PLAN.json is a plan file; - reads standard input.

  --hall ID            may be omitted if the plan has one hall
  --cold-aisle-mm N    wider cold aisles than the placement rules require
  --hot-aisle-mm N     wider hot aisles than the placement rules require
  --row-racks N        maximum number of racks in a row
  --containment K      contained aisles: hot-aisle, cold-aisle or none; default: none
  --rows-along D       x, y or best; default: best
  --feeds K            a busway or an rpp for each row and each side of its racks
  --feed-capacity-kVA N  capacity of each; default: 460 for a busway, 230 for an RPP
  --out FILE           file for the plan with the positions, overwriting it
  --most RACK          id of the rack entry to count copies of
  --option ID          may be omitted if the plan has no or one option
  --utility-kW N       capacity of the utility feed; default: no limit
  --cooling-kW N       heat rejection capacity; default: that of the hall
  --json               one JSON object, as returned by POST /api/v1/layouts and
                       /api/v1/most-racks`,
      load: async () => (await import('./commands/layout.ts')).layoutCommand,
    },
  ],
  [
    'sheets',
    {
      summary: 'draw floor plans, rack elevations and the one-line as sheets: SVG, DXF',
      help: `plenum sheets PLAN.json --out FOLDER [--paper a3] [--orientation portrait] [--scale 1:100]
              [--hall ID] [--option ID] [--contents floor,elevations,one-line] [--format svg] [--units m]
              [--revision B] [--note TEXT] [--drawn-by NAME] [--date 2026-11-30]

Draws sheets with frame, title block, legend, scale and the arrow of north, a file for
each: SVG in mm at true size, and DXF in mm with layers of the US National CAD Standard.
The DXF of a floor plan is the hall at full size, with its sheet as a layout; the floor
page reads it back.

${planArgument}
  --out FOLDER     the folder to write to; created if missing
  --paper SIZE     a4 to a0, ansi-a to ansi-e, arch-a to arch-e; default: a3
  --orientation O  landscape or portrait; default: landscape
  --scale 1:N      scale of floor plans; default: fit, the largest usual one that has room
  --hall ID        only the floor plan of this hall; default: all halls with a room
  --option ID      the option to draw; default: the first
  --contents C     only these sheets, separated by commas: floor, elevations, one-line
  --format F       svg, dxf or both; default: both
  --units U        m for dimensions in mm, ft for feet and inches; default: m
  --revision R, --note TEXT, --drawn-by NAME    for the title block
  --date D         for the title block; default: today`,
      load: async () => (await import('./commands/sheets.ts')).sheetsCommand,
    },
  ],
  [
    'sizing',
    {
      summary: 'size the electrical plant: transformers, generators, UPS, battery, fuel',
      help: `plenum sizing PLAN.json [--option ID] [--battery-min N] [--fuel-hours N] [OPTION...] [--json]

Sizes the electrical plant for the design load in the worse design hour, and lists every
assumed value with its source. Required and redundant units are written as 2+1.

${planArgument}
  --option ID              may be omitted if the plan has no or one option
  --transformer-series S   iec or ansi
  --transformers N         required transformers, without redundancy
  --ups-kW N               rating of a module
  --ups-modules N          required modules, instead of their rating
  --battery-min N          battery autonomy at full load, minutes; default: no battery
  --battery-ageing R       battery ageing factor: beginning-of-life over end-of-life capacity
  --walk-in-steps N        UPS walk-in steps
  --generator-kW N         rating of a generator
  --generators N           required generators, instead of their rating
  --elevation-m N, --intake-C N, --site-rating-fraction F    instead of those of the climate
  --accepted-step-fraction F    maximum load step that a generator accepts, from its data sheet
  --recharge-kW N          battery recharge power on the generators
  --fuel-hours N           required fuel autonomy, hours
  --tank-L N               usable fuel in the tanks
  --motor-kW N, --motor-start-ratio R, --motor-start-power-factor F    the largest motor
  --cooling-steps N        steps in which cooling restarts
  --peak-ratio R           sub-hourly IT peak over the hourly peak
  --transformer-redundancy, --ups-redundancy, --generator-redundancy   N, N+1, 2N
  --json                   one JSON object, as returned by POST /api/v1/sizings`,
      load: async () => (await import('./commands/sizing.ts')).sizingCommand,
    },
  ],
];
