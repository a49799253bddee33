import type { z } from 'zod';
import { optionReportSchema, type OptionReport } from '../../report/reportSchema.ts';
import type { ScenarioFigures } from '../../report/scenarioFigures.ts';
import { attributeOf, innermost } from '../../units/attributeOf.ts';
import type { Unit } from '../../units/suffixes.ts';

/** A figure of the report of an option that a study can keep. */
export interface ReportFigure {
  /** Keys in the report of an option, separated by dots. */
  readonly path: string;
  readonly label: string;
  readonly unit: Unit;
  /** Whether a report has to be written for it; the others need the figures of the year alone. */
  readonly needsReport: boolean;
}

/** Where the figures of the year alone are in a report. */
const OF_THE_YEAR = ['annual.', 'peak.', 'plant.', 'carbon.', 'bill.annual.'];

/** Numbers that describe a run and are no result. */
const NOT_RESULTS: ReadonlySet<string> = new Set(['annual.year', 'annual.hourCount', 'carbon.factorYear']);

/** Labels of a report are read under its headings; a figure alone needs them. */
const groups: readonly (readonly [start: string, heading: string])[] = [
  ['plant.climate.', 'Climate'],
  ['plant.energy.', 'Energy'],
  ['plant.water.', 'Water'],
  ['plant.inlet.', 'IT inlet'],
  ['plant.hottest.', 'Hottest hour'],
  ['plant.mostHumid.', 'Most humid hour'],
  ['bill.annual.', 'Bill'],
  ['carbon.', 'Carbon'],
  ['ownership.totals.', 'Cost of ownership'],
  ['ownership.annualised.', 'Cost per year'],
  ['ownership.unitCosts.', 'Cost of ownership'],
];

/** Labels that repeat their heading, or say what they are by the table around them. */
const shortLabels: ReadonlyMap<string, string> = new Map([
  ['plant.inlet.inlet_C', 'Temperature'],
  ['plant.hottest.cooling_kW', 'Cooling power'],
  ['plant.hottest.facility_kW', 'Facility power'],
  ['plant.mostHumid.cooling_kW', 'Cooling power'],
  ['plant.mostHumid.facility_kW', 'Facility power'],
  ['bill.annual.totalCost', 'Total'],
  ['ownership.annualised.totalCost', 'Total'],
  ['plant.exportSupply_C', 'Supply temperature of the exported heat'],
]);

/** All figures of the report of an option that are one number, in the order of the report. */
export const reportFigures: readonly ReportFigure[] = figuresIn(optionReportSchema, []);

/** The figure with a path; undefined if reports have none. */
export const reportFigureAt = (path: string): ReportFigure | undefined => byPath.get(path);

const byPath: ReadonlyMap<string, ReportFigure> = new Map(reportFigures.map((one) => [one.path, one]));

/** Figures that are kept unless the study names others. */
export const usualFigures: readonly string[] = [
  'annual.facilityEnergy_kWh',
  'annual.pue',
  'peak.designFacility_kW',
  'peak.facility_kW',
  'plant.water_L',
  'plant.unmetHourCount',
  'bill.annual.totalCost',
  'carbon.location_kg',
];

/** The numbers of a schema, through objects and values that may be null; lists have no single number. */
function figuresIn(schema: z.core.$ZodType, path: readonly string[]): ReportFigure[] {
  const inner = withoutNull(schema);
  const { type } = (inner as z.ZodType).def;
  if (type === 'object') {
    const shape: Readonly<Record<string, z.core.$ZodType>> = (inner as z.ZodObject).shape;
    return Object.entries(shape).flatMap(([key, field]) => figuresIn(field, [...path, key]));
  }
  const { label, unit } = { ...attributeOf(inner), ...attributeOf(schema) };
  const text = path.join('.');
  if (type !== 'number' || unit === undefined || path.length < 2 || NOT_RESULTS.has(text)) return [];
  const needsReport = !OF_THE_YEAR.some((start) => text.startsWith(start));
  const group = groups.find(([start]) => text.startsWith(start))?.[1];
  const own = shortLabels.get(text) ?? label ?? text;
  return [{ path: text, label: group === undefined ? own : `${group}: ${own}`, unit, needsReport }];
}

function withoutNull(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = innermost(schema);
  return (inner as z.ZodType).def.type === 'nullable'
    ? withoutNull((inner as z.ZodNullable).unwrap())
    : inner;
}

/** The parts of a report that figures of the year are found in. */
export type FiguresOfYear = Pick<OptionReport, 'annual' | 'peak' | 'plant' | 'carbon'> & {
  readonly bill: Pick<OptionReport['bill'], 'annual'>;
};

/** Figures of a year in the places that a report has them. */
export const asInReport = ({ annual, peak, plant, carbon, bill }: ScenarioFigures): FiguresOfYear => ({
  annual,
  peak,
  plant,
  carbon,
  bill: { annual: bill },
});

/**
 * Returns a figure by its keys; NaN if the design has none.
 *
 * @param keys - its path
 */
export function figureIn(report: FiguresOfYear | OptionReport, keys: readonly string[]): number {
  let value: unknown = report;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return NaN;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return typeof value === 'number' ? value : NaN;
}
