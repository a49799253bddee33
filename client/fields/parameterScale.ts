/** Display of a parameter: factor (fractions as percent), and step of the arrow keys. */
export interface ParameterScale {
  readonly factor: number;
  readonly step: number;
}

/**
 * The scale of a number field from its schema.
 *
 * @param unit - symbol; `%`: a fraction of 0..1 in the document
 * @param min - of the document's number
 * @param max - likewise
 */
export function parameterScale(
  unit: string,
  min: number | undefined,
  max: number | undefined,
): ParameterScale {
  const factor = unit === '%' ? 100 : 1;
  const range = min === undefined || max === undefined ? 100 : (max - min) * factor;
  // About a fiftieth of the range, rounded to 1, 2 or 5 times a power of ten; at most 10.
  const rough = range / 50;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (rough / power >= 5 ? 5 : rough / power >= 2 ? 2 : 1);
  return { factor, step: Math.min(10, Number(step.toPrecision(1))) };
}

/**
 * The range of a parameter as text, in the unit of its field: "2 to 30 K".
 *
 * @param unit - symbol of the unit
 * @param min - of the document's number
 * @param max - likewise
 */
export function rangeText(
  unit: string,
  min: number | undefined,
  max: number | undefined,
): string | undefined {
  if (min === undefined || max === undefined) return undefined;
  const { factor } = parameterScale(unit, min, max);
  const shown = (value: number): string => Number((value * factor).toPrecision(6)).toLocaleString('en-US');
  return `${shown(min)} to ${shown(max)}${unit === '' ? '' : ` ${unit}`}`;
}
