import type { CarbonBasis } from '../catalogue/grid.ts';
import type { Capture } from '../cooling/coolingSchema.ts';

/** A value that is used where a plan says nothing, and why. */
export interface Default<Value> {
  readonly value: Value;
  readonly source: string;
}

/**
 * Every default of a plan, in one place, each with its source. A report lists those that it used.
 */
export const defaults = {
  calendarYear: { value: 2025, source: 'Plenum convention: a common year that begins on a Wednesday' },
  timeZone: { value: 'UTC', source: 'Plenum convention' },
  energyBasis: {
    value: 'typical',
    source:
      'Latif et al. 2024 (arXiv 2412.08602) and Newkirk et al. 2025 (arXiv 2506.14551): 8-GPU H100 servers draw 76-83 % of their rating at work',
  },
  powerFactor: { value: 0.95, source: 'Nautobot power ports, default power factor (nautobot PR 7511)' },
  rectifierEfficiency: {
    value: 0.96,
    source: 'ExaDigiT RAPS, Frontier rectifier: P_in = (P_out + 17 W) / 0.96',
  },
  deratingFraction: {
    value: 0.8,
    source: 'NEC rule for continuous loads, as quoted in HP “Power basics” p. 22',
  },
  capture: { value: 'room-air', source: 'Plenum convention: air unless the plan says otherwise' },
  carbonBasis: {
    value: 'direct',
    source: 'Plenum convention: combustion at the plant, as national statistics of grids mostly count',
  },
  airHeatPerRackLimit_kW: { value: 30, source: 'Rule of thumb of 25-30 kW per rack from study guides; weak' },
} as const satisfies {
  calendarYear: Default<number>;
  timeZone: Default<string>;
  energyBasis: Default<'typical' | 'maximum'>;
  powerFactor: Default<number>;
  rectifierEfficiency: Default<number>;
  deratingFraction: Default<number>;
  capture: Default<Capture>;
  carbonBasis: Default<CarbonBasis>;
  airHeatPerRackLimit_kW: Default<number>;
};
