import type { z } from 'zod';
import { coolingPresets } from '../../../models/cooling/presets.ts';
import { resolvedCaptureSchema, statedCaptureSchema } from '../../../models/cooling/captureSchema.ts';
import { coolingSchema, type StatedSystem } from '../../../models/cooling/coolingSchema.ts';
import { resolvedPlantSchema, statedPlantSchema } from '../../../models/cooling/plantSchema.ts';
import { resolveSystem, type ResolvedSystem } from '../../../models/cooling/resolveSystem.ts';
import { defaults } from '../../../models/plan/prepare/defaults.ts';
import { isObject, textAt, type JsonObject } from '../../../models/edit/document/json.ts';
import type { FormGroup } from '../protocol/formTypes.ts';
import {
  formGroup,
  type FormFallbacks,
  type FormDesign,
  type FormSection,
  type SchemaShape,
} from './formSection.ts';
import { kindShapes } from './kindShapes.ts';

const [, systemSchema] = coolingSchema.options;
const captures = kindShapes(resolvedCaptureSchema.options);
const plants = kindShapes(resolvedPlantSchema.options);
const mechanicals = ['direct-expansion', 'air-cooled-chiller', 'water-cooled-chiller'];

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
    ...wholeGroups(beneath),
  ];
}

interface Component {
  readonly name: ComponentName;
  readonly system: ResolvedSystem | undefined;
  readonly without: ResolvedSystem | undefined;
  readonly fallbacks: FormFallbacks;
}

function componentGroups({ name, system, without, fallbacks }: Component): FormGroup[] {
  const shapes = name === 'capture' ? captures : plants;
  const part = system?.[name];
  const kind = part?.kind ?? '';
  const below = without?.[name];
  // Values of the base plan are among the fallbacks.
  const cooling: FormSection = { name: 'cooling', beneath: {}, owners: [], fallbacks };
  const own = formGroup(cooling, {
    id: name,
    title: titles[name],
    at: [name],
    initials: [{ kind }],
    kind: { choices: [...shapes.keys()], value: kind, fallback: below?.kind },
    shape: shapes.get(kind) ?? {},
  });
  if (part === undefined) return [{ ...own, owners: [] }];
  if (part.kind !== 'airside-economizer') return [own];
  const mechanical = part.mechanical.kind;
  return [
    own,
    formGroup(cooling, {
      id: `${name}-mechanical`,
      title: name === 'plant' ? 'Mechanical plant of the economizer' : 'Mechanical plant of the room air',
      at: [name, 'mechanical'],
      initials: [{ kind }, { kind: mechanical }],
      kind: {
        label: 'Mechanical plant',
        choices: mechanicals,
        value: mechanical,
        fallback: below?.kind === 'airside-economizer' ? below.mechanical.kind : undefined,
      },
      shape: plants.get(mechanical) ?? {},
    }),
  ];
}

/** What every parameter would be if the edited column said nothing of it. */
function fallbacksOf(system: ResolvedSystem | undefined): FormFallbacks {
  return Object.fromEntries(
    (system?.used ?? []).map(({ path, value, source }) => [
      `cooling.${path}`,
      { value, source: source ?? 'the base plan' },
    ]),
  );
}

const { redundancy, unitCount, ratedIt_kW, airClass, serverFanFraction, serverSupplyEfficiency } =
  systemSchema.shape;

/** What is stated of the whole system, each group with its defaults. */
function wholeGroups(beneath: JsonObject): FormGroup[] {
  const cooling: FormSection = {
    name: 'cooling',
    beneath,
    owners: [],
    fallbacks: {
      ...defaults,
      'cooling.ratedIt_kW': { value: undefined, source: 'hall IT capacity, or sizing load of the racks' },
    },
  };
  const part = (id: 'rideThrough' | 'heatReuse', title: string): FormGroup =>
    formGroup(cooling, { id, title, at: [id], shape: systemSchema.shape[id].unwrap().shape });
  return [
    formGroup(cooling, {
      id: 'whole',
      title: 'Redundancy, rating and devices',
      shape: { redundancy, unitCount, ratedIt_kW, airClass, serverFanFraction, serverSupplyEfficiency },
    }),
    part('rideThrough', 'Ride-through time'),
    part('heatReuse', 'Heat reuse'),
  ];
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
  schemas: ReadonlyMap<string, SchemaShape>,
  schema: z.ZodType<Part>,
): Part | undefined {
  const read = schema.safeParse(validFields(part, schemas));
  return read.success ? read.data : undefined;
}

function validFields(part: unknown, schemas: ReadonlyMap<string, SchemaShape>): unknown {
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
      const field = Object.hasOwn(shape, name) ? (shape[name] as z.ZodType) : undefined;
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
