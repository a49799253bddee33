/** Where the units for the room air stand: along the end walls, or in the rows. */
export type AirUnitPlace = 'perimeter' | 'in-row';
