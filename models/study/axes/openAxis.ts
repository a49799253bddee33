import type { Device } from '../../catalogue/device.ts';
import type { Library } from '../../catalogue/Library.ts';
import { coolingPresets, type CoolingPresetId } from '../../cooling/presets.ts';
import { fieldSteps } from '../../plan/document/fieldSteps.ts';
import { mergePatch } from '../../plan/document/mergePatch.ts';
import type { Plan, Scenario } from '../../plan/document/planSchema.ts';
import { tablesOf } from '../../plan/prepare/lookUp.ts';
import { optionsOf, scenarioAt } from '../../plan/document/scenarioAt.ts';
import type { AxisSection } from '../document/axisSchema.ts';
import { inClimate } from '../inClimate.ts';
import type { Changed } from '../withInput.ts';
import { isOfPrices } from './axisReach.ts';
import { fewText, knownText } from './knownNames.ts';
import { replaceDevice } from './replaceDevice.ts';
import type { AxisPoint, StudyAxis } from './StudyAxis.ts';
import { isSection, issueOfChange, withField, type FieldValue } from './withField.ts';

/** What axes are opened with. */
export interface AxisContext {
  readonly plan: Plan;
  readonly library: Library;
}

type AxisOf<Kind extends AxisSection['kind']> = Extract<AxisSection, { readonly kind: Kind }>;

/**
 * An axis with its points.
 *
 * @param axis - of the document
 * @param index - its place in the document
 */
export function openAxis(axis: AxisSection, index: number, context: AxisContext): StudyAxis {
  const { label, ...rest } = kindOf(axis, context);
  return { ...rest, index, label: axis.name ?? label };
}

type Opened = Omit<StudyAxis, 'index'>;

function kindOf(axis: AxisSection, context: AxisContext): Opened {
  switch (axis.kind) {
    case 'values':
      return fieldAxis(axis.path, axis.values);
    case 'range':
      return fieldAxis(axis.path, rangeValues(axis));
    case 'climates':
      return climateAxis(axis, context);
    case 'presets':
      return choice('Cooling system', axis.ids.map(presetPoint));
    case 'devices':
      return choice(
        'Device',
        axis.ids.map((id) => devicePoint(axis.replaces, id, context)),
      );
    case 'tariffs':
      return {
        ...choice(
          'Tariff',
          axis.tariffs.map(({ name, tariff }) => point(name, name, (to) => ({ ...to, tariff }))),
        ),
        changes: 'prices',
      };
    case 'options':
      return {
        ...choice(
          'Option',
          axis.ids.map((id) => optionPoint(id, context)),
        ),
        changes: 'option',
      };
    case 'changes':
      return changesAxis(axis);
  }
}

const choice = (label: string, points: readonly AxisPoint[]): Opened => ({
  label,
  unit: undefined,
  path: null,
  changes: 'design',
  points,
});

/** A point that states sections whose values are checked already. */
const point = (label: string, value: string, change: (scenario: Scenario) => Scenario): AxisPoint => ({
  label,
  value,
  apply: (scenario) => ({ scenario: change(scenario), reason: null }),
});

function fieldAxis(path: string, values: readonly FieldValue[]): Opened {
  const steps = fieldSteps(path.split('.'));
  const last = steps.at(-1);
  const section = steps[0]?.key ?? '';
  return {
    label: last?.label ?? path,
    unit: last?.unit,
    path,
    changes: isOfPrices(section) ? 'prices' : 'design',
    points: values.map((value) => ({
      label: String(value),
      value: typeof value === 'boolean' ? String(value) : value,
      apply: (scenario, base) => withField(base, scenario, path, value),
    })),
  };
}

/** Without the last digits of a binary fraction, which only confuse. */
function rangeValues({ from, to, valueCount }: AxisOf<'range'>): number[] {
  const step = (to - from) / (valueCount - 1);
  return Array.from({ length: valueCount }, (_, index) => Number((from + index * step).toPrecision(12)));
}

function climateAxis({ ids, follows = 'weather' }: AxisOf<'climates'>, { library }: AxisContext): Opened {
  const points = ids.map((id): AxisPoint => {
    const label = library.climates[id]?.city ?? id;
    return {
      label,
      value: id,
      apply: (scenario): Changed => {
        if (!Object.hasOwn(library.climates, id)) {
          return unknown('climate', id, Object.keys(library.climates));
        }
        if (follows === 'weather') return inClimate({ scenario, library }, id);
        return { scenario: { ...scenario, site: atPlace(scenario, id) }, reason: null };
      },
    };
  });
  return choice(follows === 'weather' ? 'Climate' : 'Place', points);
}

