import { computed } from '@preact/signals';
import { deviceFallbacks } from '../../../models/present/figures/deviceFallbacks.ts';
import {
  acceleratorsOf,
  siteFallbacks,
  type Fallbacks,
} from '../../../models/present/figures/siteFallbacks.ts';
import { readLargeNumber } from '../../fields/largeNumber.ts';
import type { Json, JsonObject } from '../../../models/edit/document/json.ts';
import { isShare } from '../../../models/present/format/share.ts';
import { catalogue, report } from '../../state/models.ts';
import { shownOption } from '../../state/shownOption.ts';
import type { WorkloadStatements } from '../../worker/workloadProtocol.ts';
import { inputs, type CardInputs, type WorkloadKind } from './inputs.ts';

/** The currency of every price on the page: the plan's. */
export const currency = computed(() => {
  const ofPlan = report.value?.currency ?? '';
  return ofPlan === '' ? 'USD' : ofPlan;
});

/** Fields that a chosen device fills. */
export const deviceFields: Readonly<Record<WorkloadKind, readonly string[]>> = {
  training: ['peak_TFLOPS', 'powerPerAccelerator_kW', 'acceleratorPrice'],
  inference: [
    'peak_TFLOPS',
    'powerPerAccelerator_kW',
    'idlePowerPerAccelerator_kW',
    'acceleratorsPerServerCount',
    'acceleratorPrice',
  ],
  growth: [],
};

/** What counts in the empty fields of each card: of the chosen device, and of the shown option’s site. */
export const fallbacks = computed((): Readonly<Record<WorkloadKind, Fallbacks>> => {
  const site = siteFallbacks(shownOption.value);
  const of = (kind: WorkloadKind): Fallbacks => {
    const device = catalogue.value?.devices[inputs.value[kind].deviceId];
    const known = deviceFallbacks(device, currency.value);
    const own = Object.entries(known).filter(([field]) => deviceFields[kind].includes(field));
    return { ...site, ...Object.fromEntries(own) };
  };
  return { training: of('training'), inference: of('inference'), growth: {} };
});

/** What the shown option offers to fields of a training run, which count nothing while they are empty. */
export const offers = computed((): Fallbacks => {
  const option = shownOption.value;
  const count = option === undefined ? 0 : acceleratorsOf(option);
  return option === undefined || count === 0
    ? {}
    : { acceleratorCount: { value: count, source: option.name } };
});

/** What the page states, as the models take it. */
export const statements = computed((): WorkloadStatements => {
  const { training, inference, growth } = inputs.value;
  return {
    optionId: shownOption.value?.id ?? null,
    training: statementOf(training, fallbacks.value.training),
    inference: statementOf(inference, fallbacks.value.inference),
    growth: statementOf(growth, fallbacks.value.growth),
  };
});

/**
 * What a field says of a text: percent where it holds a share.
 *
 * @param field - name of the field
 * @param text - as typed
 */
export function valueOf(field: string, text: string): number | string | undefined {
  return readLargeNumber(text, isShare(field) ? 100 : 1);
}

function statementOf({ texts }: CardInputs, counted: Fallbacks): JsonObject {
  const stated: Record<string, Json> = {};
  for (const [field, fallback] of Object.entries(counted)) {
    if (fallback !== undefined) stated[field] = fallback.value;
  }
  for (const [field, text] of Object.entries(texts)) {
    const value = valueOf(field, text);
    if (value !== undefined) stated[field] = value;
  }
  return stated;
}
