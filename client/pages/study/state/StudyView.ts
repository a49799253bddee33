import { isObject, valueAt, type Json } from '../../../../models/edit/document/json.ts';
import type { StudyObjective } from '../../../../models/study/document/studySchema.ts';
import type { StudyOutline } from '../../../../models/study/rows/StudyOutline.ts';

/** How results are shown: which chart, and what is chosen in it. */
export interface StudyView {
  readonly kind: ViewKind;
  /** Path of the figure. */
  readonly figure: string;
  /** Places of the axes of the map; without a second one it has one row. */
  readonly across: number;
  readonly down: number | null;
  /** Points of the other axes, by their places; an axis without is summarised. */
  readonly fixed: ReadonlyMap<number, number>;
  readonly statistic: (typeof statistics)[number];
  readonly curve: (typeof curves)[number];
  /** Figures of the front. */
  readonly objectives: readonly [StudyObjective, StudyObjective];
}

export const viewKinds = ['map', 'spread', 'effects', 'front', 'lines', 'table'] as const;
export type ViewKind = (typeof viewKinds)[number];
export const statistics = ['median', 'least', 'most'] as const;
export const curves = ['cumulative', 'exceedance'] as const;

/** The figure that a study shows first, where it keeps it. */
const FIRST_FIGURE = 'annual.pue';
const ENERGY = 'annual.facilityEnergy_kWh';

/**
 * How the results of a study are shown: as they were last, where the study still has what was chosen, else as its question suggests.
 *
 * @param stored - as the store has it
 * @param study - of the results
 */
export function studyView(stored: Json | undefined, study: StudyOutline): StudyView {
  const { axes, figures } = study;
  const paths = figures.map(({ path }) => path);
  const usual =
    study.document.objectives?.[0]?.figure ?? (usualView(study) === 'spread' ? ENERGY : FIRST_FIGURE);
  const first = paths.includes(usual) ? usual : (paths[0] ?? '');
  const [across, down] = mapAxes(stored, study);
  return {
    kind: oneOf(viewsOf(study), valueAt(stored, ['kind']), usualView(study)),
    figure: oneOf(paths, valueAt(stored, ['figure']), first),
    across,
    down,
    fixed: new Map(
      axes.flatMap(({ points }, axis): [number, number][] => {
        const point = Number(valueAt(stored, ['fixed', String(axis)]) ?? NaN);
        return axis !== across && axis !== down && point >= 0 && point < points.length ? [[axis, point]] : [];
      }),
    ),
    statistic: oneOf(statistics, valueAt(stored, ['statistic']), 'median'),
    curve: oneOf(curves, valueAt(stored, ['curve']), 'cumulative'),
    objectives: objectivesOf(valueAt(stored, ['objectives']), study),
  };
}

/** The charts that make sense for a study. */
export function viewsOf({ axes, inputs, figures, rowCount }: StudyOutline): readonly ViewKind[] {
  const makesSense: Readonly<Record<ViewKind, boolean>> = {
    map: axes.length > 0,
    spread: rowCount > 1,
    effects: inputs.length > 0 || axes.length > 1,
    front: rowCount > 1 && figures.length > 1,
    lines: rowCount > 1,
    table: true,
  };
  return viewKinds.filter((kind) => makesSense[kind]);
}

function usualView({ axes, document: { draws, objectives = [] } }: StudyOutline): ViewKind {
  if (objectives.length > 1) return 'front';
  if (axes.length > 0) return 'map';
  if (draws === undefined) return 'table';
  return draws.method === 'one-at-a-time' || draws.method === 'sobol-indices' ? 'effects' : 'spread';
}

/** Longer axes go down, where their names have room. */
function mapAxes(stored: Json | undefined, { axes }: StudyOutline): readonly [number, number | null] {
  const isAxis = (value: Json | undefined): value is number =>
    Number.isInteger(value) && Number(value) in axes;
  const [across, down] = [valueAt(stored, ['across']), valueAt(stored, ['down'])];
  if (isAxis(across) && isAxis(down) && across !== down) return [across, down];
  if (axes.length < 2) return [0, null];
  return [1, 0];
}

function objectivesOf(
  stored: Json | undefined,
  { document, figures }: StudyOutline,
): StudyView['objectives'] {
  const chosen = Array.isArray(stored) ? (stored as readonly Json[]) : [];
  const [asked = [], paths] = [document.objectives, figures.map(({ path }) => path)];
  const at = (place: 0 | 1, fallback: StudyObjective): StudyObjective => {
    const own = chosen[place];
    const figure = valueAt(own, ['figure']);
    if (!isObject(own) || typeof figure !== 'string' || !paths.includes(figure))
      return asked[place] ?? fallback;
    return { figure, goal: valueAt(own, ['goal']) === 'most' ? 'most' : 'least' };
  };
  const usual = ['bill.annual.totalCost', 'carbon.location_kg'].filter((path) => paths.includes(path));
  const known = [...new Set([...usual, ...paths])];
  const first = at(0, { figure: known[0] ?? '', goal: 'least' });
  const other = known.find((path) => path !== first.figure) ?? '';
  const second = at(1, { figure: other, goal: 'least' });
  return second.figure === first.figure ? [first, { figure: other, goal: 'least' }] : [first, second];
}

function oneOf<Value extends string>(
  values: readonly Value[],
  stored: Json | undefined,
  fallback: Value,
): Value {
  return values.find((value) => value === stored) ?? fallback;
}
