import type { Plan } from '../../models/plan/document/planSchema.ts';
import { usualCapacity_kVA } from '../../models/floor/layout/feedUnits.ts';
import type { HallWishes } from '../../models/plan/layout/feedHall.ts';
import { numberOf } from './numberOf.ts';
import { parameterError } from './parameterError.ts';

/** Options of a layout as texts, from the query of an HTTP request or a command line. */
export type LayoutParameters = Partial<
  Readonly<
    Record<
      | 'cold-aisle-mm'
      | 'hot-aisle-mm'
      | 'row-racks'
      | 'containment'
      | 'rows-along'
      | 'feeds'
      | 'feed-capacity-kVA',
      string | undefined
    >
  >
>;

/** Allowed values of the options. */
export const layoutWords = {
  containment: ['hot-aisle', 'cold-aisle', 'none'],
  rowsAlong: ['x', 'y', 'best'],
  feeds: ['busway', 'rpp'],
} as const;

/** Maximum values of the options. */
export const layoutMost = { aisle_mm: 20_000, rowRackCount: 10_000, feedCapacity_kVA: 10_000 } as const;

/**
 * Reads the options of a layout.
 *
 * @param prefix - prefix of the names in messages: `--` on a command line
 * @throws ModelError `parameter-invalid`
 */
export function layoutWishes(parameters: LayoutParameters, prefix = ''): HallWishes {
  const aisle = (name: 'cold-aisle-mm' | 'hot-aisle-mm'): number | undefined =>
    numberOf(parameters[name], {
      name: prefix + name,
      unit: 'mm',
      minimum: 1,
      maximum: layoutMost.aisle_mm,
      isWhole: true,
    });
  const coldAisle_mm = aisle('cold-aisle-mm');
  const hotAisle_mm = aisle('hot-aisle-mm');
  const maxRowRackCount = numberOf(parameters['row-racks'], {
    name: `${prefix}row-racks`,
    unit: 'racks',
    minimum: 1,
    maximum: layoutMost.rowRackCount,
    isWhole: true,
  });
  const containment = wordOf(parameters.containment, layoutWords.containment, `${prefix}containment`);
  const rowsAlong = wordOf(parameters['rows-along'], layoutWords.rowsAlong, `${prefix}rows-along`);
  return {
    ...(coldAisle_mm !== undefined && { coldAisle_mm }),
    ...(hotAisle_mm !== undefined && { hotAisle_mm }),
    ...(maxRowRackCount !== undefined && { maxRowRackCount }),
    ...(containment !== undefined && { containment }),
    ...(rowsAlong !== undefined && { rowsAlong }),
    ...requestedFeeds(parameters, prefix),
  };
}

function requestedFeeds(parameters: LayoutParameters, prefix: string): Pick<HallWishes, 'feeds'> {
  const kind = wordOf(parameters.feeds, layoutWords.feeds, `${prefix}feeds`);
  const capacity_kVA = numberOf(parameters['feed-capacity-kVA'], {
    name: `${prefix}feed-capacity-kVA`,
    unit: 'kVA',
    minimum: 1,
    maximum: layoutMost.feedCapacity_kVA,
  });
  return kind === undefined ? {} : { feeds: { kind, capacity_kVA: capacity_kVA ?? usualCapacity_kVA[kind] } };
}

function wordOf<Word extends string>(
  text: string | undefined,
  words: readonly Word[],
  name: string,
): Word | undefined {
  if (text === undefined) return undefined;
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  const given = JSON.stringify(text.slice(0, 60));
  throw parameterError(name, `${given} is unknown; allowed are ${words.join(', ')}`);
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
