import { meanAt } from '../../airflow/heat/entering.ts';
import { heatIndices, rackCoolingIndex } from '../../airflow/figures/airIndices.ts';
import { captureIndices } from '../../airflow/figures/capture.ts';
import { rackInlets, type RackInlet } from '../../airflow/figures/inlets.ts';
import { pairsOf } from '../../math/pairs.ts';
import { sum } from '../../math/sum.ts';
import type { AirHeadroom } from '../../airflow/matrix/airHeadroom.ts';
import type { AirSolution } from '../../airflow/solve/AirSolution.ts';
import type { InletRange } from '../../cooling/airClass.ts';
import { countText } from '../../units/text.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { instantRiseLimit_K } from './airDefaults.ts';
import { airflowFindings } from './airflowFindings.ts';
import type { AirflowReport, CoolingUnitOutage, RackInletReport } from './airflowSchema.ts';
import type { HallAir } from './hallAir.ts';

/** What a report of the airflow is made of. */
export interface SolvedHall {
  readonly hall: HallAir;
  readonly solution: AirSolution;
  readonly cell_m: number;
  readonly range: InletRange;
  readonly outUnitId: string | null;
  /** Highest inlets of each rack with the airflow of devices at its bounds; null if not computed. */
  readonly bands: readonly { readonly low_C: number; readonly high_C: number }[] | null;
  /** What each rack could give more to the air; null if not computed. */
  readonly headrooms: readonly AirHeadroom[] | null;
  readonly outages: readonly CoolingUnitOutage[] | null;
  readonly findings: readonly Finding[];
}

/** Highest of bottom, middle and top at the inlet of each rack of a solution. */
export const highestInlets = (solution: AirSolution): number[] => rackInlets(solution).map(highestOf);

const highestOf = ({ bottom_C, middle_C, top_C }: RackInlet): number => Math.max(bottom_C, middle_C, top_C);

function headroomOf(hall: HallAir, headroom: AirHeadroom | undefined): RackInletReport['headroom'] {
  if (headroom === undefined) return null;
  const { heat_kW, rackIndex } = headroom;
  return {
    airHeat_kW: heat_kW,
    limitedBy: rackIndex === null ? 'supply' : 'inlet',
    atRack: rackIndex === null ? null : (hall.racks[rackIndex]?.rack.label ?? null),
  };
}

function rackReportsOf({ hall, solution, bands, headrooms }: SolvedHall): RackInletReport[] {
  const captures = captureIndices(solution);
  const { heatCapacity_kJ_per_m3K } = hall;
  return pairsOf(hall.racks, rackInlets(solution)).map(([{ rack, load }, inlet], index) => {
    return {
      key: rack.key,
      label: rack.label,
      path: rack.path,
      airHeat_kW: load.airHeat_kW,
      airflow_m3_s: load.flow_m3_per_s,
      airflowBasis: load.basis,
      ...inlet,
      highest_C: highestOf(inlet),
      outlet_C: inlet.mean_C + load.airHeat_kW / (heatCapacity_kJ_per_m3K * load.flow_m3_per_s),
      band: bands?.[index] ?? null,
      headroom: headroomOf(hall, headrooms?.[index]),
      captureFraction: Math.min(1, captures[index] ?? 0),
    };
  });
}

function unitReportsOf({ hall, solution }: SolvedHall): AirflowReport['units'] {
  const { space, fields } = solution;
  const { heatCapacity_kJ_per_m3K } = hall;
  return pairsOf(hall.units, space.units).map(([hallUnit, { returns }]) => {
    const { id, name, unit, flow_m3_per_s, basis, supply_C } = hallUnit;
    const return_C = meanAt(fields.temperature_C, returns);
    return {
      id,
      name,
      path: `${hall.floor.path}.room.units.${id}`,
      airflow_m3_s: flow_m3_per_s,
      airflowBasis: basis,
      supply_C,
      return_C,
      heat_kW: heatCapacity_kJ_per_m3K * flow_m3_per_s * (return_C - supply_C),
      coolingCapacity_kW: unit.coolingCapacity_kW ?? null,
    };
  });
}

