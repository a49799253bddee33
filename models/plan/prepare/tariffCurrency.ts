import type { Scenario } from '../document/planSchema.ts';
import type { Tables } from './lookUp.ts';
import type { SitePlace } from './sitePlace.ts';

/** The currency of a tariff, without preparing it; undefined if nothing tells it. */
export function tariffCurrency(
  { tariff }: Pick<Scenario, 'tariff'>,
  place: SitePlace | undefined,
  tables: Tables,
): string | undefined {
  if (tariff.kind === 'urdb') return 'USD';
  if (tariff.currency !== undefined) return tariff.currency;
  if (tariff.kind !== 'flat') return undefined;
  const isOwn = tariff.energyPrice_per_kWh !== undefined;
  const row = tariff.price ?? (isOwn ? undefined : place?.price);
  const ofRow = row === undefined ? undefined : tables.find('prices', row)?.row.currency;
  return ofRow ?? (isOwn ? place?.currency : undefined);
}
