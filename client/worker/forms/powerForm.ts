import { coolingPresets, type CoolingPresetId } from '../../../models/cooling/presets.ts';
import { resolveChain } from '../../../models/power/chainResolve.ts';
import { chainSchema, type ChainPower, type PowerPresetName } from '../../../models/power/chainSchema.ts';
import { powerFactorSchema } from '../../../models/power/powerFactor.ts';
import { powerSchema } from '../../../models/power/powerSchema.ts';
import { stageLabels, stageNames, type StageName } from '../../../models/power/stageKinds.ts';
import { defaults } from '../../../models/plan/prepare/defaults.ts';
import { isObject, textAt, type JsonObject } from '../../../models/edit/document/json.ts';
import type { FormDesign } from './coolingForm.ts';
import { formFieldOf, noFallback, type Fallback } from './formFieldOf.ts';
import { stated } from './formSchemas.ts';
import type { FormField, FormGroup, FormOwner } from '../protocol/formTypes.ts';

const [withinPue] = powerSchema.options;
/** Any DC load makes rectifiers part of the chain; its size does not matter here. */
const SOME_kW = 1;

/**
 * The form of the power chain: its kind, then each stage with its losses.
 *
 * @param design - of the section `power`
 * @param cooling - a computed system implies a chain if the design states none
 */
export function powerForm({ section, beneath }: FormDesign, cooling: JsonObject): FormGroup[] {
  const presetOfCooling = powerOfPreset(textAt(cooling, ['preset']));
  const isComputed = cooling['kind'] === 'system';
  const defaultKind = isComputed ? 'chain' : 'within-pue';
  const kind = isComputed ? 'chain' : (textAt(section, ['kind']) ?? defaultKind);
  const isChain = kind === 'chain';
  const initial = isChain ? chainStart(section, beneath, presetOfCooling) : { kind };
  const owner: FormOwner = { path: ['power'], initial };
  const chain = asChain({ preset: presetOfCooling, ...beneath }, section);
  const whole: FormGroup = {
    id: 'power',
    title: isChain ? 'Whole chain' : 'Power',
    // With a computed system the losses of the chain are computed too: there is no choice.
    kind: isComputed
      ? undefined
      : {
          path: ['power', 'kind'],
          label: 'Power chain losses',
          choices: ['within-pue', 'chain'],
          value: kind,
          fallback: textAt(beneath, ['kind']) ?? defaultKind,
        },
    owners: [owner],
    fields: isChain ? chainFields(beneath, chain, presetOfCooling) : withinPueFields(beneath),
  };
  return isChain ? [whole, ...stageNames.map((name) => stageGroup(name, owner, chain, section))] : [whole];
}

/** Initial values of a chain if a column has none: the previous values. */
function chainStart(section: JsonObject, beneath: JsonObject, preset: PowerPresetName): JsonObject {
  const { powerFactor } = section;
  if (beneath['kind'] === 'chain') return { kind: 'chain' };
  return { kind: 'chain', preset, ...(powerFactor === undefined ? {} : { powerFactor }) };
}

function chainFields(beneath: JsonObject, chain: ChainPower, preset: PowerPresetName): FormField[] {
  const fallbacks = fallbacksOf(chain);
  const lighting = stated(beneath['lightingFraction']) ?? fallbacks.get('power.lightingFraction');
  return present([
    formFieldOf(['power', 'preset'], chainSchema.shape.preset, {
      value: textAt(beneath, ['preset']) ?? preset,
      source: 'default chain of the cooling system',
    }),
    formFieldOf(['power', 'lightingFraction'], chainSchema.shape.lightingFraction, lighting),
    powerFactorField(beneath),
  ]);
}

function withinPueFields(beneath: JsonObject): FormField[] {
  const rectifier = stated(beneath['rectifierEfficiency']) ?? defaults.rectifierEfficiency;
  return present([
    powerFactorField(beneath),
    formFieldOf(['power', 'rectifierEfficiency'], withinPue.shape.rectifierEfficiency, rectifier),
  ]);
}

function powerFactorField(beneath: JsonObject): FormField | undefined {
  return formFieldOf(
    ['power', 'powerFactor'],
    powerFactorSchema,
    stated(beneath['powerFactor']) ?? defaults.powerFactor,
  );
}

function stageGroup(name: StageName, owner: FormOwner, chain: ChainPower, section: JsonObject): FormGroup {
  const [absent, present_] = chainSchema.shape[name].unwrap().options;
  const path = ['power', name];
  const fallbacks = fallbacksOf(chain);
  const { kind: kinds, ...shape } = present_.shape;
  const value = textAt(section, [name, 'kind']) ?? fallbacks.get(`power.${name}.kind`)?.value;
  const isAbsent = value === absent.shape.kind.value;
  return {
    id: name,
    title: stageLabels[name],
    kind: {
      path: [...path, 'kind'],
      label: stageLabels[name],
      choices: [...kinds.unwrap().options, absent.shape.kind.value],
      value: String(value ?? ''),
      fallback: String(fallbacks.get(`power.${name}.kind`)?.value ?? ''),
    },
    owners: [owner, { path, initial: {} }],
    fields: isAbsent
      ? []
      : present(
          Object.entries(shape).map(([field, schema]) =>
            formFieldOf([...path, field], schema, fallbacks.get(`power.${name}.${field}`) ?? noFallback),
          ),
        ),
  };
}

/** The value of every parameter of the chain if the edited column does not state it. */
function fallbacksOf(chain: ChainPower): Map<string, Fallback> {
  return new Map(
    resolveChain(chain, SOME_kW).inputs.map(({ path, value, origin, source }): [string, Fallback] => [
      path,
      { value, source: origin === 'plan' ? 'the base plan' : source },
    ]),
  );
}

/** The chain below the edited column, with the effective preset and kinds of stages. */
function asChain(beneath: JsonObject, section: JsonObject): ChainPower {
  const preset = section['preset'] ?? beneath['preset'];
  const stages = stageNames.flatMap((name): [string, unknown][] => {
    const kind = textAt(section, [name, 'kind']);
    const below = beneath[name];
    const part = {
      ...(isObject(below) ? below : {}),
      ...(kind === undefined || kind === 'none' ? {} : { kind }),
    };
    return Object.keys(part).length === 0 ? [] : [[name, part]];
  });
  const read = chainSchema.safeParse({ kind: 'chain', preset, ...Object.fromEntries(stages) });
  return read.success ? read.data : { kind: 'chain' };
}

function powerOfPreset(id: string | undefined): PowerPresetName {
  return id !== undefined && Object.hasOwn(coolingPresets, id)
    ? coolingPresets[id as CoolingPresetId].power
    : 'large';
}

const present = (fields: readonly (FormField | undefined)[]): FormField[] =>
  fields.filter((field) => field !== undefined);
