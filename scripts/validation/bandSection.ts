import { cellsWithoutEconomizer, cellsWithoutSeasons } from './ablations.ts';
import { bandCells, PUBLISHED_LOAD_FRACTION, type Cell } from './bandCells.ts';
import { bandScore, criteria, isPueInside, isWueInside } from './bandScore.ts';
import { markdownTable } from './markdown.ts';
import type { Reference } from './reference.ts';

/** The published bands of PUE and WUE, all cells, and degraded models that fail. */
export function bandSection({ bands, zones }: Reference): string[] {
  const cells = bandCells(bands, zones);
  const score = bandScore(cells);
  const airCells = bandCells(bands, zones, undefined, 'into-leaving-air');
  const ablations = [
    ['the model', score],
    ['weather replaced by its annual mean', bandScore(cellsWithoutSeasons(bands, zones))],
    ['evaporation into the leaving air, as in plans', bandScore(airCells)],
    ['economizers switched off', bandScore(cellsWithoutEconomizer(bands, zones))],
  ] as const;
  const count = String(cells.length);
  return [
    '## Published bands of PUE and WUE',
    '',
    `Lei & Masanet 2022 (Resour. Conserv. Recycl. 182, 106323) publish the 5 % and 95 % quantiles of PUE and WUE for ten kinds of cooling`,
    `system in US climate zones. The first ten presets represent these, each with one set of parameters for all zones, at`,
    `${String(100 * PUBLISHED_LOAD_FRACTION)} % of their IT load, in a synthetic year from the monthly normals of the zone. Required: ${String(criteria.pueInside)} of ${count} PUE and ${String(criteria.wueInside)} of`,
    `${count} WUE inside their bands, and a difference between the hottest and the coldest zone within ${String(100 * criteria.response)} % of that of the band centres.`,
    '',
    markdownTable(
      ['', 'PUE inside', 'WUE inside', 'climate responses met', ''],
      ablations.map(([name, { pueInside, wueInside, responses, isMet }]) => [
        name,
        `${String(pueInside)} of ${count}`,
        `${String(wueInside)} of ${count}`,
        `${String(responses.filter((one) => one.isMet).length)} of ${String(responses.length)}`,
        isMet ? 'pass' : 'miss',
      ]),
    ),
    '',
    'The published figures evaporate all heat of towers; the model does so here too, since plans, whose evaporation follows the leaving air of',
    'each hour, use less water than the bands say. The rows of the annual mean and of the economizers show that the criteria can fail: they',
    'apply the same score to degraded models.',
    '',
    'Response to climate, zone 1A minus zone 8:',
    '',
    markdownTable(
      ['system', 'figure', 'published', 'Plenum', 'deviation', ''],
      score.responses.map(({ systemNumber, figure, published, ours, deviation, isMet }) => [
        presetOf(cells, systemNumber),
        figure === 'PUE' ? 'PUE' : 'WUE, L/kWh',
        published.toFixed(3),
        ours.toFixed(3),
        `${(100 * deviation).toFixed(0)} %`,
        isMet ? 'pass' : 'miss',
      ]),
    ),
    '',
    'PUE of Plenum, and the band:',
    '',
    cellTable(cells, (cell) => {
      const band = `${cell.pueLow.toFixed(2)}-${cell.pueHigh.toFixed(2)}`;
      return `${cell.pue.toFixed(3)} (${band})${isPueInside(cell) ? '' : ' **miss**'}`;
    }),
    '',
    'WUE of Plenum in L/kWh, and the band:',
    '',
    cellTable(cells, (cell) => {
      const band = `${cell.wueLow_L_per_kWh.toFixed(2)}-${cell.wueHigh_L_per_kWh.toFixed(2)}`;
      return `${cell.wue_L_per_kWh.toFixed(2)} (${band})${isWueInside(cell) ? '' : ' **miss**'}`;
    }),
    '',
  ];
}

const presetOf = (cells: readonly Cell[], systemNumber: number): string =>
  cells.find((cell) => cell.systemNumber === systemNumber)?.preset ?? '';

/** A table with a row for each system and a column for each zone. */
function cellTable(cells: readonly Cell[], text: (cell: Cell) => string): string {
  const zones = [...new Set(cells.map(({ zone }) => zone))];
  const numbers = [...new Set(cells.map(({ systemNumber }) => systemNumber))].sort((a, b) => a - b);
  return markdownTable(
    ['system', ...zones],
    numbers.map((number) => [
      presetOf(cells, number),
      ...zones.map((zone) => {
        const cell = cells.find((one) => one.zone === zone && one.systemNumber === number);
        return cell === undefined ? '' : text(cell);
      }),
    ]),
  );
}
