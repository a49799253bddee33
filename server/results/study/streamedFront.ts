import { paretoFront } from '../../../models/study/search/paretoFront.ts';
import type { StudyObjective } from '../../../models/study/document/studySchema.ts';

/** A row of which no other is better in both objectives. */
export interface FrontRow {
  readonly row: number;
  /** Of the first and the second objective. */
  readonly values: readonly [number, number];
}

/** The front between two objectives, of rows that come one after the other. */
export interface StreamedFront {
  readonly add: (row: number, values: readonly [number, number]) => void;
  /** Best in the first objective first. */
  readonly rows: () => readonly FrontRow[];
}

/** Rows that are kept before those behind the front are dropped. */
const KEPT = 100_000;

/** Drops what is behind the front now and then, so that memory stays in proportion to the front. */
export function streamedFront(
  goals: readonly [StudyObjective['goal'], StudyObjective['goal']],
): StreamedFront {
  let kept: FrontRow[] = [];
  let most = KEPT;
  const front = (): FrontRow[] => {
    const [first, second] = ([0, 1] as const).map((place) => {
      const sign = goals[place] === 'least' ? 1 : -1;
      return kept.map(({ values }) => sign * values[place]);
    });
    return paretoFront(first ?? [], second ?? []).flatMap((index) => kept[index] ?? []);
  };
  return {
    add: (row, values) => {
      kept.push({ row, values });
      if (kept.length < most) return;
      kept = front();
      most = Math.max(KEPT, 2 * kept.length);
    },
    rows: front,
  };
}
