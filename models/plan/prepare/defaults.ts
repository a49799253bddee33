import type { CarbonBasis } from '../../catalogue/grid.ts';
import type { AirClass } from '../../cooling/airClass.ts';
import type { Capture } from '../../cooling/coolingSchema.ts';

/** A default value and its source. */
export interface Default<Value> {
  readonly value: Value;
  readonly source: string;
}

/**
 * All defaults of a plan, each with its source. A report lists the ones used.
 */
export const defaults = {
  calendarYear: { value: 2025, source: 'Plenum convention: a common year that begins on a Wednesday' },
  timeZone: { value: 'UTC', source: 'Plenum convention' },
  energyBasis: {
    value: 'typical',
    source:
      'Latif et al. 2024 (arXiv 2412.08602) and Newkirk et al. 2025 (arXiv 2506.14551): 8-GPU H100 servers draw 76-83 % of their rating under load',
  },
  powerFactor: { value: 0.95, source: 'Nautobot power ports, default power factor (nautobot PR 7511)' },
  rectifierEfficiency: {
    value: 0.96,
    source: 'ExaDigiT RAPS, Frontier rectifier: P_in = (P_out + 17 W) / 0.96',
  },
  deratingFraction: {
    value: 0.8,
    source: 'NEC rule for continuous loads (secondary source: HP “Power basics” p. 22)',
  },
  rackWidth_mm: {
    value: 600,
    source: 'common outer dimensions of a server rack: 600 × 1200 mm, as APC AR3300',
  },
  rackDepth_mm: {
    value: 1200,
    source: 'common outer dimensions of a server rack: 600 × 1200 mm, as APC AR3300',
  },
  capture: { value: 'room-air', source: 'Plenum convention: room air unless stated' },
  redundancy: {
    value: 'N+1',
    source: 'Plenum convention: one unit more than the design hour requires, as in most halls',
  },
  coolingUnitCount: { value: 4, source: 'engineering default' },
  airClass: { value: 'A2', source: 'ASHRAE TC 9.9: the class of most servers' },
  serverFanFraction: {
    value: 0.12,
    source:
      'fans use 10-15 % of a 1U server’s power (eWeek 2009), 10-20 % of GPU servers; engineering default',
  },
  serverSupplyEfficiency: {
    value: 0.94,
    source: 'engineering default for Titanium power supplies at part load',
  },
  waterRise_K: { value: 10, source: 'engineering default' },
  roomRise_K: { value: 10, source: 'engineering default' },
  restart_s: { value: 300, source: 'engineering default; chiller restart takes 1 to 10 minutes' },
  carbonBasis: {
    value: 'direct',
    source: 'Plenum convention: direct (combustion), as in most national grid statistics',
  },
  weekendSchedule: { value: 'same as weekdays', source: 'Plenum convention' },
  checkpointInterval_h: {
    value: 1,
    source:
      'Engineering default, similar to published runs: every 15-30 minutes for a 70B model (NVIDIA nvCOMP blog, 2026), hours for others',
  },
  checkpointPause_s: {
    value: 60,
    source: 'Engineering default: a synchronous save; asynchronous saves pause for less',
  },
  pauseUtilisationFraction: {
    value: 0,
    source: 'Engineering default: accelerators idle while storage writes',
  },
  jobGapFraction: { value: 0, source: 'Engineering default: no idle time between jobs' },
  outageFraction: {
    value: 0.05,
    source:
      'Engineering default: half of the time lost by Llama 3 405B, less than 10 % (arXiv 2407.21783), since repeated work draws full power',
  },
  peakHourOfDay: { value: 14, source: 'Engineering default: early afternoon in the user time zone' },
  nightRatio: { value: 0.4, source: 'Engineering default; no public measurement of GPU utilisation by hour' },
  weekendRatio: {
    value: 0.7,
    source: 'Engineering default for office users; consumer services are closer to 1',
  },
  userOffset_h: { value: 0, source: 'Plenum convention: user time zone = site time zone' },
  airHeatPerRackLimit_kW: {
    value: 30,
    source: 'Rule of thumb of 25-30 kW per rack from study guides; low confidence',
  },
} as const satisfies {
  calendarYear: Default<number>;
  timeZone: Default<string>;
  energyBasis: Default<'typical' | 'maximum'>;
  powerFactor: Default<number>;
  rectifierEfficiency: Default<number>;
  deratingFraction: Default<number>;
  rackWidth_mm: Default<number>;
  rackDepth_mm: Default<number>;
  capture: Default<Capture>;
  redundancy: Default<'N' | 'N+1' | '2N'>;
  coolingUnitCount: Default<number>;
  airClass: Default<AirClass>;
  serverFanFraction: Default<number>;
  serverSupplyEfficiency: Default<number>;
  waterRise_K: Default<number>;
  roomRise_K: Default<number>;
  restart_s: Default<number>;
  carbonBasis: Default<CarbonBasis>;
  weekendSchedule: Default<string>;
  checkpointInterval_h: Default<number>;
  checkpointPause_s: Default<number>;
  pauseUtilisationFraction: Default<number>;
  jobGapFraction: Default<number>;
  outageFraction: Default<number>;
  peakHourOfDay: Default<number>;
  nightRatio: Default<number>;
  weekendRatio: Default<number>;
  userOffset_h: Default<number>;
  airHeatPerRackLimit_kW: Default<number>;
};
