import type { AirClass } from '../../cooling/airClass.ts';
import type { Capture } from '../../cooling/coolingSchema.ts';
import type { Units } from '../../cooling/plants/duty.ts';
import type { RideThrough } from '../../cooling/rideThrough.ts';
import type { FeedDefaults } from '../../power/feed.ts';
import type { Topology } from '../../power/topology/Topology.ts';
import type { BuiltRack } from '../../racks/rackChecks.ts';
import type { RackConditions } from '../../racks/rackFigures.ts';
import type { Calendar } from '../../series/calendar.ts';
import type { Climate } from '../../weather/Climate.ts';
import type { CompleteWorkload } from '../../workload/CompleteWorkload.ts';
import type { Shape } from '../../workload/shape.ts';
import type { FacilityCarbon } from './FacilityCarbon.ts';
import type { FacilityFinance } from './FacilityFinance.ts';
import type { FacilityFloor } from './FacilityFloor.ts';
import type { FacilityTariff } from './FacilityTariff.ts';
import type { RackGroup } from './groupRacks.ts';
import type { Input } from './input.ts';
import type { Scenario } from '../document/planSchema.ts';
import type { Site } from './Site.ts';

/** Racks of a group that work alike and for one tenant. */
export interface FacilityDuty {
  readonly ids: readonly string[];
  readonly rackCount: number;
  readonly workload: CompleteWorkload;
  readonly tenant: string | undefined;
  /** The racks by when they come into service: how many, and which of the facility's loads they are part of. */
  readonly services: readonly { readonly rackCount: number; readonly loadIndex: number }[];
}

/** Racks built alike, looked up and added up. */
export interface FacilityRacks extends BuiltRack {
  readonly group: RackGroup;
  readonly duties: readonly FacilityDuty[];
}

/** Part of a load: without work, and what work adds where the shape is 1. */
export interface ShapedPart {
  readonly idle_kW: number;
  readonly active_kW: number;
}

/** IT load of all racks whose utilisation has one shape and that come into service together: idle + active × shape. */
export interface ItLoad extends ShapedPart {
  readonly shape: Shape;
  /** Hour in which it begins. */
  readonly firstHour: number;
  /** Heat that a liquid takes. */
  readonly liquid: ShapedPart;
  /** What is drawn from dc busbars. */
  readonly dc: ShapedPart;
  /** What fans inside the devices draw. */
  readonly serverFans: ShapedPart;
  /** What AC supplies feed beside fans. */
  readonly acCompute: ShapedPart;
}

/** A PUE that somebody states. */
export interface FixedPueCooling {
  readonly kind: 'fixed-pue';
  readonly pue: number;
  readonly capture: Capture;
  readonly airHeatPerRackLimit_kW: number;
}

/** A cooling system that is computed, with everything round it. */
export interface SystemCooling {
  readonly kind: 'system';
  readonly site: Site;
  readonly climate: Climate;
  readonly capture: Capture;
  readonly airHeatPerRackLimit_kW: number;
  readonly airClass: AirClass;
  readonly units: Units;
  /** Share of an AC-fed device's draw that its power supplies lose. */
  readonly supplyLossFraction: number;
  readonly rideThrough: RideThrough;
}

/** A hall and the IT sizing load of its racks. */
export interface FacilityHall {
  readonly id: string;
  readonly name: string;
  readonly itCapacity_kW: number | undefined;
  readonly coolingCapacity_kW: number | undefined;
  readonly itSizing_kW: number;
}

/** A scenario with everything looked up and every default filled in. Models read it and never change it. */
export interface Facility {
  readonly calendar: Calendar;
  readonly utcOffset_min: number;
  /** Hour in which the first racks come into service. */
  readonly firstHour: number;
  readonly conditions: RackConditions;
  readonly feedDefaults: FeedDefaults;
  readonly halls: readonly FacilityHall[];
  readonly racks: readonly FacilityRacks[];
  /** The halls that are drawn. */
  readonly floors: readonly FacilityFloor[];
  /** What feeds what; null where the plan does not say. */
  readonly topology: Topology | null;
  /** The section that the groups of racks point into. */
  readonly racksSection: Scenario['racks'];
  readonly loads: readonly ItLoad[];
  readonly cooling: FixedPueCooling | SystemCooling;
  readonly tariff: FacilityTariff;
  readonly carbon: FacilityCarbon;
  /** Null where energy is all that is counted. */
  readonly finance: FacilityFinance | null;
  /** What was used of the plan, of the defaults and of the catalogue. */
  readonly inputs: readonly Input[];
}
