import type { z } from 'zod';
import { fieldSchemas } from '../../plan/document/fieldSchemas.ts';
import { fieldSteps } from '../../plan/document/fieldSteps.ts';
import type { Scenario } from '../../plan/document/planSchema.ts';
import type { Input } from '../../plan/prepare/input.ts';
import { plausibleBounds } from '../../units/plausible/likelySlip.ts';
import { plausibleRange } from '../../units/plausible/plausibleRange.ts';
import type { Unit } from '../../units/suffixes.ts';
import type { StudyBase } from '../studyBase.ts';
import { uncertaintyOf, type Uncertainty } from '../uncertainties.ts';
import { isSection, isWord, withField, type FieldValue } from './withField.ts';

/** Words that a field of a plan may have. */
interface AllowedChoices {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

/** Values that a field of a plan may have. */
export type AllowedValues =
  | {
      readonly kind: 'number';
      /** As far as the schema states them; a field may have them in one kind of system only. */
      readonly least: number | undefined;
      readonly most: number | undefined;
      readonly isWhole: boolean;
    }
  | AllowedChoices
  | { readonly kind: 'yes-no' };

/** A field of a design that a study can vary. */
export interface OfferedField {
  readonly path: string;
  /** Without what it is part of; undefined if it has none. */
  readonly label: string | undefined;
  readonly unit: Unit | undefined;
  /** Present value in its unit. */
  readonly value: FieldValue;
  /** Where the value comes from: stated in the plan, a default, a row of the catalogue. */
  readonly origin: Input['origin'];
  readonly allowed: AllowedValues;
  /** How far the value may be off, if it is an assumption whose bounds are known. */
  readonly uncertainty: Uncertainty | undefined;
  /** What is usual of such a field, in its unit: outside of it a value is doubted. */
  readonly plausible: PlausibleBounds | undefined;
}

/** Ends of what is usual of a field. */
export type PlausibleBounds = ReturnType<typeof plausibleBounds>;

/** Entries of racks whose fields are offered: those of further ones are written as paths. */
const MAX_RACKS = 100;

/** Keys that say what an object is: changed alone they leave fields of another kind behind. */
const DEFINING: ReadonlySet<string> = new Set([
  'kind',
  'preset',
  'id',
  'name',
  'description',
  'schemaVersion',
]);

/** Fields that are replaced by what the plan follows: the input says what it is, the schema only that it is the plan's own. */
const OWN_NAMES = /^(catalogue|tariff|carbon)\./;

/** Positions in a room and in a rack, of which no figure of a study follows. */
const POSITION = /(^|\.)(([xy]|rotation)_(mm|deg)|position_U)$/;

/**
 * The fields of a design that a study can vary, in the order of its sections: those that it states, the number of each rack, and those that it leaves to defaults and
 * to rows of the catalogue. Lists, texts and positions are left out.
 *
 * @param base - with the inputs that the design uses
 */
export function offeredFields(base: StudyBase): OfferedField[] {
  const { scenario, inputs } = base;
  const byPath = new Map(inputs.map((input) => [input.path, input]));
  const stated = statedFields(scenario).flatMap(({ path, value }) =>
    offered(path, value, byPath.get(path), base),
  );
  const known = new Set(stated.map(({ path }) => path));
  const used = inputs
    .filter(({ path }) => !known.has(path))
    .flatMap((input) => (isSettable(base, input) ? offered(input.path, input.value, input, base) : []));
  const unique = new Map([...stated, ...used].map((field) => [field.path, field]));
  const order = Object.keys(scenario);
  const place = ({ path }: OfferedField): number => order.indexOf(path.split('.')[0] ?? '');
  return [...unique.values()].toSorted((one, other) => place(one) - place(other));
}

interface Stated {
  readonly path: string;
  readonly value: FieldValue;
}

function statedFields(scenario: Scenario): Stated[] {
  const { racks, ...rest } = scenario;
  // A rack without a count is one rack.
  const few = Object.fromEntries(
    Object.entries(racks)
      .slice(0, MAX_RACKS)
      .map(([id, rack]) => [id, { count: 1, ...rack }]),
  );
  return leavesOf({ ...rest, racks: few }, []).filter(({ path }) => isSection(path.split('.')[0] ?? ''));
}

function leavesOf(value: unknown, path: readonly string[]): Stated[] {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') {
    return [{ path: path.join('.'), value }];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    isPathKey(key) ? leavesOf(child, [...path, key]) : [],
  );
}

