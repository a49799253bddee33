import type { Cell } from './bandCells.ts';

/** Change of one figure of a system from the hottest zone to the coldest, and that of the band centres. */
export interface Response {
  readonly systemNumber: number;
  readonly figure: 'PUE' | 'WUE';
  readonly published: number;
  readonly ours: number;
  /** Plenum over published, minus 1. */
  readonly deviation: number;
  readonly isMet: boolean;
}

/** Agreement of the model with the published bands. */
export interface BandScore {
  readonly pueInside: number;
  readonly wueInside: number;
  readonly responses: readonly Response[];
  /** Whether all criteria are met. */
  readonly isMet: boolean;
}

/** Criteria of the validation. */
export const criteria = {
  pueInside: 78,
  wueInside: 70,
  /** Maximum deviation of a response. */
  response: 0.4,
  hotZone: '1A',
  coldZone: '8',
  /** Systems whose published PUE depends on the climate. */
  pueSystems: [1, 2, 6, 7, 9, 10],
  wueSystems: [1],
} as const;

export const isPueInside = ({ pue, pueLow, pueHigh }: Cell): boolean => pue >= pueLow && pue <= pueHigh;

export const isWueInside = ({ wue_L_per_kWh, wueLow_L_per_kWh, wueHigh_L_per_kWh }: Cell): boolean =>
  wue_L_per_kWh >= wueLow_L_per_kWh && wue_L_per_kWh <= wueHigh_L_per_kWh;

/** Compares the cells of a model with the published bands: number of cells inside, and response to the climate. */
export function bandScore(cells: readonly Cell[]): BandScore {
  const pueInside = cells.filter(isPueInside).length;
  const wueInside = cells.filter(isWueInside).length;
  const responses = [
    ...criteria.pueSystems.map((systemNumber) => response(cells, systemNumber, 'PUE')),
    ...criteria.wueSystems.map((systemNumber) => response(cells, systemNumber, 'WUE')),
  ];
  const isMet =
    pueInside >= criteria.pueInside && wueInside >= criteria.wueInside && responses.every((one) => one.isMet);
  return { pueInside, wueInside, responses, isMet };
}

function response(cells: readonly Cell[], systemNumber: number, figure: Response['figure']): Response {
  const cellOf = (zone: string): Cell => {
    const cell = cells.find((one) => one.zone === zone && one.systemNumber === systemNumber);
    if (cell === undefined) throw new Error(`no cell of system ${String(systemNumber)} in zone ${zone}`);
    return cell;
  };
  const hot = cellOf(criteria.hotZone);
  const cold = cellOf(criteria.coldZone);
  const ours = ourFigure(hot, figure) - ourFigure(cold, figure);
  const published = bandMiddle(hot, figure) - bandMiddle(cold, figure);
  const deviation = ours / published - 1;
  return {
    systemNumber,
    figure,
    published,
    ours,
    deviation,
    isMet: Math.abs(deviation) <= criteria.response,
  };
}

const ourFigure = (cell: Cell, figure: Response['figure']): number =>
  figure === 'PUE' ? cell.pue : cell.wue_L_per_kWh;

const bandMiddle = (cell: Cell, figure: Response['figure']): number =>
  figure === 'PUE' ? (cell.pueLow + cell.pueHigh) / 2 : (cell.wueLow_L_per_kWh + cell.wueHigh_L_per_kWh) / 2;
