import type { FigureAxis } from './figureAxis.ts';

/** An axis of parallel coordinates: the choices of a study by name, or a figure. */
export type ParallelAxis =
  | (FigureAxis & { readonly id: string; readonly kind: 'figure' })
  | {
      readonly id: string;
      readonly kind: 'choice';
      readonly label: string;
      readonly choices: readonly string[];
    };

/** A design with one value for each axis, in their order. */
export interface ParallelDesign {
  readonly id: string;
  readonly name: string;
  /** A figure in the unit of its axis, or the index of a choice; null if the design has none. */
  readonly values: readonly (number | null)[];
}

/** Ranges by the id of their axis: least and largest figure, or index of the first and the last choice, all inclusive. */
export type Brushes = Readonly<Record<string, readonly [low: number, high: number]>>;

/** Designs over the axes of a study. */
export interface ParallelDesigns {
  readonly axes: readonly ParallelAxis[];
  readonly designs: readonly ParallelDesign[];
  /** Designs of the Pareto front, which are highlighted. */
  readonly frontIds: readonly string[];
  readonly chosenId: string | null;
  readonly brushes: Brushes;
}
