import type { CoolingRanking, RankedSystem } from '../../study/rankCoolingSystems.ts';
import type { StudyFigures } from '../../study/studyFigures.ts';
import { moneyFigure, ratioFigure, scaledFigure, type Figure } from '../format/figure.ts';
import { scaleFor } from '../format/scale.ts';

/** What cooling systems can be ranked by. */
export const rankOrders = [
  { value: 'energy', label: 'Energy' },
  { value: 'cost', label: 'Cost' },
  { value: 'carbon', label: 'Carbon' },
  { value: 'water', label: 'Water' },
  { value: 'peak', label: 'Design peak' },
] as const;
export type RankOrder = (typeof rankOrders)[number]['value'];

const figureOf: Readonly<Record<RankOrder, (figures: StudyFigures) => number>> = {
  energy: ({ facilityEnergy_kWh }) => facilityEnergy_kWh,
  cost: ({ cost }) => cost,
  carbon: ({ carbonLocation_kg }) => carbonLocation_kg,
  water: ({ water_L }) => water_L ?? 0,
  peak: ({ designPeak_kW }) => designPeak_kW,
};

/** Columns of a ranking, with the systems in its order. */
export interface RankingColumns {
  readonly systems: readonly RankedSystem[];
  readonly columns: readonly {
    readonly head: string;
    readonly unit: string;
    readonly cells: readonly string[];
  }[];
}

/**
 * A ranking as columns of figures, each in one unit.
 *
 * @param ranking - systems with unmet heat stay after the others, those without figures last
 * @param order - the figure that is ranked by, least first
 */
export function rankingColumns({ systems, currency }: CoolingRanking, order: RankOrder): RankingColumns {
  const sorted = [...systems].sort(
    (a, b) =>
      classOf(a) - classOf(b) ||
      valueOf(a, order) - valueOf(b, order) ||
      valueOf(a, 'energy') - valueOf(b, 'energy'),
  );
  const valuesOf = (key: RankOrder): number[] =>
    sorted.flatMap(({ figures }) => (figures === null ? [] : [figureOf[key](figures)]));
  const energy = scaleFor('energy', valuesOf('energy'));
  const cost = scaleFor('money', valuesOf('cost'));
  const carbon = scaleFor('carbon', valuesOf('carbon'));
  const water = scaleFor('water', valuesOf('water'));
  const power = scaleFor('power', valuesOf('peak'));
  const column = (
    head: string,
    figure: (figures: StudyFigures) => Figure,
  ): RankingColumns['columns'][number] => {
    const figures = sorted.map((system) => (system.figures === null ? null : figure(system.figures)));
    return {
      head,
      unit: figures.find((shown) => shown !== null)?.unit ?? '',
      cells: figures.map((shown) => shown?.text ?? '–'),
    };
  };
  return {
    systems: sorted,
    columns: [
      column('PUE', ({ pue }) => ratioFigure(pue)),
      column('Energy', ({ facilityEnergy_kWh }) => scaledFigure('energy', facilityEnergy_kWh, energy)),
      column('Electricity', (figures) => moneyFigure(figures.cost, currency, cost)),
      column('Carbon', ({ carbonLocation_kg }) => scaledFigure('carbon', carbonLocation_kg, carbon)),
      column('Water', ({ water_L }) => scaledFigure('water', water_L, water)),
      column('Design peak', ({ designPeak_kW }) => scaledFigure('power', designPeak_kW, power)),
    ],
  };
}

const classOf = ({ figures }: RankedSystem): number =>
  figures === null ? 2 : Number(figures.unmetHourCount > 0);

const valueOf = ({ figures }: RankedSystem, order: RankOrder): number =>
  figures === null ? 0 : figureOf[order](figures);
