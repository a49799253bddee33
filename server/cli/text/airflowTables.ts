import type { AirflowReport, RackInletReport } from '../../../models/report/airflow/airflowSchema.ts';
import { figure, MISSING } from './numbers.ts';
import { table } from './table.ts';

/** Racks that are listed, the warmest first; --json has all. */
const RACKS_SHOWN = 40;

const temperature = (value_C: number): string => figure(value_C, [1, 1]);

/** The figures of the whole hall. */
export function airflowFigures(report: AirflowReport): string[] {
  const {
    airHeat_kW,
    rackAirflow_m3_s,
    unitAirflow_m3_s,
    supplyRatio,
    supply_C,
    rciHighFraction,
    supplyHeatFraction,
  } = report;
  return table([
    ['Heat to air', figure(airHeat_kW, [1, 1], 'kW')],
    ['Airflow of the racks', figure(rackAirflow_m3_s, [2, 2], 'm³/s')],
    ['Airflow of the cooling units', figure(unitAirflow_m3_s, [2, 2], 'm³/s')],
    ['Supply ratio', figure(supplyRatio, [2, 2])],
    ['Supply air', figure(supply_C, [1, 1], '°C')],
    ...(report.isComputed
      ? [
          ['RCI high', rciHighFraction === null ? MISSING : figure(rciHighFraction * 100, [0, 0], '%')],
          ['SHI', figure(supplyHeatFraction, [2, 2])],
        ]
      : []),
  ]);
}

const bandText = ({ band }: RackInletReport): string =>
  band === null ? MISSING : `${temperature(band.low_C)} to ${temperature(band.high_C)}`;

const headroomCells = ({ headroom }: RackInletReport): string[] => {
  if (headroom === null) return [MISSING, MISSING];
  const { airHeat_kW, limitedBy, atRack } = headroom;
  return [figure(airHeat_kW, [1, 1]), limitedBy === 'supply' ? 'supply' : `inlet of ${atRack ?? MISSING}`];
};

/** Racks with their inlet temperatures, the warmest first. */
export function inletTable({ racks }: AirflowReport): string[] {
  if (racks.length === 0) return [];
  const hasHeadroom = racks.some(({ headroom }) => headroom !== null);
  const hasBand = racks.some(({ band }) => band !== null);
  const sorted = [...racks].sort((one, other) => other.highest_C - one.highest_C);
  const shown = sorted
    .slice(0, RACKS_SHOWN)
    .map((rack) => [
      rack.label,
      figure(rack.airHeat_kW, [1, 1]),
      figure(rack.airflow_m3_s, [2, 2]),
      temperature(rack.bottom_C),
      temperature(rack.middle_C),
      temperature(rack.top_C),
      temperature(rack.mean_C),
      ...(hasBand ? [bandText(rack)] : []),
      figure(rack.captureFraction * 100, [0, 0]),
      ...(hasHeadroom ? headroomCells(rack) : []),
    ]);
  const heading = [
    'Rack',
    'kW',
    'm³/s',
    'Bottom °C',
    'Middle °C',
    'Top °C',
    'Mean °C',
    ...(hasBand ? ['Highest, band °C'] : []),
    'Captured %',
    ...(hasHeadroom ? ['More kW', 'Limit'] : []),
  ];
  const rest = racks.length - shown.length;
  return [
    '',
    'Inlets, the warmest first',
    ...table([heading, ...shown]),
    ...(rest > 0 ? [`  ${figure(rest, [0, 0])} more racks; --json has all`] : []),
  ];
}

/** Cooling units with their air. */
export function unitTable({ units }: AirflowReport): string[] {
  if (units.length === 0) return [];
  const rows = units.map(({ name, airflow_m3_s, supply_C, return_C, heat_kW, coolingCapacity_kW }) => [
    name,
    figure(airflow_m3_s, [2, 2]),
    temperature(supply_C),
    temperature(return_C),
    figure(heat_kW, [1, 1]),
    figure(coolingCapacity_kW, [1, 1]),
  ]);
  return [
    '',
    'Cooling units',
    ...table([['Unit', 'm³/s', 'Supply °C', 'Return °C', 'Heat kW', 'Capacity kW'], ...rows]),
  ];
}

const timeText = (time_s: number | null): string => {
  if (time_s === null) return 'never';
  return time_s < 120 ? figure(time_s, [0, 0], 's') : figure(time_s / 60, [0, 0], 'min');
};

/** The hall with each cooling unit out in turn, the worst first. */
export function outageTable({ outages }: AirflowReport): string[] {
  if (outages === null) return [];
  const rows = outages.map((outage) => [
    outage.name,
    figure(outage.supplyRatio, [2, 2]),
    outage.warmest ?? MISSING,
    figure(outage.highest_C, [1, 1]),
    figure(outage.aboveRecommendedCount, [0, 0]),
    figure(outage.aboveAllowableCount, [0, 0]),
    timeText(outage.untilAllowable_s),
  ]);
  const heading = [
    'Out',
    'Supply ratio',
    'Warmest',
    'Inlet °C',
    'Above recommended',
    'Above allowable',
    'Allowable until',
  ];
  return ['', 'Each cooling unit out in turn', ...table([heading, ...rows])];
}
