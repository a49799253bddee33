import type { FigureAxis } from './figureAxis.ts';

/** A figure that a search minimises or maximises. */
export interface ParetoFigure extends FigureAxis {
  readonly better: 'less' | 'more';
}

/** A design of a search. */
export interface ParetoDesign {
  readonly id: string;
  readonly name: string;
  /** In the unit of the figure; null if the design does not have it. It is then not drawn, but counted. */
  readonly x: number | null;
  readonly y: number | null;
  /** Whether it keeps all limits. */
  readonly isFeasible: boolean;
  /** The limits that it breaks: "PUE above 1.3"; told instead of "outside limits". */
  readonly limit?: string;
}

/** The designs of a search between two figures. */
export interface ParetoDesigns {
  readonly x: ParetoFigure;
  readonly y: ParetoFigure;
  readonly designs: readonly ParetoDesign[];
  /** Designs that no feasible design dominates, in any order. */
  readonly frontIds: readonly string[];
  readonly chosenId: string | null;
}
