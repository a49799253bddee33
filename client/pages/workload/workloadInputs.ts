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
import type { WorkloadStatements } from '../../worker/protocol/workloadProtocol.ts';
import { inputs, type CardInputs, type WorkloadKind } from './inputs.ts';

/** The currency of every price on the page: that of the plan. */
export const currency = computed(() => {
  const ofPlan = report.value?.currency ?? '';
  return ofPlan === '' ? 'USD' : ofPlan;
});

/** Fields whose values come from a selected device. */
export const deviceFields: Readonly<Record<WorkloadKind, readonly string[]>> = {
  training: ['peak_TFLOPS', 'powerPerAccelerator_kW', 'acceleratorPrice'],
  inference: [
    'peak_TFLOPS',
    'powerPerAccelerator_kW',
    'idlePowerPerAccelerator_kW',
    'acceleratorsPerServerCount',
    'memoryPerAccelerator_GB',
    'acceleratorPrice',
  ],
  growth: [],
};

/** Values of the empty fields of each card: from the selected device, and from the site of the shown option. */
export const fallbacks = computed((): Readonly<Record<WorkloadKind, Fallbacks>> => {
  const site = siteFallbacks(shownOption.value);
  const of = (kind: WorkloadKind): Fallbacks => {
    const device = catalogue.value?.devices[inputs.value[kind].deviceId];
    const known = deviceFallbacks(device, currency.value);
    const ofDevice = Object.entries(known).filter(([field]) => deviceFields[kind].includes(field));
    return { ...site, ...Object.fromEntries(ofDevice) };
  };
  return { training: of('training'), inference: of('inference'), growth: {} };
});

/** Values that the shown option suggests for fields of a training run without a default. */
export const suggestions = computed((): Fallbacks => {
  const option = shownOption.value;
  const count = option === undefined ? 0 : acceleratorsOf(option);
  return option === undefined || count === 0
    ? {}
    : { acceleratorCount: { value: count, source: option.name } };
});

/** The inputs of the page, in the form of the models. */
export const workloadInputs = computed((): WorkloadStatements => {
  const { training, inference, growth } = inputs.value;
  return {
    optionId: shownOption.value?.id ?? null,
    training: statementOf(training, fallbacks.value.training),
    inference: statementOf(inference, fallbacks.value.inference),
    growth: statementOf(growth, fallbacks.value.growth),
  };
});

/**
 * The value of a text in a field: a percentage if the field is a share.
 *
 * @param field - name of the field
 * @param text - as typed
 */
export function valueOf(field: string, text: string): number | string | undefined {
  return readLargeNumber(text, isShare(field) ? 100 : 1);
}

function statementOf({ texts }: CardInputs, effective: Fallbacks): JsonObject {
  const stated: Record<string, Json> = {};
  for (const [field, fallback] of Object.entries(effective)) {
    if (fallback !== undefined) stated[field] = fallback.value;
  }
  for (const [field, text] of Object.entries(texts)) {
    const value = valueOf(field, text);
    if (value !== undefined) stated[field] = value;
  }
  return stated;
}
