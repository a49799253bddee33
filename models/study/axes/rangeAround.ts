import type { OfferedField } from './offeredFields.ts';

/** A range of values that a field is offered with. */
export interface OfferedRange {
  readonly from: number;
  readonly to: number;
  readonly valueCount: number;
}

const VALUES = 5;
const INTERVALS = VALUES - 1;
/** Of the present value, where nothing is known of how far it may be off: two steps either way are 20 %. */
const STEP_SHARE = 0.1;
/** Of what is usual, for a value of 0. */
const USUAL_STEPS = 10;
const ROUND = [1, 2, 2.5, 5, 10] as const;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Values around the present one of a number: the known bounds of an assumption if they are round, else round steps of about 10 % with the present value
 * among them. They stay within what the plan may have, and within what is usual as long as the present value is.
 *
 * @param field - a number; undefined if it is not known
 * @returns at equal distances, with both ends
 */
export function rangeAround(
  field: Pick<OfferedField, 'value' | 'allowed' | 'uncertainty' | 'plausible'> | undefined,
): OfferedRange {
  const value = typeof field?.value === 'number' ? field.value : 0;
  const isWhole = field?.allowed.kind === 'number' && field.allowed.isWhole;
  const bounds = boundsOf(field, value);
  const known = field?.uncertainty;
  if (known !== undefined && !isWhole) {
    const [from, to] = [tidy(Math.max(bounds.least, known.least)), tidy(Math.min(bounds.most, known.most))];
    // Shares of the present value have more digits than are read.
    if (from < to && isShort(from) && isShort(to)) return { from, to, valueCount: VALUES };
  }
  return steppedRange(value, stepOf(value, bounds, isWhole), bounds);
}

function boundsOf(field: Pick<OfferedField, 'allowed' | 'plausible'> | undefined, value: number): Bounds {
  const { least = -Infinity, most = Infinity } = field?.allowed.kind === 'number' ? field.allowed : {};
  const usual = field?.plausible;
  const isUsual = usual !== undefined && value >= usual.least && value <= usual.most;
  return isUsual
    ? { least: Math.max(least, usual.least), most: Math.min(most, usual.most) }
    : { least, most };
}

function stepOf(value: number, { least, most }: Bounds, isWhole: boolean): number {
  const span = most - least;
  const about = value === 0 ? (Number.isFinite(span) ? span / USUAL_STEPS : 1) : Math.abs(value) * STEP_SHARE;
  const step = roundStep(about);
  return isWhole ? Math.max(1, Math.floor(step)) : step;
}

/** The round number that is nearest by its ratio. */
function roundStep(about: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(about));
  const distance = (factor: number): number => Math.abs(Math.log(about / (factor * magnitude)));
  const nearest = ROUND.reduce((best, factor) => (distance(factor) < distance(best) ? factor : best));
  return nearest * magnitude;
}

/** Two steps either way; at a bound the missing ones are taken on the other side. */
function steppedRange(value: number, step: number, { least, most }: Bounds): OfferedRange {
  const room = (distance: number): number =>
    Math.max(0, Math.min(INTERVALS, Math.floor(distance / step + 1e-9)));
  const [below, above] = [room(value - least), room(most - value)];
  const up = Math.min(above, INTERVALS - Math.min(below, INTERVALS / 2));
  const down = Math.min(below, INTERVALS - up);
  if (up + down > 0) {
    return { from: tidy(value - down * step), to: tidy(value + up * step), valueCount: up + down + 1 };
  }
  // Less room than a step.
  return least < most
    ? { from: tidy(least), to: tidy(most), valueCount: VALUES }
    : { from: tidy(value), to: tidy(value + step), valueCount: 2 };
}

/** Whether a number has three digits at most. */
const isShort = (value: number): boolean => Number(value.toPrecision(3)) === value;

/** Without the last digits of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(6));
