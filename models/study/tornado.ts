import type { Library } from '../catalogue/Library.ts';
import type { Plan } from '../plan/document/planSchema.ts';
import { scenarioAt } from '../plan/document/scenarioAt.ts';
import type { Input } from '../plan/prepare/input.ts';
import { studyBase, type StudyBase } from './studyBase.ts';
import { studyRun, type StudyFigures } from './studyFigures.ts';
import type { Study } from './StudyProgress.ts';
import { uncertaintyOf, type Uncertainty } from './uncertainties.ts';
import { withInput } from './withInput.ts';

/** Which options a tornado is of. */
export interface TornadoQuestion {
  readonly optionId: string;
  /** The option that it is compared with; null for its figures alone. */
  readonly againstId: string | null;
}

/** Both options with an assumption at one end of its bounds. */
export interface TornadoEnd {
  readonly value: number;
  /** null if it cannot be computed. */
  readonly its: StudyFigures | null;
  /** null without a comparison, or if it cannot be computed. */
  readonly against: StudyFigures | null;
  /** Why it cannot be computed; null if it can. */
  readonly reason: string | null;
}

/** One assumption at both ends of its bounds, everything else unchanged. */
export interface TornadoBar {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  /** The value that the plan uses. */
  readonly value: number;
  readonly bounds: Uncertainty;
  /** Whether it is changed in both options, in the option alone, or in the one that it is compared with. */
  readonly of: 'both' | 'its' | 'against';
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
}

export interface Tornado {
  readonly currency: string;
  readonly its: StudyFigures;
  readonly against: StudyFigures | null;
  /** In the order of the inputs; those that change no figure are left out. */
  readonly bars: readonly TornadoBar[];
  /** Assumptions that were run, with those that change nothing. */
  readonly assumptionCount: number;
}

/**
 * Runs a plan with each of its assumptions at the low and the high end of its bounds, one at a time. An assumption that both options
 * have with the same value is changed in both; one whose values differ is two assumptions, each changed in its option.
 *
 * @param plan - a validated plan; not changed
 * @param library - with the histories of grids, if their bounds are to be the published ones
 * @returns null if one of the options cannot be computed; progress has what is known by then
 */
export function* tornado(
  plan: Plan,
  { optionId, againstId }: TornadoQuestion,
  library: Library,
): Study<Tornado | null> {
  const its = sideOf(plan, optionId, library);
  const against = againstId === null ? null : sideOf(plan, againstId, library);
  if (its === null || (againstId !== null && against === null)) return null;
  const assumptions = assumptionsOf(its.base, against?.base ?? null, library);
  const bars: TornadoBar[] = [];
  const known = (): Tornado => ({
    currency: its.base.currency,
    its: its.figures,
    against: against?.figures ?? null,
    bars: bars.filter((bar) => isFelt(bar, its, against)),
    assumptionCount: assumptions.length,
  });
  for (const { input, ...assumption } of assumptions) {
    const { path, label, unit } = input;
    const at = (value: number): TornadoEnd => {
      const own = assumption.of === 'against' ? unchanged(its) : changedRun(its, path, value);
      const other = assumption.of === 'its' ? unchanged(against) : changedRun(against, path, value);
      return {
        value,
        its: own.figures,
        against: other.figures,
        reason: own.reason ?? other.reason,
      };
    };
    const { least, most } = assumption.bounds;
    bars.push({ path, label, unit, ...assumption, low: at(least), high: at(most) });
    yield { doneCount: bars.length, totalCount: assumptions.length, known: known() };
  }
  return known();
}

/** An option and its figures as planned. */
interface Side {
  readonly base: StudyBase;
  readonly figures: StudyFigures;
}

function sideOf(plan: Plan, optionId: string, library: Library): Side | null {
  const base = studyBase(scenarioAt(plan, optionId), library);
  const figures = base === null ? null : studyRun(base.scenario, library).figures;
  return base === null || figures === null ? null : { base, figures };
}

interface Assumption extends Pick<TornadoBar, 'value' | 'bounds' | 'of'> {
  readonly input: Input;
}

function assumptionsOf(its: StudyBase, against: StudyBase | null, library: Library): Assumption[] {
  const own = boundsByPath(its, library);
  if (against === null) return [...own.values()].map((found) => ({ ...found, of: 'its' }));
  const others = boundsByPath(against, library);
  const ofIts = [...own].map(([path, found]): Assumption => {
    const isShared = others.get(path)?.value === found.value;
    return { ...found, of: isShared ? 'both' : 'its' };
  });
  const ofOthers = [...others].flatMap(([path, found]): Assumption[] =>
    own.get(path)?.value === found.value ? [] : [{ ...found, of: 'against' }],
  );
  return [...ofIts, ...ofOthers];
}

/** The assumptions of an option by path; a figure that it lists twice is one. */
function boundsByPath({ inputs }: StudyBase, library: Library): Map<string, Omit<Assumption, 'of'>> {
  const byPath = new Map<string, Omit<Assumption, 'of'>>();
  for (const input of inputs) {
    const bounds = uncertaintyOf(input, library);
    if (bounds === undefined || typeof input.value !== 'number' || byPath.has(input.path)) continue;
    byPath.set(input.path, { input, bounds, value: input.value });
  }
  return byPath;
}

interface Run {
  readonly figures: StudyFigures | null;
  readonly reason: string | null;
}

const unchanged = (side: Side | null): Run => ({ figures: side?.figures ?? null, reason: null });

function changedRun(side: Side | null, path: string, value: number): Run {
  if (side === null) return unchanged(side);
  const { scenario, reason } = withInput(side.base, path, value);
  return scenario === null ? { figures: null, reason } : studyRun(scenario, side.base.library);
}

const felt = ['pue', 'facilityEnergy_kWh', 'cost', 'carbonLocation_kg', 'water_L', 'designPeak_kW'] as const;

/** Smaller differences are rounding. */
const NOISE = 1e-9;

function isFelt({ low, high }: TornadoBar, its: Side, against: Side | null): boolean {
  const differs = (at: StudyFigures | null, side: Side | null): boolean =>
    at !== null &&
    side !== null &&
    felt.some((name) => {
      const known = side.figures[name] ?? 0;
      return Math.abs((at[name] ?? 0) - known) > NOISE * Math.abs(known);
    });
  return [low, high].some(
    (end) => end.reason !== null || differs(end.its, its) || differs(end.against, against),
  );
}
