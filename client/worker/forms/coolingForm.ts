import type { z } from 'zod';
import { coolingPresets } from '../../../models/cooling/presets.ts';
import { resolvedCaptureSchema, statedCaptureSchema } from '../../../models/cooling/captureSchema.ts';
import { coolingSchema, type StatedSystem } from '../../../models/cooling/coolingSchema.ts';
import { resolvedPlantSchema, statedPlantSchema } from '../../../models/cooling/plantSchema.ts';
import { resolveSystem, type ResolvedSystem } from '../../../models/cooling/resolveSystem.ts';
import { defaults } from '../../../models/plan/prepare/defaults.ts';
import { isObject, objectAt, textAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { formFieldOf, noFallback, type Fallback } from './formFieldOf.ts';
import { kindSchemas, stated } from './formSchemas.ts';
import type { FormField, FormGroup, KindField } from '../protocol/formTypes.ts';

const [, systemSchema] = coolingSchema.options;
const captures = kindSchemas(resolvedCaptureSchema.options);
const plants = kindSchemas(resolvedPlantSchema.options);
const mechanicals = ['direct-expansion', 'air-cooled-chiller', 'water-cooled-chiller'];

/** A section of a design, with and without the values that the form edits. */
export interface FormDesign {
  /** The effective section. */
  readonly section: JsonObject;
  /** The section without the values that the edited column states. */
  readonly beneath: JsonObject;
}

type ComponentName = 'capture' | 'plant' | 'airPlant';

const titles: Readonly<Record<ComponentName, string>> = {
  capture: 'Heat capture',
  plant: 'Cooling plant',
  airPlant: 'Plant of the room air',
};

/**
 * The form of a computed cooling system: each component with the parameters of its kind, then the inputs of the whole system.
 *
 * @returns an empty list for a stated PUE
 */
export function coolingForm({ section, beneath }: FormDesign): FormGroup[] {
  if (section['kind'] !== 'system') return [];
  const system = resolveSystem(asSystem(section));
  const without = resolveSystem(asSystem({ ...withKinds(section), ...withoutComponents(beneath) }));
  const fallbacks = fallbacksOf(resolveSystem(asSystem(layered(section, beneath))));
  const group = (name: ComponentName): FormGroup[] => componentGroups({ name, system, without, fallbacks });
  return [
    ...group('capture'),
    ...group('plant'),
    ...(system?.airPlant === undefined ? [] : group('airPlant')),
    wholeGroup(beneath),
    nestedGroup('rideThrough', 'Ride-through time', beneath),
    nestedGroup('heatReuse', 'Heat reuse', beneath),
  ];
}

interface Component {
  readonly name: ComponentName;
  readonly system: ResolvedSystem | undefined;
  readonly without: ResolvedSystem | undefined;
  readonly fallbacks: ReadonlyMap<string, Fallback>;
}

function componentGroups({ name, system, without, fallbacks }: Component): FormGroup[] {
  const schemas = name === 'capture' ? captures : plants;
  const part = system?.[name];
  const path = ['cooling', name];
  const kind: KindField = {
    path: [...path, 'kind'],
    label: titles[name],
    choices: [...schemas.keys()],
    value: part?.kind ?? '',
    fallback: without?.[name]?.kind,
  };
  if (part === undefined) return [{ id: name, title: titles[name], kind, owners: [], fields: [] }];
  const owner = { path, initial: { kind: part.kind } };
  const own: FormGroup = {
    id: name,
    title: titles[name],
    kind,
    owners: [owner],
    fields: fieldsOf(path, schemas.get(part.kind), fallbacks),
  };
  if (part.kind !== 'airside-economizer') return [own];
  const below = without?.[name];
  const mechanicalPath = [...path, 'mechanical'];
  return [
    own,
    {
      id: `${name}-mechanical`,
      title: name === 'plant' ? 'Mechanical plant of the economizer' : 'Mechanical plant of the room air',
      kind: {
        path: [...mechanicalPath, 'kind'],
        label: 'Mechanical plant',
        choices: mechanicals,
        value: part.mechanical.kind,
        fallback: below?.kind === 'airside-economizer' ? below.mechanical.kind : undefined,
      },
      owners: [owner, { path: mechanicalPath, initial: { kind: part.mechanical.kind } }],
      fields: fieldsOf(mechanicalPath, plants.get(part.mechanical.kind), fallbacks),
    },
  ];
}

function fieldsOf(
  path: readonly string[],
  shape: ReadonlyMap<string, z.core.$ZodType> | undefined,
  fallbacks: ReadonlyMap<string, Fallback>,
): FormField[] {
  return [...(shape ?? [])].flatMap(([name, schema]) => {
    const place = [...path, name];
    const field = formFieldOf(place, schema, fallbacks.get(place.join('.')) ?? noFallback);
    return field === undefined ? [] : [field];
  });
}

/** The value of every parameter if the edited column did not state it. */
function fallbacksOf(system: ResolvedSystem | undefined): Map<string, Fallback> {
  return new Map(
    (system?.used ?? []).map(({ path, value, source }): [string, Fallback] => [
      `cooling.${path}`,
      { value, source: source ?? 'the base plan' },
    ]),
  );
}

const ofHalls: Fallback = { value: undefined, source: 'hall IT capacity, or sizing load of the racks' };

const wholeFallbacks: Readonly<Record<string, Fallback>> = {
  redundancy: defaults.redundancy,
  unitCount: defaults.coolingUnitCount,
  ratedIt_kW: ofHalls,
  airClass: defaults.airClass,
  serverFanFraction: defaults.serverFanFraction,
  serverSupplyEfficiency: defaults.serverSupplyEfficiency,
};

function wholeGroup(beneath: JsonObject): FormGroup {
  const path = ['cooling'];
  const fields = Object.entries(wholeFallbacks).map(([name, fallback]) =>
    formFieldOf([...path, name], shapeOf(name), stated(beneath[name]) ?? fallback),
  );
  return {
    id: 'whole',
    title: 'Redundancy, rating and devices',
    kind: undefined,
    owners: [],
    fields: fields.filter((field) => field !== undefined),
  };
}

const nestedFallbacks: Readonly<Record<string, Fallback>> = {
  waterRise_K: defaults.waterRise_K,
  airRise_K: defaults.roomRise_K,
  restart_s: defaults.restart_s,
};

function nestedGroup(name: 'rideThrough' | 'heatReuse', title: string, beneath: JsonObject): FormGroup {
  const path = ['cooling', name];
  const shape: Readonly<Record<string, z.core.$ZodType>> = systemSchema.shape[name].unwrap().shape;
  const fields = Object.entries(shape).map(([field, schema]) =>
    formFieldOf([...path, field], schema, stated(objectAt(beneath, [name])[field]) ?? nestedFallbacks[field]),
  );
  return {
    id: name,
    title,
    kind: undefined,
    owners: [{ path, initial: {} }],
    fields: fields.filter((field) => field !== undefined),
  };
}

function shapeOf(name: string): z.core.$ZodType {
  const shape: Readonly<Record<string, z.core.$ZodType>> = systemSchema.shape;
  const schema = shape[name];
  if (schema === undefined) throw new TypeError(`A cooling system has no ${name}.`);
  return schema;
}

/** A section with its valid values only: while one is typed, the others remain in use. */
function asSystem(section: JsonObject): StatedSystem {
  const preset = textAt(section, ['preset']);
  const capture = statedPart(section['capture'], captures, statedCaptureSchema);
  const plant = statedPart(section['plant'], plants, statedPlantSchema);
  const airPlant = statedPart(section['airPlant'], plants, statedPlantSchema);
  return {
    kind: 'system',
    ...(preset !== undefined && Object.hasOwn(coolingPresets, preset)
      ? { preset: preset as keyof typeof coolingPresets }
      : {}),
    ...(capture === undefined ? {} : { capture }),
    ...(plant === undefined ? {} : { plant }),
    ...(airPlant === undefined ? {} : { airPlant }),
  };
}

function statedPart<Part>(
  part: unknown,
  schemas: ReadonlyMap<string, ReadonlyMap<string, z.core.$ZodType>>,
  schema: z.ZodType<Part>,
): Part | undefined {
  const read = schema.safeParse(validFields(part, schemas));
  return read.success ? read.data : undefined;
}

function validFields(
  part: unknown,
  schemas: ReadonlyMap<string, ReadonlyMap<string, z.core.$ZodType>>,
): unknown {
  const json = part as JsonObject | undefined;
  if (!isObject(json)) return undefined;
  const shape = schemas.get(textAt(json, ['kind']) ?? '');
  if (shape === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, value]): [string, unknown][] => {
      if (name === 'kind') return [[name, value]];
      if (name === 'mechanical') {
        const inside = validFields(value, plants);
        return inside === undefined ? [] : [[name, inside]];
      }
      const field = shape.get(name) as z.ZodType | undefined;
      return field?.safeParse(value).success === true ? [[name, value]] : [];
    }),
  );
}

