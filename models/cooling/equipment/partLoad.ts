/** Capacity control of a machine: speed, inlet vanes, or staged compressors. */
export type PartLoad = 'variable-speed' | 'vanes' | 'stepped';

/**
 * Power of a machine at part load over its power at full load, at unchanged temperatures.
 *
 * Source: quadratics (c0 + c1 x + c2 x²) / (c0 + c1 + c2) with the medians of 37 variable-speed and 93 vane records of EnergyPlus
 * and Modelica Buildings; stepped: the cycling factor 0.85 + 0.15 x of EnergyPlus' DX coils.
 *
 * @param loadFraction - heat over capacity, at least 0; above 1 the curve continues, and power grows faster than heat
 * @returns 1 at full load
 */
export function partLoadInput(partLoad: PartLoad, loadFraction: number): number {
  switch (partLoad) {
    case 'variable-speed':
      return (0.119 + (0.106 + 0.754 * loadFraction) * loadFraction) / 0.979;
    case 'vanes':
      return (0.234 + (0.271 + 0.473 * loadFraction) * loadFraction) / 0.978;
    case 'stepped':
      // The factor applies to a machine that is off part of the time; above full load it does not cycle.
      return loadFraction >= 1 ? loadFraction : loadFraction / (0.85 + 0.15 * loadFraction);
  }
}

/**
 * Rise of {@link partLoadInput} per rise of the load.
 *
 * @param loadFraction - heat over capacity, at least 0
 */
export function partLoadSlope(partLoad: PartLoad, loadFraction: number): number {
  switch (partLoad) {
    case 'variable-speed':
      return (0.106 + 2 * 0.754 * loadFraction) / 0.979;
    case 'vanes':
      return (0.271 + 2 * 0.473 * loadFraction) / 0.978;
    case 'stepped':
      return loadFraction >= 1 ? 1 : 0.85 / (0.85 + 0.15 * loadFraction) ** 2;
  }
}

/** Load at which a machine needs the least power per heat: x = √(c0 / c2). */
export function bestLoadFraction(partLoad: PartLoad): number {
  return { 'variable-speed': Math.sqrt(0.119 / 0.754), vanes: Math.sqrt(0.234 / 0.473), stepped: 1 }[
    partLoad
  ];
}
