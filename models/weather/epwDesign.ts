import type { DesignValues } from './Climate.ts';

const plausible = (value: number | undefined): value is number =>
  value !== undefined && value >= -70 && value <= 60;

/**
 * Reads the design conditions of an EPW header. Sections are found by keyword, since their lengths differ:
 * the ASHRAE Handbooks of 2009 and 2013 list a highest wet bulb among the extremes, the 2021 edition does not.
 *
 * Source: EnergyPlus Auxiliary Programs, Weather Data Dictionary, DESIGN CONDITIONS; verified with files based on ASHRAE 2009,
 * 2013 and 2021.
 *
 * @param fields - fields of the header line DESIGN CONDITIONS, split at commas
 * @returns the stated and plausible values, or undefined if there are none
 */
export function epwDesign(fields: readonly string[]): DesignValues | undefined {
  const [, dryBulb_99p6_C] = section(fields, 'heating');
  const cooling = section(fields, 'cooling');
  const [, , dryBulb_0p4_C, coincidentWetBulb_0p4_C] = cooling;
  const wetBulb_0p4_C = cooling[8];
  const coincidentDryBulb_0p4_C = cooling[9];
  const { dryBulbExtreme20y_C, wetBulbExtreme_C } = extremes(section(fields, 'extremes'));
  const stated = {
    dryBulb_0p4_C,
    dryBulb_99p6_C,
    coincidentWetBulb_0p4_C: atMost(coincidentWetBulb_0p4_C, dryBulb_0p4_C),
    wetBulb_0p4_C: atMost(wetBulb_0p4_C, dryBulb_0p4_C),
    coincidentDryBulb_0p4_C: atLeast(coincidentDryBulb_0p4_C, wetBulb_0p4_C),
    dryBulbExtreme20y_C: atLeast(dryBulbExtreme20y_C, dryBulb_0p4_C),
    wetBulbExtreme_C: atLeast(wetBulbExtreme_C, wetBulb_0p4_C),
  };
  const known = Object.entries(stated).filter(([, value]) => plausible(value));
  if (known.length === 0) return undefined;
  const title = (fields[2] ?? '').trim();
  const source = `header of the weather file${title === '' ? '' : `: ${title}`}`;
  return { ...(Object.fromEntries(known) as Partial<DesignValues>), source };
}

/** Three wind speeds; in older handbooks the highest wet bulb; mean and deviation of annual extremes; 5, 10, 20 and 50 years. */
function extremes(values: readonly (number | undefined)[]): {
  dryBulbExtreme20y_C?: number | undefined;
  wetBulbExtreme_C?: number | undefined;
} {
  if (values.length === 16) return { wetBulbExtreme_C: values[3], dryBulbExtreme20y_C: values[13] };
  if (values.length === 15) return { dryBulbExtreme20y_C: values[12] };
  return {};
}

/** The numbers after a section's keyword, up to the next keyword; trailing empty fields are ignored. */
function section(fields: readonly string[], word: string): (number | undefined)[] {
  const start = fields.findIndex((field) => field.trim().toLowerCase() === word);
  if (start === -1) return [];
  const rest = fields.slice(start + 1);
  const end = rest.findIndex((field) => /[a-z]{4}/i.test(field));
  const values = (end === -1 ? rest : rest.slice(0, end)).map((field) =>
    field.trim() === '' || Number.isNaN(Number(field)) ? undefined : Number(field),
  );
  while (values.length > 0 && values.at(-1) === undefined) values.pop();
  return values;
}

/** A value that contradicts a related one is skipped. */
function atMost(value: number | undefined, limit: number | undefined): number | undefined {
  return value !== undefined && limit !== undefined && value <= limit ? value : undefined;
}

function atLeast(value: number | undefined, limit: number | undefined): number | undefined {
  return value !== undefined && limit !== undefined && value >= limit ? value : undefined;
}
