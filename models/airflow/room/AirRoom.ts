/** The three directions of a room: x to the east, y to the north, z up. */
export type AirAxis = 'x' | 'y' | 'z';

/** From and to, along an axis. */
export type AirRange = readonly [from_m: number, to_m: number];

/** A box in the room. */
export interface AirBox {
  readonly x: AirRange;
  readonly y: AirRange;
  readonly z: AirRange;
}

/** An upright plane or a level one within a room: where it is on its axis, and its ranges on the two others in the order x, y, z. */
export interface AirPlane {
  readonly axis: AirAxis;
  readonly at_m: number;
  readonly ranges: readonly [AirRange, AirRange];
}

/** Where air enters or leaves the room: a plane that the room is on one side of. */
export interface AirOpening extends AirPlane {
  /** The side of the plane where the air of the room is: 1 towards higher coordinates. */
  readonly side: 1 | -1;
}

/** A rack that draws air at its front and blows it out at its rear. */
export interface AirRack {
  readonly id: string;
  /** Heat that the air takes. */
  readonly airHeat_kW: number;
  /** Air that its devices draw. */
  readonly flow_m3_per_s: number;
  /** Share of that air that comes from its own rear, through gaps in the rack, and not from the room: 0 to less than 1. */
  readonly leakageShare: number;
  readonly front: AirOpening;
  readonly rear: AirOpening;
}

/** A cooling unit: it draws air from the room and supplies it at a temperature. */
export interface AirUnit {
  readonly id: string;
  readonly flow_m3_per_s: number;
  readonly supply_C: number;
  readonly supply: readonly AirOpening[];
  readonly returns: readonly AirOpening[];
}

/** A thin partition: a containment panel, a roof of an aisle or a wall. */
export interface AirPanel extends AirPlane {
  readonly id: string;
  /** Open area of its gaps as a share of its own area. */
  readonly openShare: number;
}

/** A room as its air sees it. Whatever is not stated is closed. */
export interface AirRoom {
  readonly width_m: number;
  readonly depth_m: number;
  readonly height_m: number;
  /** Heat that a cubic metre of its air takes for each kelvin. Default: that at sea level. */
  readonly heatCapacity_kJ_per_m3K?: number;
  /** Corners of the outline, if it is not the whole rectangle. */
  readonly outline?: readonly (readonly [x_m: number, y_m: number])[];
  readonly blocks: readonly AirBox[];
  readonly panels: readonly AirPanel[];
  readonly racks: readonly AirRack[];
  readonly units: readonly AirUnit[];
}