/** Another place: of the site remains what is not its place. */
function atPlace({ site }: Scenario, climateId: string): NonNullable<Scenario['site']> {
  const { calendarYear, designBasis } = site ?? {};
  return {
    climate: { kind: 'catalogue', id: climateId },
    ...(calendarYear === undefined ? {} : { calendarYear }),
    ...(designBasis === undefined ? {} : { designBasis }),
  };
}

const unknown = (what: string, id: string, known: readonly string[]): Changed => ({
  scenario: null,
  reason: `${what} “${id}” is not in the catalogue, which has ${knownText(id, known)}.`,
});

/** A preset with all its parameters; the rest of the cooling section stays that of the plan. */
function presetPoint(id: string): AxisPoint {
  const preset = Object.hasOwn(coolingPresets, id) ? coolingPresets[id as CoolingPresetId] : undefined;
  return {
    label: preset?.name ?? id,
    value: id,
    apply: (scenario) => {
      if (preset === undefined) {
        const reason = `“${id}” is not a cooling preset; there are ${knownText(id, Object.keys(coolingPresets))}.`;
        return { scenario: null, reason };
      }
      const { cooling } = scenario;
      const kept =
        cooling.kind === 'system'
          ? Object.fromEntries(Object.entries(cooling).filter(([key]) => !PRESET_PARTS.has(key)))
          : {};
      const changed = { ...scenario, cooling: { ...kept, kind: 'system', preset: id } } as Scenario;
      return { scenario: changed, reason: null };
    },
  };
}

/** What a preset defines, and what is sized for the system of the plan alone. */
const PRESET_PARTS: ReadonlySet<string> = new Set([
  'capture',
  'plant',
  'airPlant',
  'heatReuse',
  'ratedIt_kW',
]);

/** A device of the catalogue, of the plan, or of the option that a row has. */
function devicePoint(replaced: string, id: string, { plan, library }: AxisContext): AxisPoint {
  const find = ({ catalogue }: Pick<Scenario, 'catalogue'>): Device | undefined =>
    tablesOf(library, catalogue).find('devices', id)?.row;
  return {
    label: find(plan)?.name ?? id,
    value: id,
    apply: (scenario) => {
      if (find(scenario) === undefined) return unknown('device', id, Object.keys(library.devices));
      const changed = replaceDevice(scenario, replaced, id);
      return changed === undefined
        ? { scenario: null, reason: missingDevice(scenario, replaced) }
        : { scenario: changed, reason: null };
    },
  };
}

function missingDevice({ racks }: Scenario, replaced: string): string {
  const devices = Object.values(racks).flatMap(({ contents }) =>
    Object.values(contents).map(({ device }) => device),
  );
  return `no rack of the plan has the device “${replaced}”; the racks have ${knownText(replaced, [...new Set(devices)])}.`;
}

function optionPoint(id: string, { plan }: AxisContext): AxisPoint {
  const option = optionsOf(plan).find((one) => one.id === id);
  return {
    label: option?.name ?? id,
    value: id,
    apply: () =>
      option === undefined
        ? {
            scenario: null,
            reason: `the plan has no option “${id}”; it has ${fewText(optionsOf(plan).map((one) => one.id))}.`,
          }
        : { scenario: scenarioAt(plan, id), reason: null },
  };
}

function changesAxis({ changes }: AxisOf<'changes'>): Opened {
  const sections = changes.flatMap((one) => Object.keys(one.changes));
  return {
    ...choice(
      'Design',
      changes.map(({ name, changes: patch }) => ({
        label: name,
        value: name,
        apply: (scenario): Changed => {
          const changed = mergePatch(scenario, patch) as Scenario;
          const reason = unknownSection(patch) ?? issueOfChange(scenario, changed);
          return reason === undefined ? { scenario: changed, reason: null } : { scenario: null, reason };
        },
      })),
    ),
    changes: sections.every(isOfPrices) ? 'prices' : 'design',
  };
}

function unknownSection(patch: Readonly<Record<string, unknown>>): string | undefined {
  const unknownOne = Object.keys(patch).find((section) => !isSection(section));
  return unknownOne === undefined ? undefined : `${unknownOne} is not a section of a design.`;
}
