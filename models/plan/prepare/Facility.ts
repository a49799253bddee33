import type { AirClass } from '../../cooling/airClass.ts';
import type { Capture } from '../../cooling/coolingSchema.ts';
import type { Units } from '../../cooling/plants/duty.ts';
import type { RideThrough } from '../../cooling/rideThrough.ts';
import type { FeedDefaults } from '../../power/feed.ts';
import type { StatedRatings } from '../../power/statedRatings.ts';
import type { MeteringPoint } from '../../power/meteringPoint.ts';
import type { SizedStage } from '../../power/stage.ts';
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

/** Racks of a group with the same workload and tenant. */
export interface FacilityDuty {
  readonly ids: readonly string[];
  readonly rackCount: number;
  readonly workload: CompleteWorkload;
  readonly tenant: string | undefined;
  /** Racks by start of service: their number, and the index of the facility load that they belong to. */
  readonly services: readonly { readonly rackCount: number; readonly loadIndex: number }[];
}

/** Identical racks with resolved devices and totals. */
export interface FacilityRacks extends BuiltRack {
  readonly group: RackGroup;
  readonly duties: readonly FacilityDuty[];
}

/** Part of a load: idle, and the terms that the shape and its square add. */
export interface ShapedPart {
  readonly idle_kW: number;
  readonly active_kW: number;
  readonly square_kW: number;
}

/**
 * IT load at the rack's input of all racks with the same utilisation shape and start of service:
 * idle + active × shape + square × shape².
 */
export interface ItLoad extends ShapedPart {
  readonly shape: Shape;
  /** Start hour. */
  readonly firstHour: number;
  /** Heat removed by liquid. */
  readonly liquid: ShapedPart;
  /** Draw from DC busbars. */
  readonly dc: ShapedPart;
  /** Draw of fans inside the devices. */
  readonly serverFans: ShapedPart;
  /** Draw from AC power supplies, without fans. */
  readonly acCompute: ShapedPart;
  /** Loss of power shelves inside the racks. */
  readonly shelfLoss: ShapedPart;
}

/** A stated PUE. */
export interface FixedPueCooling {
  readonly kind: 'fixed-pue';
  /** Facility energy over IT energy at the metering point. */
  readonly pue: number;
  /** From the UPS to the racks, if IT is metered before it or the plan states a power chain; otherwise null. */
  readonly distribution: SizedStage | null;
  readonly capture: Capture;
  readonly airHeatPerRackLimit_kW: number;
}

/** A computed cooling system with its site and climate. */
export interface SystemCooling {
  readonly kind: 'system';
  readonly site: Site;
  readonly climate: Climate;
  readonly capture: Capture;
  readonly airHeatPerRackLimit_kW: number;
  readonly airClass: AirClass;
  readonly units: Units;
  /** Power supply loss as a share of an AC-fed device's draw. */
  readonly supplyLossFraction: number;
  readonly rideThrough: RideThrough;
  /** Sizes that the plan states; what it does not state is sized for the load, and limits nothing. */
  readonly statedSizes: { readonly it_kW: number | undefined; readonly stages: StatedRatings };
}

/** A hall and the IT sizing load of its racks. */
export interface FacilityHall {
  readonly id: string;
  readonly name: string;
  readonly itCapacity_kW: number | undefined;
  readonly coolingCapacity_kW: number | undefined;
  readonly itSizing_kW: number;
}

/** A scenario with every catalogue row looked up and every default filled in. Models read it and never change it. */
export interface Facility {
  readonly calendar: Calendar;
  readonly utcOffset_min: number;
  /** IANA zone of the site, whose daylight saving utility rates follow; null if nothing tells it. */
  readonly timeZone: string | null;
  /** Hour of the first start of service. */
  readonly firstHour: number;
  readonly conditions: RackConditions;
  readonly itMetering: MeteringPoint;
  readonly feedDefaults: FeedDefaults;
  readonly halls: readonly FacilityHall[];
  readonly racks: readonly FacilityRacks[];
  /** Halls with a room. */
  readonly floors: readonly FacilityFloor[];
  /** The power topology; null if the plan states none. */
  readonly topology: Topology | null;
  /** The racks section that the rack groups refer to. */
  readonly racksSection: Scenario['racks'];
  readonly loads: readonly ItLoad[];
  readonly cooling: FixedPueCooling | SystemCooling;
  readonly tariff: FacilityTariff;
  readonly carbon: FacilityCarbon;
  /** Null if only energy cost is counted. */
  readonly finance: FacilityFinance | null;
  /** Values used from the plan, the defaults and the catalogue. */
  readonly inputs: readonly Input[];
}
