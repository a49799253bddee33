/** A drawn row of a long list, or the room of rows that are not drawn. */
export type ListPart =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly after: number; readonly height_px: number };

/** What of a long list is in view. */
interface View {
  readonly top_px: number;
  readonly height_px: number;
}

/** Rows are drawn this far above and below what is in view, so that scrolling and the Tab key find them. */
const AROUND_px = 400;

/**
 * The rows of a long list that are drawn: those in view and around it, and one that must not go, such as the row with the focus. Gaps keep the
 * room of the others.
 *
 * @param starts_px - where each row starts, and at the end where the last one ends
 * @param kept - index of the row that is drawn in any case; -1: none
 */
export function drawnRows(starts_px: Float64Array, { top_px, height_px }: View, kept: number): ListPart[] {
  const count = starts_px.length - 1;
  const first = Math.min(rowAt(starts_px, top_px - AROUND_px), Math.max(0, count - 1));
  const last = rowAt(starts_px, top_px + height_px + AROUND_px);
  const indices = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (kept >= 0 && kept < count && kept < first) indices.unshift(kept);
  if (kept >= 0 && kept < count && kept > last) indices.push(kept);
  const parts: ListPart[] = [];
  let next = 0;
  for (const index of indices) {
    pushGap(parts, starts_px, { from: next, to: index });
    parts.push({ kind: 'row', index });
    next = index + 1;
  }
  pushGap(parts, starts_px, { from: next, to: count });
  return parts;
}

function pushGap(
  parts: ListPart[],
  starts_px: Float64Array,
  { from, to }: { from: number; to: number },
): void {
  const height_px = (starts_px[to] ?? 0) - (starts_px[from] ?? 0);
  if (to > from) parts.push({ kind: 'gap', after: from - 1, height_px });
}

/** Index of the row at a height: the last one that starts at it or above; 0 above the list. */
function rowAt(starts_px: Float64Array, y_px: number): number {
  let low = 0;
  let high = Math.max(0, starts_px.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts_px[middle] ?? 0) <= y_px) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where each row of a list starts, and where the last one ends.
 *
 * @param heightOf - height of a row in pixels
 */
export function rowStarts(count: number, heightOf: (index: number) => number): Float64Array {
  const starts_px = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    starts_px[index + 1] = (starts_px[index] ?? 0) + heightOf(index);
  }
  return starts_px;
}
