import { resolveChain } from '../../../models/power/chainResolve.ts';
import { chainSchema, type ChainPower } from '../../../models/power/chainSchema.ts';
import { usualPreset } from '../../../models/power/powerPresets.ts';
import { powerSchema } from '../../../models/power/powerSchema.ts';
import { stageLabels, stageNames, type StageName } from '../../../models/power/stageKinds.ts';
import { defaults } from '../../../models/plan/prepare/defaults.ts';
import { isObject, textAt, type JsonObject } from '../../../models/edit/document/json.ts';
import type { FormGroup } from '../protocol/formTypes.ts';
import { formGroup, type FormFallbacks, type FormDesign, type FormSection } from './formSection.ts';

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
  const isComputed = cooling['kind'] === 'system';
  const defaultKind = isComputed ? 'chain' : 'within-pue';
  const kind = isComputed ? 'chain' : (textAt(section, ['kind']) ?? defaultKind);
  const isChain = kind === 'chain';
  const initial = isChain ? chainStart(section, beneath) : { kind };
  const ofChain = fallbacksOf(asChain(beneath, section));
  const power: FormSection = {
    name: 'power',
    beneath,
    owners: [{ path: ['power'], initial }],
    fallbacks: {
      ...(isChain ? ofChain : {}),
      'power.preset': { value: usualPreset.value, source: usualPreset.source },
      'power.powerFactor': defaults['power.powerFactor'],
      'power.rectifierEfficiency': defaults['power.rectifierEfficiency'],
    },
  };
  const { preset, lightingFraction, powerFactor } = chainSchema.shape;
  const whole = formGroup(power, {
    id: 'power',
    title: isChain ? 'Whole chain' : 'Power',
    // With a computed system the losses of the chain are computed too: there is no choice.
    kind: isComputed
      ? undefined
      : {
          label: 'Power chain losses',
          choices: ['within-pue', 'chain'],
          value: kind,
          fallback: textAt(beneath, ['kind']) ?? defaultKind,
        },
    shape: isChain ? { preset, lightingFraction, powerFactor } : withinPue.shape,
  });
  // Values of the base plan are among those of the chain.
  const stages = { ...power, beneath: {}, fallbacks: ofChain };
  return isChain ? [whole, ...stageNames.map((name) => stageGroup(name, stages, section))] : [whole];
}

/** Initial values of a chain if a column has none: the previous values. */
function chainStart(section: JsonObject, beneath: JsonObject): JsonObject {
  const { powerFactor } = section;
  if (beneath['kind'] === 'chain') return { kind: 'chain' };
  return { kind: 'chain', preset: usualPreset.value, ...(powerFactor === undefined ? {} : { powerFactor }) };
}

function stageGroup(name: StageName, power: FormSection, section: JsonObject): FormGroup {
  const [absent, present] = chainSchema.shape[name].unwrap().options;
  const { kind: kinds, ...shape } = present.shape;
  const none = absent.shape.kind.value;
  const usual = power.fallbacks[`power.${name}.kind`]?.value ?? '';
  const value = textAt(section, [name, 'kind']) ?? String(usual);
  return formGroup(power, {
    id: name,
    title: stageLabels[name],
    at: [name],
    kind: { choices: [...kinds.unwrap().options, none], value, fallback: String(usual) },
    shape: value === none ? {} : shape,
  });
}

/** What every value of the chain is while the edited column says nothing of it. */
function fallbacksOf(chain: ChainPower): FormFallbacks {
  return Object.fromEntries(
    resolveChain(chain, SOME_kW).inputs.map(({ path, value, origin, source }) => [
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
