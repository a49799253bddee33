import type { Scenario } from '../../../plan/document/planSchema.ts';
import { finding, type Finding } from '../../../problems/Finding.ts';

/** Says what of a design NetBox has no place for. */
export function sayNotCarried(
  scenario: Scenario,
  { hasCooling }: { readonly hasCooling: boolean },
  review: Finding[],
): void {
  const racks = Object.values(scenario.racks);
  const contents = racks.flatMap((rack) => Object.values(rack.contents));
  const upstream = Object.values(scenario.powerTopology?.nodes ?? {}).filter(
    ({ from = [], breaker }) => from.length > 0 || breaker !== undefined,
  );
  const missing: readonly (readonly [boolean, string])[] = [
    [true, 'cooling, workload, tariff, carbon and what else a year is computed from'],
    [upstream.length > 0, 'what feeds the panels, up to the utility'],
    [contents.some(({ cords }) => cords !== undefined), 'which supply is corded to which feed'],
    [contents.some((one) => one.heatCaptureFraction !== undefined), 'shares of heat that a liquid takes'],
    [racks.some(({ tenant }) => tenant !== undefined), 'tenants'],
    [
      !hasCooling && racks.some((rack) => rack.coolingCapacity_kW !== undefined),
      'cooling capacities of racks, which NetBox keeps from 4.7',
    ],
    [
      racks.some(({ feeds = {} }) => Object.values(feeds).some(({ banks }) => banks !== undefined)),
      'banks of rack PDUs',
    ],
  ];
  const words = missing.filter(([isThere]) => isThere).map(([, what]) => what);
  const message = `The files do not hold ${words.join('; ')}. Keep the plan, and import into it.`;
  review.push(finding('netbox-not-carried', '', message));
}
