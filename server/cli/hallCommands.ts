import type { CliCommand } from './CliCommand.ts';

const shared = `  --device ID           a device of the catalogue, such as dgx-b200
  --city NAME           a city of the catalogue's climates, such as frankfurt
  --cooling K           air, rear-door, direct-to-chip, immersion or compare (air and
                        liquid as two options); default: compare
  --feed K              n, n+1, 2n, 4n3 or block (catcher); default: 2n
  --voltage V           of rack circuits, line to line: 200, 208, 380, 400 or 415; default:
                        that of the country
  --per-rack N          devices per rack; default: as many as fit by height, payload and heat
  --draw-kW N           maximum draw of a device, if the catalogue states none
  --room WxD            inner width and depth in metres, such as 20x14`;

const ending = `  --clear-height-mm N, --floor-load N   ratings of the room, mm and kg/m²
  --name TEXT           name of the plan
  -o, --output FILE     the plan to write, overwriting it`;

/** Proposals of new halls. */
export const hallCommands: readonly (readonly [string, CliCommand])[] = [
  [
    'new',
    {
      summary: 'plan a new hall from what runs, where, and how it is cooled and fed',
      help: `plenum new --device ID --racks N --city NAME [--cooling compare] [--feed 2n]
           [--room as-needed] [OPTION...] [-o PLAN.json] [--json]

Proposes a plan: filled racks with feeds and cords, a drawn room with rows, aisles, cooling
units and busways, a power topology rated for its failures, a cooling plant and options to
compare. Lists what it assumes, with its place in the plan.

  --racks N             racks; or one of:
  --it-kW N             IT power, filled with whole racks
  --accelerators N      at least this number
  --tokens-per-day N    of an inference service, with --active-parameters N or
                        --tokens-per-s N per accelerator, and --parameters N in memory
${shared}, or as-needed;
                        default: as-needed
${ending}
  --json                one JSON object, as returned by POST /api/v1/halls/proposals`,
      load: async () => (await import('./commands/newHall.ts')).newHallCommand,
    },
  ],
  [
    'fits',
    {
      summary: 'count the racks that a power and a floor area allow, and plan their hall',
      help: `plenum fits --power 5MW --area 600 --device ID --city NAME [--basis utility]
            [OPTION...] [-o PLAN.json] [--json]

Returns the most racks of a device that a power and a floor area allow, the limit that stops
more, and the plan of their hall, as plenum new proposes it.

  --power P             with its unit, such as 5MW or 500kW
  --basis B             utility: of the connection, for everything in the design hour
                        (default); it: of the racks alone
  --area N              floor area in m²; or the room:
${shared}
${ending}
  --json                one JSON object, as returned by POST /api/v1/halls/fits`,
      load: async () => (await import('./commands/newHall.ts')).whatFitsCommand,
    },
  ],
];
