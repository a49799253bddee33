import type { AirAxis } from '../room/AirRoom.ts';
import type { AirGrid } from './AirGrid.ts';

/** A part of an opening that is on one face of the grid. */
export interface OpeningFace {
  /** The face, and the cell of the room at it. */
  readonly face: number;
  readonly cell: number;
  /** The cell behind it, which is closed and holds the temperature of the air that enters. */
  readonly behind: number;
  readonly axis: AirAxis;
  /** Share of the opening's flow. */
  readonly share: number;
  /** Number of the cell along z. */
  readonly level: number;
  /** 1 if the room is towards higher coordinates. */
  readonly side: 1 | -1;
}

/** An array of the grid for each axis. */
export type ByAxis<Values> = Readonly<Record<AirAxis, Values>>;

/** Air that is connected, through open faces and the gaps of panels, and has a flow. */
export interface AirPart {
  /** Its cells, in order. */
  readonly cells: Int32Array;
}

/** The room on a grid: which cells are air, which faces are open, and where the openings are. */
export interface AirSpace {
  readonly grid: AirGrid;
  /** 1 where a cell is air. Air that is shut off from all flow is regarded as closed. */
  readonly isAir: Uint8Array;
  /** The cells that are air, in order. */
  readonly cells: Int32Array;
  /** The parts of the air that are apart from each other. */
  readonly parts: readonly AirPart[];
  /** Of each cell, the number of its part in `parts`; -1 where no air is. */
  readonly partOfCell: Int32Array;
  /** Of each face, the share of its area that is open: 1 between two cells of air, the gaps of a panel, 0 where it is closed. */
  readonly openShare: ByAxis<Float64Array>;
  /** The faces that are wholly open, in order. */
  readonly freeFaces: ByAxis<Int32Array>;
  /** The faces of panels with gaps. */
  readonly leakyFaces: ByAxis<Int32Array>;
  readonly racks: readonly {
    readonly front: readonly OpeningFace[];
    readonly rear: readonly OpeningFace[];
  }[];
  readonly units: readonly {
    readonly supply: readonly OpeningFace[];
    readonly returns: readonly OpeningFace[];
  }[];
}
