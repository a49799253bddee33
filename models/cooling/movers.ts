/** What fans or pumps are sized for. */
export interface MoverDesign {
  /** Electric power with all machines at full speed. */
  readonly rated_kW: number;
  /** Load at which the machines that are needed run at full speed. */
  readonly design_kW: number;
  /** Machines running over machines needed: spares run too, and all of them slower. */
  readonly runningRatio: number;
  readonly minimumFraction: number;
  /** Share of the pressure that stays when the flow falls. */
  readonly staticFraction: number;
  readonly exponent: number;
}

/** Fans or pumps that follow a load, ready for the hour loop. */
export interface Mover extends MoverDesign {
  readonly fullSpeed_kW: number;
  readonly slowest_kW: number;
}

/** Prepares what does not change over the year. Every field is written out, so that the hour loop meets one shape of object. */
export function prepareMover(design: MoverDesign): Mover {
  const { rated_kW, design_kW, runningRatio, minimumFraction, staticFraction, exponent } = design;
  return {
    rated_kW,
    design_kW,
    runningRatio,
    minimumFraction,
    staticFraction,
    exponent,
    fullSpeed_kW: design_kW * runningRatio,
    slowest_kW: rated_kW * speedPower(design, minimumFraction),
  };
}

/**
 * Electric power of fans or pumps at a load: P = P_rated (s f + (1 - s) f^n), f the speed of each machine.
 *
 * Source: affinity laws; a held pressure makes part of the power linear (s = 0.2 to 0.4, engineering default).
 * Validity: f is held between the slowest speed and 1.
 *
 * @param load_kW - heat that the flow carries
 */
export function moverPower_kW(mover: Mover, load_kW: number): number {
  const { fullSpeed_kW } = mover;
  if (load_kW >= fullSpeed_kW) return fullSpeed_kW > 0 ? mover.rated_kW : 0;
  const speed = load_kW / fullSpeed_kW;
  return speed <= mover.minimumFraction ? mover.slowest_kW : mover.rated_kW * speedPower(mover, speed);
}

/** Power at a speed over power at full speed. */
function speedPower({ staticFraction, exponent }: MoverDesign, speed: number): number {
  const law = exponent === 3 ? speed * speed * speed : speed ** exponent;
  return staticFraction * speed + (1 - staticFraction) * law;
}
