import { effect, signal } from '@preact/signals';
import { typedText } from '../../fields/largeNumber.ts';
import { publishedRuns } from '../../../models/workload/ai/publishedRuns.ts';

export type WorkloadKind = 'training' | 'inference' | 'growth';

/** The text that was typed into the fields of a card, and the device that gives the values of empty fields. */
export interface CardInputs {
  readonly texts: Readonly<Record<string, string>>;
  /** Catalogue id; empty if none is selected. */
  readonly deviceId: string;
  /** Id of the published run that was prefilled last; empty if none was, or once a field is changed. */
  readonly exampleId: string;
}

type Inputs = Readonly<Record<WorkloadKind, CardInputs>>;

/** Initial values of the page: example figures, not a recommendation. */
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

/** The inputs of the page. They are stored in the browser and not in a plan: opening another plan retains them. */
export const inputs = signal<Inputs>(read());

effect(() => {
  write(inputs.value);
});

/**
 * Sets the text of a field.
 *
 * @param text - empty removes the value
 */
export function setInput(kind: WorkloadKind, field: string, text: string): void {
  const { texts, deviceId } = inputs.value[kind];
  const others = Object.fromEntries(Object.entries(texts).filter(([name]) => name !== field));
  change(kind, { texts: text.trim() === '' ? others : { ...texts, [field]: text }, deviceId, exampleId: '' });
}

/** Selects the device that gives the values of empty fields; typed values of its fields are removed. */
export function chooseDevice(kind: WorkloadKind, deviceId: string, fields: readonly string[]): void {
  const texts = Object.entries(inputs.value[kind].texts).filter(([field]) => !fields.includes(field));
  change(kind, { texts: Object.fromEntries(texts), deviceId, exampleId: '' });
}

/** Replaces the training inputs with a published run. */
export function applyPublishedRun(id: string): void {
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
    // Only `write` writes this key; a value of an older version may lack a card.
    return { ...firstInputs, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Inputs>) };
  } catch {
    return firstInputs;
  }
}

function write(value: Inputs): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: the inputs last until the page is closed.
  }
}
