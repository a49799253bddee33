import { WIDEST_AISLE_mm } from '../aislesOfRow.ts';
import type { FreeGap, RowLine } from './freeGaps.ts';

/** The spans of the rows of a line, in sequence: from, to, from, to, ... */
export interface FilledLine {
  readonly line: RowLine;
  readonly spans: readonly number[];
}

/** Free stretches without the part between two positions. */
function without(gaps: readonly FreeGap[], west_mm: number, east_mm: number): FreeGap[] {
  const left: FreeGap[] = [];
  for (const gap of gaps) {
    if (gap.to_mm <= west_mm || gap.from_mm >= east_mm) {
      left.push(gap);
      continue;
    }
    if (gap.from_mm < west_mm) {
      left.push({ ...gap, to_mm: west_mm, opensTo_mm: Math.min(gap.opensTo_mm, west_mm) });
    }
    if (gap.to_mm > east_mm) {
      left.push({ ...gap, from_mm: east_mm, opensFrom_mm: Math.max(gap.opensFrom_mm, east_mm) });
    }
  }
  return left;
}

/**
 * Removes the parts of free stretches that would face, through a gap of the previous row, the rears of the row before it, if
 * the gap is at least as long as the distance between these two. A shorter gap is a cross aisle, not an aisle, and is allowed.
 *
 * @param gaps - free stretches of a line
 * @param line - the line
 * @param filled - the lines below it, from the lowest up
 */
export function gapsBehindRows(
  gaps: readonly FreeGap[],
  line: RowLine,
  filled: readonly FilledLine[],
): readonly FreeGap[] {
  const next = filled.at(-1);
  const far = filled.at(-2);
  if (next === undefined || far === undefined) return gaps;
  const apart_mm = line.y_mm - far.line.y_mm - far.line.depth_mm;
  if (apart_mm > WIDEST_AISLE_mm) return gaps;
  let left = gaps;
  for (let i = 0; i + 1 < far.spans.length; i += 2) {
    let from_mm = far.spans[i] ?? 0;
    const to_mm = far.spans[i + 1] ?? 0;
    for (let j = 0; j + 1 < next.spans.length; j += 2) {
      const hidden_mm = next.spans[j] ?? 0;
      const open_mm = Math.min(hidden_mm, to_mm) - from_mm;
      if (open_mm >= apart_mm) left = without(left, from_mm, from_mm + open_mm);
      from_mm = Math.max(from_mm, next.spans[j + 1] ?? 0);
      if (from_mm >= to_mm) break;
    }
    if (to_mm - from_mm >= apart_mm) left = without(left, from_mm, to_mm);
  }
  return left;
}
