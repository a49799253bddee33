import type { Design } from './designSpace.ts';
import type { DesignLimit, DesignObjective } from './searchQuestion.ts';

/** The figures of a design, or why there are none. */
export interface DesignFigures {
  /** By id; null if the design has no such figure. Empty if it cannot be computed. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** Why the design cannot be computed; null if it can. */
  readonly reason: string | null;
}

/** A limit that a design breaks. */
export interface BrokenLimit {
  readonly limit: DesignLimit;
  /** The figure of the design. */
  readonly value: number;
  /** By how much the limit is broken, above 0, in the unit of the figure. */
  readonly margin: number;
}

/** An evaluated design. */
export interface JudgedDesign extends DesignFigures {
  readonly key: number;
  readonly design: Design;
  /** The first figure of the limits and objectives that it does not have, in words; null if it has all, or cannot be computed. */
  readonly missing: string | null;
  /** The limits that it breaks, in the order of the limits; none if it cannot be computed or a figure is missing. */
  readonly broken: readonly BrokenLimit[];
}

const NONE: readonly BrokenLimit[] = [];

/**
 * Judges a design by limits. It is feasible if it can be computed, has all figures of the limits and objectives as finite numbers,
 * and breaks no limit.
 *
 * @param key - of the design
 */
export function judgeDesign(
  { key, design, figures, reason }: DesignFigures & Pick<JudgedDesign, 'key' | 'design'>,
  limits: readonly DesignLimit[],
  objectives: readonly DesignObjective[],
): JudgedDesign {
  const missing = reason === null ? missingFigure(figures, [...limits, ...objectives]) : null;
  const broken = reason === null && missing === null ? brokenBy(figures, limits) : NONE;
  return { key, design, figures, reason, missing, broken };
}

/** Whether a design has every figure that limits and objectives need. */
export const isJudged = ({ reason, missing }: JudgedDesign): boolean => reason === null && missing === null;

/** Whether a design can be judged and breaks no limit. */
export const isFeasible = (judged: JudgedDesign): boolean => isJudged(judged) && judged.broken.length === 0;

/** A figure as a number of which less is better; NaN without the figure. */
export function lossOf({ figures }: DesignFigures, { figure, aim }: DesignObjective): number {
  const value = figures[figure] ?? Number.NaN;
  return aim === 'least' ? value : -value;
}

function missingFigure(
  figures: DesignFigures['figures'],
  needed: readonly Pick<DesignObjective, 'figure' | 'label'>[],
): string | null {
  return needed.find(({ figure }) => !Number.isFinite(figures[figure]))?.label ?? null;
}

function brokenBy(figures: DesignFigures['figures'], limits: readonly DesignLimit[]): readonly BrokenLimit[] {
  const broken = limits.flatMap((limit) => {
    const value = figures[limit.figure] ?? Number.NaN;
    const margin = limit.bound === 'at most' ? value - limit.value : limit.value - value;
    return margin > 0 ? [{ limit, value, margin }] : [];
  });
  return broken.length === 0 ? NONE : broken;
}
