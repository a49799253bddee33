import type { DisplayUnits } from '../../../models/units/display/displayUnits.ts';

/** The unit of a ruler. */
type RulerUnit = DisplayUnits['length'];

/** A line of a ruler; labelled ones are longer. */
interface RulerTick {
  readonly at_mm: number;
  readonly isLabelled: boolean;
}

interface Step {
  readonly step_mm: number;
  /** Parts between two labels. */
  readonly parts: number;
}

const INCH_mm = 25.4;
const FOOT_mm = 304.8;

const steps: Readonly<Record<RulerUnit, readonly Step[]>> = {
  m: [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000].map(
    (step_mm) => ({ step_mm, parts: /^2/.test(String(step_mm)) ? 4 : 5 }),
  ),
  ft: [
    { step_mm: 3 * INCH_mm, parts: 3 },
    { step_mm: 6 * INCH_mm, parts: 6 },
    ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000].map((feet) => ({
      step_mm: feet * FOOT_mm,
      parts: feet === 1 ? 4 : /^2/.test(String(feet)) ? 4 : 5,
    })),
  ],
};

const MIN_LABEL_px = 64;

/** The smallest round step that is at least so long on the screen; the largest if none is. */
function stepOf(unit: RulerUnit, least_mm: number): Step {
  const all = steps[unit];
  return all.find(({ step_mm }) => step_mm >= least_mm) ?? all.at(-1) ?? { step_mm: 1_000, parts: 5 };
}

/**
 * The lines of a ruler along one axis, from the origin of the room's coordinates.
 *
 * @param from_mm - start of the visible part
 * @param to_mm - its end
 * @param scale_px_per_mm - of the view
 */
export function rulerTicks(
  unit: RulerUnit,
  { from_mm, to_mm }: { readonly from_mm: number; readonly to_mm: number },
  scale_px_per_mm: number,
): RulerTick[] {
  const { step_mm, parts } = stepOf(unit, MIN_LABEL_px / scale_px_per_mm);
  const part_mm = step_mm / parts;
  const ticks: RulerTick[] = [];
  for (let place = Math.ceil(from_mm / part_mm); place * part_mm <= to_mm; place += 1) {
    const at_mm = place * part_mm;
    ticks.push({ at_mm, isLabelled: place % parts === 0 });
  }
  return ticks;
}

/** The longest round length that fits into a width on the screen. */
export function scaleBarLength_mm(unit: RulerUnit, scale_px_per_mm: number, most_px: number): number {
  const fitting = steps[unit].filter(({ step_mm }) => step_mm * scale_px_per_mm <= most_px);
  return fitting.at(-1)?.step_mm ?? steps[unit][0]?.step_mm ?? 0;
}
