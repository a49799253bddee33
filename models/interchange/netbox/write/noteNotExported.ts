import type { Scenario } from '../../../plan/document/planSchema.ts';
import { finding, type Finding } from '../../../problems/Finding.ts';

/** Reports the content of a design that NetBox does not support. */
export function noteNotExported(
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
    [true, 'cooling, workload, tariff, carbon and other simulation inputs'],
    [upstream.length > 0, 'sources of the panels up to the utility'],
    [contents.some(({ cords }) => cords !== undefined), 'cords between power supplies and feeds'],
    [contents.some((one) => one.heatCaptureFraction !== undefined), 'heat shares captured by liquid'],
    [racks.some(({ tenant }) => tenant !== undefined), 'tenants'],
    [
      !hasCooling && racks.some((rack) => rack.coolingCapacity_kW !== undefined),
      'cooling capacities of racks, which NetBox supports from version 4.7',
    ],
    [
      racks.some(({ feeds = {} }) => Object.values(feeds).some(({ banks }) => banks !== undefined)),
      'banks of rack PDUs',
    ],
  ];
  const parts = missing.filter(([isThere]) => isThere).map(([, what]) => what);
  const message = `Not in the files: ${parts.join('; ')}. Save the plan, and import into it.`;
  review.push(finding('netbox-not-carried', '', message));
}