/** The part of a report that does not need the air to be solved. */
export function flowFigures(
  hall: HallAir,
  range: InletRange,
): Pick<
  AirflowReport,
  | 'hallId'
  | 'name'
  | 'airHeat_kW'
  | 'rackAirflow_m3_s'
  | 'unitAirflow_m3_s'
  | 'supplyRatio'
  | 'supply_C'
  | 'recommendedMax_C'
  | 'allowableMax_C'
> {
  const rackAirflow_m3_s = sum(hall.racks.map(({ load }) => load.flow_m3_per_s));
  const unitAirflow_m3_s = sum(hall.units.map(({ flow_m3_per_s }) => flow_m3_per_s));
  return {
    hallId: hall.floor.hallId,
    name: hall.floor.name,
    airHeat_kW: sum(hall.racks.map(({ load }) => load.airHeat_kW)),
    rackAirflow_m3_s,
    unitAirflow_m3_s,
    supplyRatio: rackAirflow_m3_s > 0 ? unitAirflow_m3_s / rackAirflow_m3_s : null,
    supply_C: hall.supply_C,
    recommendedMax_C: range.recommendedMax_C,
    allowableMax_C: range.allowableMax_C,
  };
}

/** A report without temperatures, with the findings that say why. */
export function refusedReport(
  hall: HallAir,
  range: InletRange,
  findings: readonly Finding[],
  outUnitId: string | null,
): AirflowReport {
  return {
    ...flowFigures(hall, range),
    outUnitId,
    isComputed: false,
    isSettled: false,
    cell_m: null,
    cellCount: 0,
    rciHighFraction: null,
    rciLowFraction: null,
    supplyHeatFraction: null,
    returnHeatFraction: null,
    racks: [],
    units: [],
    outages: null,
    quality: null,
    findings: [...findings],
  };
}

function unknownFinding({ floor }: HallAir, count: number): Finding {
  const message = `The instant answer has no temperature for ${countText(count, 'rack')} of ${floor.name}: warm air goes round there. The settled answer tells it.`;
  return finding('airflow-instant-unknown', floor.path, message);
}

/** The report of a solved hall. */
export function airflowReport(solved: SolvedHall): AirflowReport {
  const { hall, solution, range, findings } = solved;
  const { quality, space } = solution;
  const all = rackReportsOf(solved);
  const racks = quality.isSettled
    ? all
    : all.filter(({ highest_C }) => highest_C - hall.supply_C <= instantRiseLimit_K);
  const isWhole = racks.length === all.length;
  const index = rackCoolingIndex(
    racks.map(({ highest_C }) => highest_C),
    range,
  );
  const heat = heatIndices(
    racks.map(({ airflow_m3_s, mean_C, outlet_C }) => ({
      flow_m3_per_s: airflow_m3_s,
      inlet_C: mean_C,
      outlet_C,
    })),
    hall.supply_C,
  );
  const report: AirflowReport = {
    ...flowFigures(hall, range),
    outUnitId: solved.outUnitId,
    isComputed: true,
    isSettled: quality.isSettled,
    cell_m: solved.cell_m,
    cellCount: space.cells.length,
    rciHighFraction: isWhole ? index.high_percent / 100 : null,
    rciLowFraction: isWhole ? index.low_percent / 100 : null,
    supplyHeatFraction: isWhole ? heat.supplyHeatIndex : null,
    returnHeatFraction: isWhole ? heat.returnHeatIndex : null,
    racks,
    units: unitReportsOf(solved),
    outages: solved.outages === null ? null : [...solved.outages],
    quality: {
      stepCount: quality.steps,
      divergenceFraction: quality.divergenceShare,
      heatBalanceRatio: quality.heatBalance,
      drift_K: quality.drift_K,
    },
    findings: isWhole ? [...findings] : [...findings, unknownFinding(hall, all.length - racks.length)],
  };
  return { ...report, findings: [...report.findings, ...airflowFindings(report, hall)] };
}
