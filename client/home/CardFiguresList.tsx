import type { JSX } from 'preact';
import { moneyFigure, ratioFigure, scaledFigure, type Figure } from '../../models/present/format/figure.ts';
import type { Scale } from '../../models/present/format/scale.ts';
import type { CardFigures } from '../library/PlanCard.ts';

interface CardFiguresListProps {
  readonly figures: CardFigures | null;
  /** Stands for figures that are being read. */
  readonly missing?: string;
}

const KG_PER_T = 1000;
const MILLION = 1e6;

/** A card has room for six digits: larger amounts are in millions. */
const costScale = (cost: number | null): Scale | undefined =>
  cost !== null && Math.abs(cost) >= MILLION && Math.abs(cost) < 10 * MILLION
    ? { symbol: 'M', divisor: MILLION }
    : undefined;

/** The key figures of a plan: those of its first option. */
export function CardFiguresList({ figures, missing }: CardFiguresListProps): JSX.Element {
  if (figures === null) return <p class="plan-card-unknown">Figures appear after the plan is opened.</p>;
  const { itLoad_kW, pue, cost, currency, carbon_t } = figures;
  const rows: readonly (readonly [label: string, figure: Figure])[] = [
    ['IT', scaledFigure('power', itLoad_kW)],
    ['PUE', ratioFigure(pue === null ? null : Number(pue.toPrecision(6)))],
    ['Cost a year', moneyFigure(cost, currency ?? '', costScale(cost))],
    ['CO₂e a year', scaledFigure('carbon', carbon_t === null ? null : carbon_t * KG_PER_T)],
  ];
  return (
    <dl class="plan-card-figures">
      {rows.map(([label, { text, unit, exact }]) => (
        <div key={label} title={exact}>
          <dt>{label}</dt>
          <dd>
            <span class="plan-card-value">{missing ?? text}</span> <span class="plan-card-unit">{unit}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
