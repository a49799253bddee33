/** Millimetres of a US survey foot. Source: NIST, 1200/3937 m. */
const SURVEY_FOOT_mm = 1_200_000 / 3937;

/** A unit of drawings: its millimetres, its name in the plural, and the system that `$MEASUREMENT` distinguishes. */
export interface DxfUnit {
  readonly size_mm: number;
  readonly name: string;
  readonly system: 'imperial' | 'metric';
}

const metric = (size_mm: number, name: string): DxfUnit => ({ size_mm, name, system: 'metric' });
const imperial = (size_mm: number, name: string): DxfUnit => ({ size_mm, name, system: 'imperial' });

/** Units by their code in `$INSUNITS` of a DXF. Source: Autodesk, DXF Reference, header variables and INSUNITS. */
const units: Readonly<Record<number, DxfUnit>> = {
  1: imperial(25.4, 'inches'),
  2: imperial(304.8, 'feet'),
  3: imperial(1_609_344, 'miles'),
  4: metric(1, 'millimetres'),
  5: metric(10, 'centimetres'),
  6: metric(1_000, 'metres'),
  7: metric(1_000_000, 'kilometres'),
  8: imperial(25.4e-6, 'microinches'),
  9: imperial(0.0254, 'mils'),
  10: imperial(914.4, 'yards'),
  13: metric(0.001, 'micrometres'),
  14: metric(100, 'decimetres'),
  15: metric(10_000, 'decametres'),
  16: metric(100_000, 'hectometres'),
  21: imperial(SURVEY_FOOT_mm, 'US survey feet'),
  22: imperial(SURVEY_FOOT_mm / 12, 'US survey inches'),
  23: imperial(SURVEY_FOOT_mm * 3, 'US survey yards'),
  24: imperial(SURVEY_FOOT_mm * 5280, 'US survey miles'),
};

/** A unit by its number in the header; undefined if it states none, or one that is not of buildings. */
export function dxfUnit(unitCode: number): DxfUnit | undefined {
  return units[unitCode];
}

/** Units in which floor plans are drawn, the most common first. */
export function floorPlanUnits(system: DxfUnit['system'] | undefined): readonly DxfUnit[] {
  const codes = system === 'imperial' ? [1, 2] : system === 'metric' ? [4, 6, 5] : [4, 6, 1, 2];
  return codes.flatMap((code) => units[code] ?? []);
}
