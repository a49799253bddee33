import {
  figureText,
  moneyFigure,
  percentFigure,
  priceFigure,
  scaledFigure,
  type Figure,
} from '../format/figure.ts';

/** Annual figures of a site that its bill depends on. */
export interface SiteBill {
  readonly facilityEnergy_kWh: number;
  readonly designPeak_kW: number;
  readonly operatingPeak_kW: number;
  readonly electricityCost: number;
  /** Part of the electricity cost: all demand charges. */
  readonly demandCost: number;
  /** Includes water if it has a price. */
  readonly totalCost: number;
}

/** A change by added racks. */
export interface AddedFigure {
  readonly label: string;
  readonly text: string;
  readonly note: string | undefined;
}

/**
 * The effect of added racks on the annual bill: the change of each figure, and their cost per kWh compared with the mean.
 *
 * @param now - the current site
 * @param then - with the racks
 * @param currency - ISO 4217
 */
export function addedRacksFigures(now: SiteBill, then: SiteBill, currency: string): AddedFigure[] {
  const added = (figure: keyof SiteBill): number => then[figure] - now[figure];
  const money = (amount: number): Figure => moneyFigure(amount, currency);
  const energy_kWh = added('facilityEnergy_kWh');
  const marginal = energy_kWh > 0 ? added('electricityCost') / energy_kWh : null;
  const mean = now.facilityEnergy_kWh > 0 ? now.electricityCost / now.facilityEnergy_kWh : null;
  return [
    {
      label: 'Annual bill',
      text: signed(added('totalCost'), money(added('totalCost'))),
      note: shareText(added('totalCost'), now.totalCost),
    },
    {
      label: 'Demand charges',
      text: signed(added('demandCost'), money(added('demandCost'))),
      note: shareText(added('demandCost'), now.demandCost),
    },
    {
      label: 'Energy',
      text: signed(energy_kWh, scaledFigure('energy', energy_kWh)),
      note: shareText(energy_kWh, now.facilityEnergy_kWh),
    },
    {
      label: 'Design peak',
      text: signed(added('designPeak_kW'), scaledFigure('power', added('designPeak_kW'))),
      note: shareText(added('designPeak_kW'), now.designPeak_kW),
    },
    {
      label: 'Operating peak',
      text: signed(added('operatingPeak_kW'), scaledFigure('power', added('operatingPeak_kW'))),
      note: shareText(added('operatingPeak_kW'), now.operatingPeak_kW),
    },
    {
      label: 'Incremental cost per kWh',
      text: figureText(priceFigure(marginal, currency)),
      note: mean === null ? undefined : `${figureText(priceFigure(mean, currency))} currently on average`,
    },
  ];
}

function signed(change: number, figure: Figure): string {
  return change > 0 ? `+${figureText(figure)}` : figureText(figure);
}

function shareText(change: number, whole: number): string | undefined {
  if (whole === 0 || change === 0) return undefined;
  return signed(change, percentFigure(change / whole));
}
