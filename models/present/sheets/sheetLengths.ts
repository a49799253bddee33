/** How lengths are written on sheets. */
export interface SheetLengths {
  readonly text: (length_mm: number) => string;
  readonly note: string;
  /** The unit of scale bars: its length in mm, and its symbol. */
  readonly bar: { readonly unit_mm: number; readonly symbol: string };
}

/** Millimetres, as metric drawings of buildings are dimensioned. */
const metricLengths: SheetLengths = {
  text: (length_mm) => String(Math.round(length_mm)),
  note: 'Dimensions in mm.',
  bar: { unit_mm: 1000, symbol: 'm' },
};

const INCH_mm = 25.4;

/** Feet and inches to the eighth of an inch: 43'-3 3/4". */
function feetText(length_mm: number): string {
  const eighths = Math.round((length_mm / INCH_mm) * 8);
  const [feet, rest] = [Math.floor(eighths / 96), eighths % 96];
  const [inches, part] = [Math.floor(rest / 8), rest % 8];
  const divisor = part % 4 === 0 ? 4 : part % 2 === 0 ? 2 : 1;
  const fraction = part === 0 ? '' : ` ${String(part / divisor)}/${String(8 / divisor)}`;
  return `${String(feet)}'-${String(inches)}${fraction}"`;
}

const imperialLengths: SheetLengths = {
  text: feetText,
  note: 'Dimensions in feet and inches, to the nearest 1/8 in.',
  bar: { unit_mm: 304.8, symbol: 'ft' },
};

/** The lengths of sheets in the chosen unit. */
export const sheetLengths = (unit: 'm' | 'ft'): SheetLengths =>
  unit === 'm' ? metricLengths : imperialLengths;
