import type { Redundancy } from '../stageSchema.ts';
import type { RatingSeries } from './standardRatings.ts';

interface Default<Value> {
  readonly value: Value;
  readonly source: string;
}

/** Defaults of electrical plant sizing. */
export const sizingDefaults = {
  upsInputPowerFactor: {
    value: 0.99,
    source: 'Engineering default: a double-conversion UPS with an active rectifier',
  },
  mechanicalPowerFactor: { value: 0.85, source: 'Engineering default: motors near their rating, lagging' },
  series: { value: 'iec', source: 'Plenum convention: IEC ratings unless ANSI is stated' },
  redundancy: { value: 'N+1', source: 'Plenum convention: one may be out of service' },
  largestTransformer_kVA: {
    value: 2500,
    source: 'Engineering default: larger ones are rare at low voltage, where fault current limits switchgear',
  },
  largestGenerator_kW: {
    value: 3000,
    source: 'Engineering default: larger diesel generators are rare at low voltage; several run in parallel',
  },
  generatorPowerFactor: {
    value: 0.8,
    source: 'ISO 8528-1: generators are rated at a power factor of 0.8 lagging',
  },
  tankHours_h: {
    value: 12,
    source: 'Uptime Institute, Tier Standard: Topology (secondary source): 12 hours of fuel on site',
  },
  batteryRecharge_kW: {
    value: 0,
    source: 'Plenum convention: recharge starts after the generators carry the load, unless stated',
  },
  ageingRatio: { value: 1.25, source: 'IEEE 485 (secondary source): replaced at 80 % of its capacity' },
  stepCount: {
    value: 1,
    source: 'Plenum convention: a single step, the worst case, unless steps are stated',
  },
} as const satisfies Record<string, Default<number | RatingSeries | Redundancy>>;
