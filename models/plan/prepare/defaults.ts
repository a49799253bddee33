import type { CarbonBasis } from '../../catalogue/grid.ts';
import type { AirClass } from '../../cooling/airClass.ts';
import type { Capture } from '../../cooling/coolingSchema.ts';

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
  rackWidth_mm: {
    value: 600,
    source: 'usual outer sizes of a rack for servers: 600 × 1200 mm, as APC AR3300',
  },
  rackDepth_mm: {
    value: 1200,
    source: 'usual outer sizes of a rack for servers: 600 × 1200 mm, as APC AR3300',
  },
  capture: { value: 'room-air', source: 'Plenum convention: air unless the plan says otherwise' },
  redundancy: {
    value: 'N+1',
    source: 'Plenum convention: a unit more than the design hour needs, as halls are mostly built',
  },
  coolingUnitCount: { value: 4, source: 'engineering default' },
  airClass: { value: 'A2', source: 'ASHRAE TC 9.9: the class of most servers' },
  serverFanFraction: {
    value: 0.12,
    source:
      'fans take 10-15 % of a 1U server’s power (eWeek 2009), 10-20 % of GPU servers; engineering default',
  },
  serverSupplyEfficiency: { value: 0.94, source: 'engineering default for Titanium supplies at part load' },
  waterRise_K: { value: 10, source: 'engineering default' },
  roomRise_K: { value: 10, source: 'engineering default' },
  restart_s: { value: 300, source: 'engineering default; chillers take 1 to 10 minutes to restart' },
  carbonBasis: {
    value: 'direct',
    source: 'Plenum convention: combustion at the plant, as national statistics of grids mostly count',
  },
  weekendSchedule: { value: 'as on weekdays', source: 'Plenum convention' },
  checkpointInterval_h: {
    value: 1,
    source:
      'Engineering default, of the order of published runs: every 15-30 minutes for a 70B model (NVIDIA nvCOMP blog, 2026), hours for others',
  },
  checkpointPause_s: {
    value: 60,
    source: 'Engineering default: a synchronous save; asynchronous ones pause for less',
  },
  pauseUtilisationFraction: {
    value: 0,
    source: 'Engineering default: accelerators idle while storage writes',
  },
  jobGapFraction: { value: 0, source: 'Engineering default: jobs follow each other without a gap' },
  outageFraction: {
    value: 0.05,
    source:
      'Engineering default: half of the less than 10 % of time that Llama 3 405B lost (arXiv 2407.21783), since work that is repeated draws full power',
  },
  peakHourOfDay: { value: 14, source: 'Engineering default: early afternoon of the users' },
  nightRatio: { value: 0.4, source: 'Engineering default; no public measurement of GPU utilisation by hour' },
  weekendRatio: {
    value: 0.7,
    source: 'Engineering default for office users; consumer services are nearer 1',
  },
  userOffset_h: { value: 0, source: 'Plenum convention: users live by the clock of the site' },
  airHeatPerRackLimit_kW: { value: 30, source: 'Rule of thumb of 25-30 kW per rack from study guides; weak' },
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
