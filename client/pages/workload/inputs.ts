import { effect, signal } from '@preact/signals';
import { typedText } from '../../fields/largeNumber.ts';
import { publishedRuns } from '../../../models/workload/ai/publishedRuns.ts';

export type WorkloadKind = 'training' | 'inference' | 'growth';

/** What somebody typed into one card, and the device that fills what they left empty. */
export interface CardInputs {
  readonly texts: Readonly<Record<string, string>>;
  /** Id of the catalogue; empty where none is chosen. */
  readonly deviceId: string;
  /** Id of the published figures that were filled in last; empty where none were, or once one of them is changed. */
  readonly exampleId: string;
}

type Inputs = Readonly<Record<WorkloadKind, CardInputs>>;

/** What the page opens on: figures to play with, not a recommendation. */
const firstInputs: Inputs = {
  training: {
    texts: { activeParameterCount: '175 B', tokenCount: '300 B', acceleratorCount: '1,024' },
    deviceId: 'dgx-a100-640',
    exampleId: '',
  },
  inference: {
    texts: { demand_tokens_per_d: '1 B', activeParameterCount: '70 B', serversPerRackCount: '4' },
    deviceId: 'dgx-h100',
    exampleId: '',
  },
  growth: {
    texts: {
      startYear: '2026',
      span_years: '6',
      demandGrowthRatio: '4',
      hardwareDoubling_months: '24',
      startRatio: '0.25',
    },
    deviceId: '',
    exampleId: '',
  },
};

const KEY = 'plenum-workloads';

/** What the page states. It belongs to the browser and not to a plan: another plan keeps it. */
export const inputs = signal<Inputs>(read());

effect(() => {
  write(inputs.value);
});

/**
 * Takes in what was typed into a field.
 *
 * @param text - empty takes the value away
 */
export function enter(kind: WorkloadKind, field: string, text: string): void {
  const { texts, deviceId } = inputs.value[kind];
  const others = Object.fromEntries(Object.entries(texts).filter(([name]) => name !== field));
  change(kind, { texts: text.trim() === '' ? others : { ...texts, [field]: text }, deviceId, exampleId: '' });
}

/** Has a device fill the fields that are left empty; what was typed of accelerators before gives way to it. */
export function chooseDevice(kind: WorkloadKind, deviceId: string, fields: readonly string[]): void {
  const texts = Object.entries(inputs.value[kind].texts).filter(([field]) => !fields.includes(field));
  change(kind, { texts: Object.fromEntries(texts), deviceId, exampleId: '' });
}

/** Puts a published run in the place of what was stated. */
export function takePublishedRun(id: string): void {
  const published = publishedRuns.find((candidate) => candidate.id === id);
  if (published === undefined) {
    change('training', firstInputs.training);
    return;
  }
  const texts: Record<string, string> = {};
  for (const [field, value] of Object.entries(published.run)) {
    if (value !== undefined) texts[field] = typedText(value);
  }
  change('training', { texts, deviceId: '', exampleId: id });
}

function change(kind: WorkloadKind, card: CardInputs): void {
  inputs.value = { ...inputs.value, [kind]: card };
}

function read(): Inputs {
  try {
    // Only `write` writes this key; what an older page wrote may lack a card.
    return { ...firstInputs, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Inputs>) };
  } catch {
    return firstInputs;
  }
}

function write(value: Inputs): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: the statements last as long as the page.
  }
}
