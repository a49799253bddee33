import type { OutlinedAxis } from '../../../study/rows/StudyOutline.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import { significant } from '../../format/number.ts';
import { kindLabel } from '../../words/kindLabel.ts';
import { shownField } from '../shownFigure.ts';

/** The points of an axis as they are shown. */
export interface AxisPoints {
  readonly label: string;
  /** Empty for choices and ratios. */
  readonly unit: string;
  /** Numbers in the unit shown; null if a point is a choice. */
  readonly numbers: readonly number[] | null;
  /** Each point in words, numbers without the unit. */
  readonly texts: readonly string[];
}

/** In which money and units values are shown. */
export interface ShownIn {
  /** ISO 4217 code. */
  readonly currency: string;
  readonly units: DisplayUnits;
}

const DIGITS = 5;

/**
 * The points of an axis in words, numbers in the chosen units.
 *
 * @param axis - of a study
 */
export function axisPoints(axis: OutlinedAxis, shown: ShownIn): AxisPoints {
  const { label, path, points, unit: ofPlan } = axis;
  if (path === null || points.some(({ value }) => typeof value !== 'number')) {
    const texts = points.map((point) => (path === null ? point.label : wordOf(point.value)));
    return { label, unit: '', numbers: null, texts };
  }
  const { unit, toShown } = shownField({ path, label, unit: ofPlan }, shown);
  const numbers = points.map(({ value }) => toShown(Number(value)));
  return { label, unit, numbers, texts: numbers.map((number) => significant(number, DIGITS)) };
}

function wordOf(value: number | string): string {
  if (value === 'true') return 'Yes';
  return value === 'false' ? 'No' : kindLabel(String(value));
}

/** A point of an axis with its unit: "Frankfurt", "22 °C". */
export function pointText({ texts, unit }: AxisPoints, point: number): string {
  return `${texts[point] ?? ''} ${unit}`.trim();
}
