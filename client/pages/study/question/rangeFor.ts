import type { LocatedField } from '../../../worker/protocol/studyProtocol.ts';

/** A range of values that a field is offered with. */
export interface OfferedRange {
  readonly from: number;
  readonly to: number;
  readonly valueCount: number;
}

const VALUES = 5;
/** Where nothing is known of how far a value may be off. */
const SHARE = 0.2;

/**
 * The range that a field is offered with: the known bounds of an assumption, else 20 % either way, within what the plan may have.
 *
 * @param field - undefined if it is not known
 */
export function rangeFor(field: LocatedField | undefined): OfferedRange {
  const value = typeof field?.value === 'number' ? field.value : 0;
  const {
    least = -Infinity,
    most = Infinity,
    isWhole = false,
  } = field?.allowed.kind === 'number' ? field.allowed : {};
  const by = value === 0 ? 1 : Math.abs(value) * SHARE;
  const bounds = field?.uncertainty ?? { least: value - by, most: value + by };
  const within = (bound: number): number => tidy(Math.min(most, Math.max(least, bound)));
  if (!isWhole) {
    const [from, to] = [within(bounds.least), within(bounds.most)];
    return from < to
      ? { from, to, valueCount: VALUES }
      : { from: tidy(value - by), to: tidy(value), valueCount: VALUES };
  }
  const from = Math.max(least, Math.floor(bounds.least));
  const to = Math.min(most, Math.max(from + 1, Math.ceil(bounds.most)));
  return { from, to, valueCount: Math.min(to - from + 1, VALUES) };
}

const tidy = (value: number): number => Number(value.toPrecision(4));
