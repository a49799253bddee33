import type { UrdbTier } from './UrdbRecord.ts';

/**
 * Price tiers of the literal bill, used by literalBill.ts and by no model.
 * Source: field list of the OpenEI Utility Rate Database ("Get Utility Rates", version 8).
 */

/** A price up to a level. */
interface Tier {
  readonly price: number;
  readonly upTo: number;
}

const kW_per_hp = 0.7457;
/** The element at an index that the record must have. */
export function at<Value>(values: readonly Value[] | undefined, index: number, what: string): Value {
  const value = values?.[index];
  if (value === undefined) throw new Error(`The record has no ${what} ${String(index)}.`);
  return value;
}

const priceOf = (row: UrdbTier): number => (row.rate ?? 0) + (row.adj ?? 0);

/** Cost of an amount above the level already reached, split where it crosses a limit. */
export function walk(tiers: readonly Tier[], reached: number, amount: number): number {
  let level = reached;
  let left = amount;
  let cost = 0;
  while (left > 0) {
    const current = level;
    const tier = tiers.find(({ upTo }) => upTo > current);
    if (tier === undefined) throw new Error(`No tier contains the level ${String(current)}.`);
    const taken = Math.min(left, tier.upTo - current);
    cost += taken * tier.price;
    left -= taken;
    level = left > 0 ? tier.upTo : current + taken;
  }
  return cost;
}

/** The tiers of an energy period in kWh of the month. */
export function energyTiers(rows: readonly UrdbTier[], billingDemand_kW: number, days: number): Tier[] {
  const units: string[] = [];
  for (const row of rows) units.push(row.unit ?? units.at(-1) ?? 'kWh');
  const perDemand = units.map((unit) => unit.startsWith('kWh/kW'));
  if (perDemand[0] === false && perDemand.includes(true)) {
    throw new Error('kWh tiers followed by kWh/kW tiers are ambiguous.');
  }
  const tiers: Tier[] = [];
  let blockEnd_kWh = Infinity;
  rows.forEach((row, index) => {
    const daily = units[index]?.endsWith('daily') === true ? days : 1;
    const demand = perDemand[index] === true ? billingDemand_kW : 1;
    const isLast = index === rows.length - 1;
    const bound_kWh = row.max === undefined ? Infinity : row.max * daily * demand;
    if (perDemand[index] === true) blockEnd_kWh = bound_kWh;
    const opensBlock = perDemand[index] === true && perDemand[index + 1] === false;
    const upTo = isLast ? Infinity : Math.min(bound_kWh, blockEnd_kWh);
    if (!opensBlock) tiers.push({ price: priceOf(row), upTo });
  });
  return tiers;
}

/** The tiers of a demand period in kW; prices and limits per hp are converted to prices and limits per kW. */
export function demandTiers(rows: readonly UrdbTier[], unit: string): Tier[] {
  const size_kW = unit.startsWith('hp') ? kW_per_hp : 1;
  return rows.map((row, index) => ({
    price: priceOf(row) / size_kW,
    upTo: row.max === undefined || index === rows.length - 1 ? Infinity : row.max * size_kW,
  }));
}
