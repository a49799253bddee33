import type { CarbonBasis } from '../../catalogue/grid.ts';
import type { AirClass } from '../../cooling/airClass.ts';
import type { Capture } from '../../cooling/coolingSchema.ts';
import type { MeteringPoint } from '../../power/meteringPoint.ts';

/** A default value and its source. */
export interface Default<Value> {
  readonly value: Value;
  readonly source: string;
}

/** Defaults by the path of their parameter in the plan; the outer size of a rack has none. */
export interface PlanDefaults {
  readonly 'site.calendarYear': Default<number>;
  readonly 'site.timeZone': Default<string>;
  readonly energyBasis: Default<'typical' | 'maximum'>;
  readonly itMetering: Default<MeteringPoint>;
  readonly 'power.powerFactor': Default<number>;
  readonly 'power.rectifierEfficiency': Default<number>;
  readonly 'racks.feeds.deratingFraction': Default<number>;
  readonly rackWidth_mm: Default<number>;
  readonly rackDepth_mm: Default<number>;
  readonly 'cooling.capture': Default<Capture>;
  readonly 'cooling.redundancy': Default<'N' | 'N+1' | '2N'>;
  readonly 'cooling.unitCount': Default<number>;
  readonly 'cooling.airClass': Default<AirClass>;
  readonly 'cooling.serverFanFraction': Default<number>;
  readonly 'cooling.serverSupplyEfficiency': Default<number>;
  readonly 'cooling.rideThrough.waterRise_K': Default<number>;
  readonly 'cooling.rideThrough.airRise_K': Default<number>;
  readonly 'cooling.rideThrough.restart_s': Default<number>;
  readonly 'carbon.basis': Default<CarbonBasis>;
  readonly 'workload.weekendFractions': Default<string>;
  readonly 'workload.checkpointInterval_h': Default<number>;
  readonly 'workload.checkpointPause_s': Default<number>;
  readonly 'workload.pauseUtilisationFraction': Default<number>;
  readonly 'workload.jobGapFraction': Default<number>;
  readonly 'workload.outageFraction': Default<number>;
  readonly 'workload.peakHourOfDay': Default<number>;
  readonly 'workload.nightRatio': Default<number>;
  readonly 'workload.weekendRatio': Default<number>;
  readonly 'workload.userOffset_h': Default<number>;
  readonly 'cooling.airHeatPerRackLimit_kW': Default<number>;
}

/**
 * All defaults of a plan, each with its source. A report lists the ones used.
 */
export const defaults: PlanDefaults = {
  'site.calendarYear': { value: 2025, source: 'Plenum convention: a common year that begins on a Wednesday' },
  'site.timeZone': {
    value: 'standard time',
    source: 'Plenum convention: the zone of the place, or no zone where the plan states no place',
  },
  energyBasis: {
    value: 'typical',
    source:
      'Latif et al. 2024 (arXiv 2412.08602) and Newkirk et al. 2025 (arXiv 2506.14551): 8-GPU H100 servers draw 76-83 % of their rating under load',
  },
  itMetering: {
    value: 'rack-input',
    source:
      'ISO/IEC 30134-2, category 3: the input of the IT equipment, here of the rack with its power shelves',
  },
  'power.powerFactor': {
    value: 0.95,
    source: 'Nautobot power ports, default power factor (nautobot PR 7511)',
  },
  'power.rectifierEfficiency': {
    value: 0.9728,
    source:
      'ORv3 rectifiers (data sheet Advanced Energy, Artesyn 50 V 3 kW, 2023: peak 97.5 %), five and one redundant at the design load of the racks; the loss depends on the load',
  },
  'racks.feeds.deratingFraction': {
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
  'cooling.capture': { value: 'room-air', source: 'Plenum convention: room air unless stated' },
  'cooling.redundancy': {
    value: 'N+1',
    source: 'Plenum convention: one unit more than the design hour requires, as in most halls',
  },
  'cooling.unitCount': { value: 4, source: 'engineering default' },
  'cooling.airClass': { value: 'A2', source: 'ASHRAE TC 9.9: the class of most servers' },
  'cooling.serverFanFraction': {
    value: 0.12,
    source:
      'fans use 10-15 % of a 1U server’s power (eWeek 2009), 10-20 % of GPU servers; engineering default',
  },
  'cooling.serverSupplyEfficiency': {
    value: 0.94,
    source: 'engineering default for Titanium power supplies at part load',
  },
  'cooling.rideThrough.waterRise_K': { value: 10, source: 'engineering default' },
  'cooling.rideThrough.airRise_K': { value: 10, source: 'engineering default' },
  'cooling.rideThrough.restart_s': {
    value: 300,
    source: 'engineering default; chiller restart takes 1 to 10 minutes',
  },
  'carbon.basis': {
    value: 'direct',
    source: 'Plenum convention: direct (combustion), as in most national grid statistics',
  },
  'workload.weekendFractions': { value: 'same as weekdays', source: 'Plenum convention' },
  'workload.checkpointInterval_h': {
    value: 1,
    source:
      'Engineering default, similar to published runs: every 15-30 minutes for a 70B model (NVIDIA nvCOMP blog, 2026), hours for others',
  },
  'workload.checkpointPause_s': {
    value: 60,
    source: 'Engineering default: a synchronous save; asynchronous saves pause for less',
  },
  'workload.pauseUtilisationFraction': {
    value: 0,
    source: 'Engineering default: accelerators idle while storage writes',
  },
  'workload.jobGapFraction': { value: 0, source: 'Engineering default: no idle time between jobs' },
  'workload.outageFraction': {
    value: 0.05,
    source:
      'Engineering default: half of the time lost by Llama 3 405B, less than 10 % (arXiv 2407.21783), since repeated work draws full power',
  },
  'workload.peakHourOfDay': {
    value: 14,
    source: 'Engineering default: early afternoon in the user time zone',
  },
  'workload.nightRatio': {
    value: 0.4,
    source: 'Engineering default; no public measurement of GPU utilisation by hour',
  },
  'workload.weekendRatio': {
    value: 0.7,
    source: 'Engineering default for office users; consumer services are closer to 1',
  },
  'workload.userOffset_h': { value: 0, source: 'Plenum convention: user time zone = site time zone' },
  'cooling.airHeatPerRackLimit_kW': {
    value: 30,
    source: 'Rule of thumb of 25-30 kW per rack from study guides; low confidence',
  },
};
