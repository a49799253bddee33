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
      description: `Width of ${kind} aisles, if above the minimum of the placement rules`,
    });

/** Parameters of a layout, of an HTTP request or a command line. Maxima are above those of any real hall. */
export const layoutParameters = z.object({
  hall: text('Id of a hall with a room; may be omitted if the plan has one hall'),
  'cold-aisle-mm': aisle('cold'),
  'hot-aisle-mm': aisle('hot'),
  'row-racks': z
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .meta({ unit: 'count', description: 'Maximum number of racks in a row' }),
  containment: z
    .enum(['hot-aisle', 'cold-aisle', 'none'])
    .optional()
    .meta({ description: 'Contained aisles. Default: none' }),
  'rows-along': z
    .enum(['x', 'y', 'best'])
    .optional()
    .meta({ description: 'Direction of the rows. Default: best' }),
  feeds: z.enum(['busway', 'rpp']).optional().meta({
    description: 'A busway or an RPP for each row and each side of its racks. Default: feeds are unchanged',
  }),
  'feed-capacity-kVA': z.number().min(1).max(10_000).optional().meta({
    unit: 'kVA',
    description: 'Capacity of each. Default: 460 for a busway, 230 for an RPP',
  }),
});

/** The layout options that parameters state. */
export function layoutOptionsOf(values: Omit<z.output<typeof layoutParameters>, 'hall'>): HallLayoutOptions {
  const {
    'cold-aisle-mm': coldAisle_mm,
    'hot-aisle-mm': hotAisle_mm,
    'row-racks': maxRowRackCount,
    'rows-along': rowsAlong,
    containment,
    feeds: kind,
  } = values;
  return {
    ...(coldAisle_mm !== undefined && { coldAisle_mm }),
    ...(hotAisle_mm !== undefined && { hotAisle_mm }),
    ...(maxRowRackCount !== undefined && { maxRowRackCount }),
    ...(containment !== undefined && { containment }),
    ...(rowsAlong !== undefined && { rowsAlong }),
    ...(kind !== undefined && {
      feeds: { kind, capacity_kVA: values['feed-capacity-kVA'] ?? usualCapacity_kVA[kind] },
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