/** Keys with a point cannot be written in a path. */
const isPathKey = (key: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(key);

function offered(
  path: string,
  value: FieldValue,
  input: Input | undefined,
  { library, currency }: StudyBase,
): OfferedField[] {
  const keys = path.split('.');
  const allowed = isOffered(path, keys) ? allowedAt(keys, value) : undefined;
  if (allowed === undefined) return [];
  const last = fieldSteps(keys).at(-1);
  return [
    {
      path,
      label: labelOf(path, input?.label, last?.label),
      unit: last?.unit,
      value,
      origin: input?.origin ?? 'plan',
      allowed,
      uncertainty: input === undefined ? undefined : uncertaintyOf(input, library),
      plausible: plausibleAt(keys, currency),
    },
  ];
}

function plausibleAt(keys: readonly string[], currency: string): PlausibleBounds | undefined {
  const range = plausibleRange(keys);
  return range === undefined ? undefined : plausibleBounds(range, currency);
}

/**
 * A field of a design that neither it nor a default states, as a study can vary it.
 *
 * @param base - with the inputs that the design uses
 * @param path - keys of the field, separated by dots
 * @returns its value is the least that is usual, or the first choice; undefined if the design cannot have the field, or if nothing is
 * known of its values
 */
export function unstatedField(base: StudyBase, path: string): OfferedField | undefined {
  const usual = plausibleAt(path.split('.'), base.currency);
  const candidates = [
    ...fieldSchemas(path.split('.')).flatMap((schema) => choicesOf(schema)?.choices[0] ?? []),
    ...(usual === undefined ? [] : [usual.least]),
  ];
  const value = candidates.find((one) => withField(base, base.scenario, path, one).scenario !== null);
  return value === undefined ? undefined : offered(path, value, undefined, base)[0];
}

const isOffered = (path: string, keys: readonly string[]): boolean =>
  !DEFINING.has(keys.at(-1) ?? '') && !POSITION.test(path) && (keys.length >= 2 || isWord(path));

const labelOf = (
  path: string,
  ofInput: string | undefined,
  ofField: string | undefined,
): string | undefined => (OWN_NAMES.test(path) ? (ofInput ?? ofField) : (ofField ?? ofInput));

/** What the schemas of a field allow that have its present value. */
function allowedAt(keys: readonly string[], value: FieldValue): AllowedValues | undefined {
  const schema = fieldSchemas(keys).find((one) => one.safeParse(value).success);
  if (typeof value === 'boolean') return schema === undefined ? undefined : { kind: 'yes-no' };
  if (typeof value === 'string') return choicesOf(schema);
  return schema?.def.type === 'number' ? numbersOf(schema as z.ZodNumber) : undefined;
}

function choicesOf(schema: z.ZodType | undefined): AllowedChoices | undefined {
  if (schema?.def.type !== 'enum') return undefined;
  const choices = (schema as z.ZodEnum).options.filter(
    (choice): choice is string => typeof choice === 'string',
  );
  return choices.length < 2 ? undefined : { kind: 'choice', choices };
}

function numbersOf({ minValue, maxValue, format }: z.ZodNumber): AllowedValues {
  return { kind: 'number', least: finite(minValue), most: finite(maxValue), isWhole: format === 'safeint' };
}

const finite = (value: number | null): number | undefined =>
  value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value;

/** Inputs of the catalogue and of the calculation can be stated in part only. */
const isSettable = (base: StudyBase, { path, value }: Input): boolean =>
  withField(base, base.scenario, path, value).scenario !== null;
