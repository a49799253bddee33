import { z } from 'zod';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { usualCapacity_kVA } from '../../models/floor/layout/feedUnits.ts';
import type { HallLayoutOptions } from '../../models/plan/layout/feedHall.ts';
import { parameterError } from './parameterError.ts';

const text = (description: string): z.ZodOptional<z.ZodString> => z.string().optional().meta({ description });

const aisle = (kind: string): z.ZodOptional<z.ZodInt> =>
  z
    .int()
    .min(1)
    .max(20_000)
    .optional()
    .meta({
      unit: 'mm',
      description: `Width wished for ${kind} aisles; never less than the rules of the room ask for`,
    });

/** Parameters of a layout, of an address or a command line. No room of racks has wider aisles, or longer rows. */
export const layoutParameters = z.object({
  hall: text('Id of a hall with a room; may be omitted where the plan has one hall'),
  'cold-aisle-mm': aisle('cold'),
  'hot-aisle-mm': aisle('hot'),
  'row-racks': z
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .meta({ unit: 'count', description: 'Racks of a row at most' }),
  containment: z
    .enum(['hot-aisle', 'cold-aisle', 'none'])
    .optional()
    .meta({ description: 'Aisles that are closed off; none unless given' }),
  'rows-along': z
    .enum(['x', 'y', 'best'])
    .optional()
    .meta({ description: 'Which way rows run; the better of both unless given' }),
  feeds: z.enum(['busway', 'rpp']).optional().meta({
    description:
      'Units that feed each row from each side of its racks; racks stay fed as they are unless given',
  }),
  'feed-capacity-kVA': z.number().min(1).max(10_000).optional().meta({
    unit: 'kVA',
    description: 'What one of them carries; 460 of a busway and 230 of an RPP unless given',
  }),
});

/** The wishes that parameters state. */
export function layoutOptionsOf(given: Omit<z.output<typeof layoutParameters>, 'hall'>): HallLayoutOptions {
  const {
    'cold-aisle-mm': coldAisle_mm,
    'hot-aisle-mm': hotAisle_mm,
    'row-racks': maxRowRackCount,
    'rows-along': rowsAlong,
    containment,
    feeds: kind,
  } = given;
  return {
    ...(coldAisle_mm !== undefined && { coldAisle_mm }),
    ...(hotAisle_mm !== undefined && { hotAisle_mm }),
    ...(maxRowRackCount !== undefined && { maxRowRackCount }),
    ...(containment !== undefined && { containment }),
    ...(rowsAlong !== undefined && { rowsAlong }),
    ...(kind !== undefined && {
      feeds: { kind, capacity_kVA: given['feed-capacity-kVA'] ?? usualCapacity_kVA[kind] },
    }),
  };
}

/**
 * The id of the requested hall. Whether the plan has it is checked when it is looked up.
 *
 * @param hall - its id; may be undefined if the plan has one hall
 * @param parameter - name of its parameter, for messages
 * @throws ModelError `parameter-invalid` if it is required and missing
 */
export function chosenHall(plan: Plan, hall: string | undefined, parameter: string): string {
  if (hall !== undefined) return hall;
  const ids = Object.keys(plan.halls);
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return only;
  throw parameterError(parameter, `name one of the plan’s halls: ${ids.join(', ')}`);
}
