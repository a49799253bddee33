import type { Plan } from '../../models/plan/document/planSchema.ts';
import { usualCapacity_kVA } from '../../models/floor/layout/feedUnits.ts';
import type { HallWishes } from '../../models/plan/layout/feedHall.ts';
import { numberOf } from './numberOf.ts';
import { parameterError } from './parameterError.ts';

/** Wishes for a layout as texts, as an address or a command line brings them. */
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

/** Aisles that may be closed off, and ways that rows may run. */
export const layoutWords = {
  containment: ['hot-aisle', 'cold-aisle', 'none'],
  rowsAlong: ['x', 'y', 'best'],
  feeds: ['busway', 'rpp'],
} as const;

/** No room of racks has wider aisles, or longer rows. */
export const layoutMost = { aisle_mm: 20_000, rowRackCount: 10_000, feedCapacity_kVA: 10_000 } as const;

/**
 * Reads the wishes for a layout.
 *
 * @param prefix - what stands before the names in messages: `--` on a command line
 * @throws ModelError `parameter-invalid`
 */
export function layoutWishes(given: LayoutParameters, prefix = ''): HallWishes {
  const aisle = (name: 'cold-aisle-mm' | 'hot-aisle-mm'): number | undefined =>
    numberOf(given[name], {
      name: prefix + name,
      unit: 'mm',
      minimum: 1,
      maximum: layoutMost.aisle_mm,
      isWhole: true,
    });
  const coldAisle_mm = aisle('cold-aisle-mm');
  const hotAisle_mm = aisle('hot-aisle-mm');
  const maxRowRackCount = numberOf(given['row-racks'], {
    name: `${prefix}row-racks`,
    unit: 'racks',
    minimum: 1,
    maximum: layoutMost.rowRackCount,
    isWhole: true,
  });
  const containment = wordOf(given.containment, layoutWords.containment, `${prefix}containment`);
  const rowsAlong = wordOf(given['rows-along'], layoutWords.rowsAlong, `${prefix}rows-along`);
  return {
    ...(coldAisle_mm !== undefined && { coldAisle_mm }),
    ...(hotAisle_mm !== undefined && { hotAisle_mm }),
    ...(maxRowRackCount !== undefined && { maxRowRackCount }),
    ...(containment !== undefined && { containment }),
    ...(rowsAlong !== undefined && { rowsAlong }),
    ...feedsWished(given, prefix),
  };
}

function feedsWished(given: LayoutParameters, prefix: string): Pick<HallWishes, 'feeds'> {
  const kind = wordOf(given.feeds, layoutWords.feeds, `${prefix}feeds`);
  const capacity_kVA = numberOf(given['feed-capacity-kVA'], {
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
  throw parameterError(name, `${given} is not known; allowed are ${words.join(', ')}`);
}

/**
 * The hall that a question is about. Whether the plan has it is seen when it is looked up.
 *
 * @param hall - its id; may be undefined where the plan has one hall
 * @param parameter - name of the parameter that names it, for messages
 * @throws ModelError `parameter-invalid` where it is needed and not given
 */
export function chosenHall(plan: Plan, hall: string | undefined, parameter: string): string {
  if (hall !== undefined) return hall;
  const ids = Object.keys(plan.halls);
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return only;
  throw parameterError(parameter, `name one of the plan’s halls: ${ids.join(', ')}`);
}
