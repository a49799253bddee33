/** Changes that are tried on a bill. */
export interface BillLevers {
  /** Utilisation of all devices over the stated one; hours are limited to full utilisation. */
  readonly utilisationRatio: number;
  /** Racks added to an entry of the plan; null: none. */
  readonly addedRacks: { readonly rackId: string; readonly count: number } | null;
  /** Price of energy over the stated one; every price of a rate is multiplied. */
  readonly energyPriceRatio: number;
  /** Power factor for demand billed in kVA; null: as planned. */
  readonly powerFactor: number | null;
  /** Share of the load in the most expensive hours of each day that is moved to its cheapest hours. */
  readonly shiftFraction: number;
  /** Cut of each month's peak. */
  readonly shave: { readonly kind: 'kW' | 'fraction'; readonly amount: number };
  /** Whether the energy above the cut is used in other hours of its day, as with a battery without losses, or not used at all. */
  readonly isShavedEnergyMoved: boolean;
}

/** No change. */
export const noLevers: BillLevers = {
  utilisationRatio: 1,
  addedRacks: null,
  energyPriceRatio: 1,
  powerFactor: null,
  shiftFraction: 0,
  shave: { kind: 'kW', amount: 0 },
  isShavedEnergyMoved: true,
};

/** Whether no lever is moved. */
export function isResting(levers: BillLevers): boolean {
  return !movesModel(levers) && !movesLoad(levers) && levers.energyPriceRatio === 1;
}

/** Whether levers need the model to be run again. */
export function movesModel({ utilisationRatio, addedRacks, powerFactor }: BillLevers): boolean {
  return utilisationRatio !== 1 || (addedRacks !== null && addedRacks.count !== 0) || powerFactor !== null;
}

/** Whether levers change the load that is billed after the model. */
export function movesLoad({ shiftFraction, shave }: BillLevers): boolean {
  return shiftFraction > 0 || shave.amount > 0;
}
