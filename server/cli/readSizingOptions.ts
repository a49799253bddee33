import { ModelError } from '../../models/problems/ModelError.ts';
import { parseWithIssues } from '../../models/plan/document/parseWithIssues.ts';
import { plantSizingOptionsSchema, type PlantSizingOptions } from '../../models/power/sizing/sizingSchema.ts';
import { decimalOf } from '../results/decimalOf.ts';

/** The sizing option of the electrical plant that each option of the command line sets. */
const optionPaths = {
  'transformer-series': 'transformers.series',
  transformers: 'transformers.requiredCount',
  'transformer-redundancy': 'transformers.redundancy',
  'ups-kW': 'ups.unitRating_kW',
  'ups-modules': 'ups.requiredCount',
  'ups-redundancy': 'ups.redundancy',
  'battery-min': 'ups.batteryRuntime_min',
  'battery-ageing': 'ups.ageingRatio',
  'walk-in-steps': 'ups.walkInStepCount',
  'generator-kW': 'generators.unitRating_kW',
  generators: 'generators.requiredCount',
  'generator-redundancy': 'generators.redundancy',
  'elevation-m': 'generators.elevation_m',
  'intake-C': 'generators.intakeAir_C',
  'site-rating-fraction': 'generators.siteRatingFraction',
  'accepted-step-fraction': 'generators.acceptedStepFraction',
  'recharge-kW': 'generators.batteryRecharge_kW',
  'fuel-hours': 'generators.tankHours_h',
  'tank-L': 'generators.tank_L',
  'motor-kW': 'largestMotor.motor_kW',
  'motor-start-ratio': 'largestMotor.startRatio',
  'motor-start-power-factor': 'largestMotor.startPowerFactor',
  'cooling-steps': 'mechanicalStepCount',
  'peak-ratio': 'peakRatio',
} as const;

type OptionName = keyof typeof optionPaths;
const names = Object.keys(optionPaths) as OptionName[];

/** Every option has a value, as node:util describes options. */
export const sizingOptionFlags = Object.fromEntries(
  names.map((name) => [name, { type: 'string' }]),
) as Readonly<Record<OptionName, { readonly type: 'string' }>>;

/**
 * Reads the sizing options of an electrical plant.
 *
 * @throws ModelError `parameter-invalid` with an issue for each invalid option
 */
export function readSizingOptions(
  values: Readonly<Partial<Record<OptionName, string | undefined>>>,
): PlantSizingOptions {
  const sizing: Record<string, unknown> = {};
  for (const name of names) {
    const text = values[name];
    if (text !== undefined) put(sizing, optionPaths[name].split('.'), valueOf(text));
  }
  const { value, issues } = parseWithIssues(plantSizingOptionsSchema, sizing);
  if (value !== undefined) return value;
  const ofOptions = issues.map((issue) => ({ ...issue, path: optionOf(issue.path) }));
  const [first] = ofOptions;
  throw new ModelError('parameter-invalid', `${first?.path ?? ''} ${first?.message ?? ''}`.trim(), ofOptions);
}

/** A number if the text is one; the schema defines what it must be. */
function valueOf(text: string): number | string {
  const value = decimalOf(text);
  return Number.isNaN(value) ? text : value;
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [part = '', field] = path;
  if (field === undefined) target[part] = value;
  else target[part] = { ...(target[part] as object | undefined), [field]: value };
}

function optionOf(path: string): string {
  const name = names.find((one) => optionPaths[one] === path);
  return name === undefined ? path : `--${name}`;
}
