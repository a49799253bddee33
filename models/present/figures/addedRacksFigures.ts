import {
  figureText,
  moneyFigure,
  percentFigure,
  priceFigure,
  scaledFigure,
  type Figure,
} from '../format/figure.ts';

/** What a site comes to in a year, as far as its bill is concerned. */
export interface SiteBill {
  readonly facilityEnergy_kWh: number;
  readonly peakFacility_kW: number;
  readonly electricityCost: number;
  /** Of electricity, all charges on peaks. */
  readonly demandCost: number;
  /** With water where it has a price. */
  readonly totalCost: number;
}

/** What added racks change. */
export interface AddedFigure {
  readonly label: string;
  readonly text: string;
  readonly note: string | undefined;
}

/**
 * What some more racks do to a year's bill: the change of each figure, and what their kWh cost against the mean.
 *
 * @param now - the site as it stands
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
      label: 'Bill of the year',
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
      label: 'Facility peak',
      text: signed(added('peakFacility_kW'), scaledFigure('power', added('peakFacility_kW'))),
      note: shareText(added('peakFacility_kW'), now.peakFacility_kW),
    },
    {
      label: 'A kWh more costs',
      text: figureText(priceFigure(marginal, currency)),
      note: mean === null ? undefined : `${figureText(priceFigure(mean, currency))} on average now`,
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
