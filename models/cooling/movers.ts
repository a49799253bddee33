/** Design of fans or pumps. */
export interface MoverDesign {
  /** Electric power with all machines at full speed. */
  readonly rated_kW: number;
  /** Load at which the required machines run at full speed. */
  readonly design_kW: number;
  /** Running over required machines: spares run too, and all at lower speed. */
  readonly runningRatio: number;
  readonly minimumFraction: number;
  /** Share of the pressure that is independent of flow. */
  readonly staticFraction: number;
  readonly exponent: number;
}

/** Fans or pumps that follow a load, ready for the hour loop. */
export interface Mover extends MoverDesign {
  /** Load of the machines at full speed, and the speed per kilowatt of load. */
  readonly fullSpeed_kW: number;
  readonly speed_per_kW: number;
  /** Power at full speed (0 without a design load) and at minimum speed. */
  readonly full_kW: number;
  readonly slowest_kW: number;
  /** Parts of the full power proportional to the speed, and to the speed raised to the exponent. */
  readonly linear_kW: number;
  readonly rising_kW: number;
}

/** Prepares the values that are constant over the year. Every field is listed, so that the hour loop receives objects of one shape. */
export function prepareMover(design: MoverDesign): Mover {
  const { rated_kW, design_kW, runningRatio, minimumFraction, staticFraction, exponent } = design;
  const fullSpeed_kW = design_kW * runningRatio;
  const linear_kW = rated_kW * staticFraction;
  const rising_kW = rated_kW * (1 - staticFraction);
  return {
    rated_kW,
    design_kW,
    runningRatio,
    minimumFraction,
    staticFraction,
    exponent,
    fullSpeed_kW,
    speed_per_kW: fullSpeed_kW > 0 ? 1 / fullSpeed_kW : 0,
    full_kW: fullSpeed_kW > 0 ? rated_kW : 0,
    slowest_kW: linear_kW * minimumFraction + rising_kW * minimumFraction ** exponent,
    linear_kW,
    rising_kW,
  };
}

/**
 * Electric power of fans or pumps at a load: P = P_rated (s f + (1 - s) f^n), f the speed of each machine.
 *
 * Source: affinity laws; constant pressure makes part of the power linear (s = 0.2 to 0.4, engineering default).
 * Validity: f is limited to the range from minimum speed to 1.
 *
 * @param load_kW - heat transported by the flow
 */
export function moverPower_kW(mover: Mover, load_kW: number): number {
  if (load_kW >= mover.fullSpeed_kW) return mover.full_kW;
  const speed = load_kW * mover.speed_per_kW;
  if (speed <= mover.minimumFraction) return mover.slowest_kW;
  const law = mover.exponent === 3 ? speed * speed * speed : speed ** mover.exponent;
  return mover.linear_kW * speed + mover.rising_kW * law;
}
