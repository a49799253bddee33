import type { Room } from '../../../floor/roomSchema.ts';
import { coolingUnitsOf } from '../../../report/airflow/unitAir.ts';

/** The cooling units of a room that move air, by name. */
export const coolingUnitNames = (room: Room): readonly { readonly id: string; readonly name: string }[] =>
  coolingUnitsOf(room)
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
