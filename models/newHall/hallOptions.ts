import type { StatedSystem } from '../cooling/coolingSchema.ts';
import type { Plan } from '../plan/document/planSchema.ts';
import { coolingOf, HALL_ID } from './draftPlan.ts';
import type { HallParts } from './hallParts.ts';
import type { PlacedRows } from './placeRows.ts';
import type { SystemUnits } from './systemUnits.ts';

/** Options that differ in cooling alone: its section, the cooling capacity of the hall and the units on its floor. */
export function hallOptions(
  { systems }: HallParts,
  { airUnits }: PlacedRows,
  ofSystems: readonly SystemUnits[],
): NonNullable<Plan['options']> {
  const [base] = ofSystems;
  return Object.fromEntries(
    systems.map((system, index) => {
      const { id, name } = system;
      if (index === 0) return [id, { name, changes: {} }];
      const own = ofSystems[index];
      const changes = {
        // A merge patch keeps what it does not name.
        cooling: { ...absentParts(coolingOf(systems[0], airUnits)), ...coolingOf(system, airUnits) },
        halls: {
          [HALL_ID]: {
            coolingCapacity_kW: own?.capacity_kW ?? 0,
            room: { units: changedUnits(base, own) },
          },
        },
      };
      return [id, { name, changes }];
    }),
  );
}

const absentParts = ({ capture, plant }: StatedSystem): Record<string, null> => ({
  ...(capture === undefined ? {} : { capture: null }),
  ...(plant === undefined ? {} : { plant: null }),
});

/** Units of an option, and null for those of the base plan that it does not have. */
function changedUnits(
  base: SystemUnits | undefined,
  own: SystemUnits | undefined,
): Record<string, SystemUnits['units'][string] | null> {
  const removed = Object.keys(base?.units ?? {}).filter((id) => !Object.hasOwn(own?.units ?? {}, id));
  return { ...Object.fromEntries(removed.map((id) => [id, null])), ...own?.units };
}
