import { finding, type Finding } from '../../problems/Finding.ts';
import { fixedText, listText, numberText } from '../../units/text.ts';
import { airDefaults } from './airDefaults.ts';
import type { AirflowReport, RackInletReport } from './airflowSchema.ts';
import type { AirAssumption, HallAir } from './hallAir.ts';

const SOURCE = 'ASHRAE TC 9.9, classes of air-cooled equipment';

/** Above this change at the end of the computed time, the temperatures are not settled. */
const settledDrift_K = 2;

/** A unit is overloaded above this share of its capacity: less is within what the heat is known. */
const overloadShare = 1.005;

const named = (racks: readonly RackInletReport[]): string =>
  listText(
    racks.slice(0, 5).map(({ label, highest_C }) => `${label} (${fixedText(highest_C, 1)} °C)`),
    Math.max(0, racks.length - 5),
  );

/** What would help a rack most, by where its warm air comes from. */
function remedyOf(
  racks: readonly RackInletReport[],
  { supplyRatio }: AirflowReport,
  { aisles, supply_C }: HallAir,
  limit_C: number,
): string {
  if (supply_C >= limit_C - 1) return 'Supply colder air.';
  if (supplyRatio !== null && supplyRatio < 1)
    return 'Raise the airflow of the cooling units: they supply less than the racks draw.';
  const mostlyTop = racks.filter(({ top_C, bottom_C }) => top_C > bottom_C + 3).length > racks.length / 2;
  if (aisles.length === 0) {
    return mostlyTop
      ? 'Warm air comes over the racks: contain the aisle, or fit blanking panels.'
      : 'Contain the aisle, or place cooling units nearer to these racks.';
  }
  return 'Place cooling units nearer to these racks, or supply more or colder air.';
}

function inletFindings(report: AirflowReport, hall: HallAir): Finding[] {
  const { racks, allowableMax_C, recommendedMax_C } = report;
  const hottestFirst = [...racks].sort((a, b) => b.highest_C - a.highest_C);
  const over = hottestFirst.filter(({ highest_C }) => highest_C > allowableMax_C);
  const warm = hottestFirst.filter(
    ({ highest_C }) => highest_C > recommendedMax_C && highest_C <= allowableMax_C,
  );
  const tell = (
    code: 'inlet-above-allowable' | 'inlet-above-recommended',
    at: RackInletReport[],
    limit: string,
    limit_C: number,
  ): Finding[] => {
    const [hottest] = at;
    if (hottest === undefined) return [];
    const count = at.length === 1 ? '1 rack has' : `${numberText(at.length)} racks have`;
    const message = `${count} more than ${fixedText(limit_C, 1)} °C at the inlet, the highest ${limit} temperature: ${named(at)}. ${remedyOf(at, report, hall, limit_C)}`;
    return [finding(code, hottest.path, message, SOURCE)];
  };
  return [
    ...tell('inlet-above-allowable', over, 'allowable', allowableMax_C),
    ...tell('inlet-above-recommended', warm, 'recommended', recommendedMax_C),
  ];
}

const assumedTexts: Readonly<Record<AirAssumption, (value: number) => string>> = {
  clearHeight_m: (value) => `a clear height of ${fixedText(value, 1)} m`,
  supplyAir_C: (value) => `supply air of ${numberText(value)} °C`,
  unitRise_K: (value) => `cooling units whose airflow carries their capacity at ${numberText(value)} K`,
  deviceRise_K: (value) => `${numberText(value)} K over devices without a stated airflow`,
  rackLeakageFraction: (value) => `${numberText(value * 100)} % leakage within racks`,
  containmentGapFraction: (value) => `gaps of ${numberText(value * 100)} % in containments`,
};

function assumedFinding({ racks }: AirflowReport, hall: HallAir): Finding[] {
  const isUsed = (name: AirAssumption): boolean => {
    if (name === 'deviceRise_K') return racks.some(({ airflowBasis }) => airflowBasis !== 'devices');
    if (name === 'containmentGapFraction') return hall.aisles.length > 0;
    if (name === 'unitRise_K') return hall.units.some(({ basis }) => basis === 'capacity');
    return true;
  };
  const names = [...hall.assumed].filter(isUsed);
  if (names.length === 0) return [];
  const texts = names.map((name) => assumedTexts[name](airDefaults[name].value));
  return [
    finding('airflow-assumed', `${hall.floor.path}.airflow`, `Inlet temperatures assume ${listText(texts)}.`),
  ];
}

/** Units that would have to take more heat than they can. */
function overloadedFinding({ units }: AirflowReport): Finding[] {
  const over = units.filter(
    ({ heat_kW, coolingCapacity_kW }) =>
      coolingCapacity_kW !== null && heat_kW > coolingCapacity_kW * overloadShare,
  );
  const [first] = over;
  if (first === undefined) return [];
  const texts = over
    .slice(0, 5)
    .map(
      ({ name, heat_kW, coolingCapacity_kW }) =>
        `${name} ${numberText(heat_kW)} kW of ${numberText(coolingCapacity_kW ?? 0)} kW`,
    );
  const message = `The air that they draw carries more heat than the capacity of ${listText(texts, Math.max(0, over.length - 5))}; supply and inlets become warmer than computed.`;
  return [finding('airflow-unit-overloaded', first.path, message)];
}

/** The findings of a hall whose air was solved. */
export function airflowFindings(report: AirflowReport, hall: HallAir): Finding[] {
  const { supplyRatio, rackAirflow_m3_s, unitAirflow_m3_s, quality } = report;
  const short =
    supplyRatio !== null && supplyRatio < 1
      ? [
          finding(
            'airflow-supply-short',
            hall.floor.path,
            `The cooling units of ${report.name} supply ${fixedText(unitAirflow_m3_s, 1)} m³/s, the racks draw ${fixedText(rackAirflow_m3_s, 1)} m³/s: a supply ratio of ${fixedText(supplyRatio, 2)}. Racks breathe their own warm air.`,
          ),
        ]
      : [];
  const restless =
    quality !== null && quality.drift_K > settledDrift_K
      ? [
          finding(
            'airflow-not-settled',
            hall.floor.path,
            `Inlet temperatures of ${report.name} still change by up to ${fixedText(quality.drift_K, 1)} K at the end of the computed time.`,
          ),
        ]
      : [];
  return [
    ...inletFindings(report, hall),
    ...short,
    ...overloadedFinding(report),
    ...restless,
    ...assumedFinding(report, hall),
  ];
}
