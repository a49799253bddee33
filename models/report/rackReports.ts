import type { Facility, FacilityDuty, FacilityRacks } from '../plan/prepare/Facility.ts';
import type { Year } from '../simulate/Year.ts';
import { shapeOf } from '../workload/shape.ts';
import type { RackReport } from './reportSchema.ts';

/** Figures of identical racks that follow from what is in them, without hours of a year. */
export type RackEntryFigures = Omit<RackReport, 'annualEnergy_kWh'>;

/** One entry for identical racks with the same workload. */
export function rackReports(facility: Facility, year: Year): RackReport[] {
  return facility.racks.flatMap((racks) =>
    racks.duties.map((duty) => ({
      ...entryFigures(racks, duty, facility),
      annualEnergy_kWh: meanEnergy_kWh(racks, duty, year),
    })),
  );
}

/** The same without the energy of a year, which is known without simulating it. */
export function rackEntryFigures(facility: Facility): RackEntryFigures[] {
  return facility.racks.flatMap((racks) => racks.duties.map((duty) => entryFigures(racks, duty, facility)));
}

function entryFigures(racks: FacilityRacks, duty: FacilityDuty, facility: Facility): RackEntryFigures {
  const { group, figures, layout, rackType } = racks;
  const { ids, rackCount } = duty;
  const [first = ''] = ids;
  return {
    ids: [...ids],
    name: facility.racksSection[first]?.name ?? first,
    hall: group.rack.hall,
    rackType: rackType.name,
    rackCount,
    deviceCount: figures.deviceCount,
    acceleratorCount: figures.acceleratorCount,
    height_U: rackType.height_U,
    used_U: layout.used_U,
    nameplate_kW: figures.nameplate_kW,
    maximum_kW: figures.maximum_kW,
    typical_kW: figures.typical_kW,
    idle_kW: figures.idle_kW,
    sizing_kW: figures.sizing_kW,
    sizing_kVA: figures.sizing_kVA,
    heat_BTU_per_h: figures.heat_BTU_per_h,
    airflow_m3_s: figures.airflow_m3_s,
    deviceWeight_kg: figures.deviceWeight_kg,
    payload_kg: rackType.payload_kg ?? null,
    floorWeight_kg: figures.floorWeight_kg,
    cordCount: figures.cordCount,
  };
}

/** Energy per rack: the mean of racks that come into service at different times. */
function meanEnergy_kWh({ figures }: FacilityRacks, duty: FacilityDuty, year: Year): number {
  const { scaleFraction } = shapeOf(duty.workload);
  const { itIdle_kW, itFull_kW, shelfLoss } = figures;
  let energy_kWh = 0;
  for (const { rackCount, loadIndex } of duty.services) {
    const { service_h, shape_h, squaredShape_h } = year.loadHours[loadIndex] ?? {
      service_h: 0,
      shape_h: 0,
      squaredShape_h: 0,
    };
    const fullLoad_h = shape_h * scaleFraction;
    // Between idle and full load, power shelves lose less than in proportion.
    const curved_h = fullLoad_h - squaredShape_h * scaleFraction ** 2;
    energy_kWh +=
      rackCount *
      (itIdle_kW * (service_h - fullLoad_h) + itFull_kW * fullLoad_h - shelfLoss.curvature_kW * curved_h);
  }
  return energy_kWh / duty.rackCount;
}
