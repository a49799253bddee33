import type { Plan } from '../../plan/document/planSchema.ts';
import { finding } from '../../problems/Finding.ts';
import type { ReadObjects } from './readObjects.ts';
import { startingPlan } from './startingPlan.ts';

/** A new plan for objects of NetBox, without them; what it assumes is in their review. */
export function newPlanOf({ halls, racks, review }: Pick<ReadObjects, 'halls' | 'racks' | 'review'>): Plan {
  const message =
    'Cooling, workload, electricity price and grid of the new plan are placeholders: a PUE of 1.5, 80 % utilisation, US averages.';
  review.push(finding('netbox-assumed', '', message));
  const plan = startingPlan((halls.siteName ?? 'Imported from NetBox').slice(0, 200));
  const capabilities = new Set(racks.map(({ capability }) => capability));
  const [only] = capabilities;
  if (capabilities.size !== 1) return plan;
  if (only === 'hybrid')
    return { ...plan, cooling: { kind: 'fixed-pue', pue: 1.5, capture: 'direct-to-chip' } };
  if (only === 'liquid-only')
    return { ...plan, cooling: { kind: 'fixed-pue', pue: 1.5, capture: 'immersion' } };
  return plan;
}

/** Name and time zone of the site, where the plan states none. */
export function mergedSite({ site }: Plan, { siteName, timeZone }: ReadObjects['halls']): Pick<Plan, 'site'> {
  const name = site?.name ?? siteName?.slice(0, 200);
  const zone = site?.timeZone ?? timeZone?.slice(0, 64);
  if (name === undefined && zone === undefined) return {};
  return {
    site: {
      ...site,
      ...(name === undefined ? {} : { name }),
      ...(zone === undefined ? {} : { timeZone: zone }),
    },
  };
}

/** The source of imported rows. */
export const netboxSource = (
  year: number,
): NonNullable<NonNullable<Plan['catalogue']>['sources']>[string] => ({
  title: 'Imported NetBox files',
  publisher: 'NetBox of the site',
  year,
  licence: 'not stated',
});
