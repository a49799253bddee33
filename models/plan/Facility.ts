import type { CarbonBasis } from '../catalogue/grid.ts';
import type { Capture } from '../cooling/coolingSchema.ts';
import type { FeedDefaults } from '../power/feed.ts';
import type { BuiltRack } from '../racks/rackChecks.ts';
import type { RackConditions } from '../racks/rackFigures.ts';
import type { Calendar } from '../series/calendar.ts';
import type { Shape } from '../workload/shape.ts';
import type { Workload } from '../workload/workloadSchema.ts';
import type { RackGroup } from './groupRacks.ts';
import type { Input } from './input.ts';
import type { Scenario } from './planSchema.ts';

/** Racks of a group that work alike, and which of the facility's loads they are part of. */
export interface FacilityDuty {
  readonly ids: readonly string[];
  readonly rackCount: number;
  readonly workload: Workload;
  readonly loadIndex: number;
}

/** Racks built alike, looked up and added up. */
export interface FacilityRacks extends BuiltRack {
  readonly group: RackGroup;
  readonly duties: readonly FacilityDuty[];
}

/** IT load of all racks whose utilisation has one shape: idle + active × shape. */
export interface ItLoad {
  readonly shape: Shape;
  readonly idle_kW: number;
  /** What work adds where the shape is 1. */
  readonly active_kW: number;
}

/** A hall and the IT sizing load of its racks. */
export interface FacilityHall {
  readonly id: string;
  readonly name: string;
  readonly itCapacity_kW: number | undefined;
  readonly itSizing_kW: number;
}

/** A scenario with everything looked up and every default filled in. Models read it and never change it. */
export interface Facility {
  readonly calendar: Calendar;
  readonly utcOffset_min: number;
  /** Hour in which the racks come into service. */
  readonly firstHour: number;
  readonly conditions: RackConditions;
  readonly feedDefaults: FeedDefaults;
  readonly halls: readonly FacilityHall[];
  readonly racks: readonly FacilityRacks[];
  /** The section that the groups of racks point into. */
  readonly racksSection: Scenario['racks'];
  readonly loads: readonly ItLoad[];
  readonly cooling: {
    readonly kind: 'fixed-pue';
    readonly pue: number;
    readonly capture: Capture;
    readonly airHeatPerRackLimit_kW: number;
  };
  readonly tariff: { readonly kind: 'flat'; readonly energyPrice_per_kWh: number; readonly currency: string };
  readonly carbon: {
    readonly kind: 'annual';
    readonly intensity_g_per_kWh: number;
    readonly basis: CarbonBasis;
  };
  /** What was used of the plan, of the defaults and of the catalogue. */
  readonly inputs: readonly Input[];
}