/** The section reduced to preset and kind, so that presets and defaults apply. */
function withKinds(section: JsonObject): JsonObject {
  const { preset, kind } = section;
  return { ...(kind === undefined ? {} : { kind }), ...(preset === undefined ? {} : { preset }) };
}

const componentNames: readonly ComponentName[] = ['capture', 'plant', 'airPlant'];

function withoutComponents(beneath: JsonObject): JsonObject {
  return Object.fromEntries(
    componentNames.flatMap((name) => (beneath[name] === undefined ? [] : [[name, beneath[name]]])),
  );
}

/** The effective kinds, with the parameters below the edited column. */
function layered(section: JsonObject, beneath: JsonObject): JsonObject {
  const parts = componentNames.flatMap((name): [string, JsonObject][] => {
    const part = onlyKinds(section[name], beneath[name]);
    return part === undefined ? [] : [[name, part]];
  });
  return { ...withKinds(section), ...Object.fromEntries(parts) };
}

function onlyKinds(part: unknown, beneath: unknown): JsonObject | undefined {
  const own = part as JsonObject | undefined;
  const below = beneath as JsonObject | undefined;
  if (!isObject(own)) return isObject(below) ? below : undefined;
  const { kind = null, mechanical } = own;
  const same = isObject(below) && below['kind'] === kind ? below : {};
  const inside = onlyKinds(mechanical, same['mechanical']);
  return { ...same, kind, ...(inside === undefined ? {} : { mechanical: inside }) };
}
