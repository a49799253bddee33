import type { HallAir } from './hallAir.ts';

/** A hall with a cooling unit out of service: its body stays where it is. */
export function withoutUnit(hall: HallAir, unitId: string): HallAir {
  const isIn = ({ id }: { readonly id: string }): boolean => id !== unitId;
  return {
    ...hall,
    units: hall.units.filter(isIn),
    room: { ...hall.room, units: hall.room.units.filter(isIn) },
  };
}
