import type { FigureAxis } from './figureAxis.ts';

/** An axis of a heat map: choices by name, or numbers in a unit. */
export interface StudyHeatAxis extends FigureAxis {
  readonly values: readonly (string | number)[];
}

/** A combination of both axes. */
export interface StudyHeatCell {
  /** Where the page can choose the cell. */
  readonly id?: string;
  /** In the unit of the figure; null if there is none. */
  readonly value: number | null;
  /** Why there is no figure; told instead of it. */
  readonly reason?: string;
  /** True while it may still get a figure: the cell then has no cross. */
  readonly isPending?: boolean;
  /** The limits that the design breaks: "PUE above 1.3"; empty or missing if it keeps all. The cell is hatched. */
  readonly limit?: string;
}

/** A figure of a study over two of its axes. */
export interface StudyHeat {
  /** Columns, from left to right. */
  readonly across: StudyHeatAxis;
  /** Rows, from top to bottom. */
  readonly down: StudyHeatAxis;
  readonly figure: FigureAxis;
  /** Row by row: the cell of a column and a row is at `row * columns + column`. One that is missing is not computed yet. */
  readonly cells: readonly StudyHeatCell[];
  /** Least and largest value of all maps that are compared; default: of this one. */
  readonly domain?: readonly [least: number, most: number];
}

/** Where the cells are, in pixels of the drawing. */
export interface StudyHeatGrid {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}
