import { computed, signal } from '@preact/signals';
import type { HallCooling, HallFeed } from '../../../models/newHall/answersSchema.ts';
import { shownAs } from '../../../models/units/display/shown.ts';
import { hallPlaceOf } from '../../../models/newHall/hallPlaceOf.ts';
import type { ChosenPlace } from '../../../models/plan/prepare/chosenPlaceSchema.ts';
import type { Json, JsonObject } from '../../../models/edit/document/json.ts';
import type { HallQuestion } from '../../worker/proposeHallTask.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { query } from '../../state/route.ts';
import { readLargeNumber } from '../../fields/largeNumber.ts';

/** What is known of the devices. */
export type RunsKind = 'racks' | 'it-power' | 'accelerators' | 'tokens' | 'fits';

/** Where a job goes on once the hall is planned. */
export type Job = 'racks' | 'cooling' | 'bill';

/** The answers of the page, as typed and chosen. */
export interface TypedAnswers {
  readonly runs: RunsKind;
  readonly device: string;
  /** Texts of the number fields, by name. */
  readonly texts: Readonly<Record<string, string>>;
  readonly place: ChosenPlace | null;
  readonly cooling: HallCooling;
  readonly feed: HallFeed;
  /** Empty: the voltage that is usual in the country. */
  readonly voltage: string;
  /** What a stated power is of: the connection, or the racks alone. */
  readonly powerBasis: 'utility' | 'it';
  readonly room: 'as-needed' | 'stated';
  readonly width_mm: number;
  readonly depth_mm: number;
}

const start: TypedAnswers = {
  runs: 'racks',
  device: 'dgx-b200',
  texts: { rackCount: '24' },
  place: null,
  cooling: 'air',
  feed: '2n',
  voltage: '',
  powerBasis: 'utility',
  room: 'as-needed',
  width_mm: 20_000,
  depth_mm: 14_000,
};

/** What a job starts from where it differs. */
const starts: Readonly<Record<Job, TypedAnswers>> = {
  racks: start,
  cooling: { ...start, runs: 'it-power', texts: { itLoad: '1,000' }, cooling: 'compare' },
  bill: { ...start, runs: 'it-power', texts: { itLoad: '2,000' } },
};

/** The job of the address; planning racks if it names none. */
export const job = computed((): Job => {
  const named = query('job');
  return named === 'cooling' || named === 'bill' ? named : 'racks';
});

/** The answers of this visit: another job starts from its own. */
const answersByJob = signal<Readonly<Partial<Record<Job, TypedAnswers>>>>({});

export const answers = computed((): TypedAnswers => answersByJob.value[job.value] ?? startOf(job.value));

/** The start of a job; the address may state GPUs of a device, as the AI sizing does. */
function startOf(id: Job): TypedAnswers {
  const [device, acceleratorCount] = [query('device'), query('accelerators')];
  if (device === undefined || acceleratorCount === undefined) return starts[id];
  return { ...starts[id], runs: 'accelerators', device, texts: { acceleratorCount } };
}

/** Changes some answers. */
export function answer(change: Partial<TypedAnswers>): void {
  answersByJob.value = { ...answersByJob.value, [job.value]: { ...answers.value, ...change } };
}

/** Changes the text of a number field. */
export function type(field: string, text: string): void {
  answer({ texts: { ...answers.value.texts, [field]: text } });
}

/** A number field of the first question. */
export interface NumberQuestion {
  readonly field: string;
  /** Its name in the answers of the models. */
  readonly name: string;
  readonly label: string;
  readonly unit?: string;
  /** Unit in the models, if the field shows and reads another one by choice of the user. */
  readonly measure?: string;
  readonly placeholder?: string;
  readonly isRequired: boolean;
}

const perRack: NumberQuestion = {
  field: 'devicesPerRack',
  name: 'devicesPerRackCount',
  label: 'Devices per rack',
  placeholder: 'as many as fit',
  isRequired: false,
};

/** Number fields by what is known. */
export const numberQuestions: Readonly<Record<RunsKind, readonly NumberQuestion[]>> = {
  racks: [{ field: 'rackCount', name: 'rackCount', label: 'Racks', isRequired: true }, perRack],
  'it-power': [
    { field: 'itLoad', name: 'itLoad_kW', label: 'IT power', unit: 'kW', isRequired: true },
    perRack,
  ],
  accelerators: [
    { field: 'acceleratorCount', name: 'acceleratorCount', label: 'GPUs', isRequired: true },
    perRack,
  ],
  tokens: [
    { field: 'demand', name: 'demand_tokens_per_d', label: 'Tokens a day', isRequired: true },
    { field: 'parameters', name: 'activeParameterCount', label: 'Active parameters', isRequired: true },
    perRack,
  ],
  fits: [
    { field: 'power', name: 'power_kW', label: 'Power', unit: 'kW', isRequired: true },
    { field: 'area', name: 'area_m2', label: 'Floor area', measure: 'm²', isRequired: true },
    perRack,
  ],
};

/** The answers in the form of the models, and the questions that are open. */
export interface StatedAnswers {
  readonly question: HallQuestion;
  /** Labels of what is missing or not a number; empty if complete. */
  readonly open: readonly string[];
}

export const statedAnswers = computed((): StatedAnswers => {
  const { runs, device, place, cooling, feed, voltage } = answers.value;
  const { numbers, open } = statedNumbers();
  if (device === '') open.push('Device');
  if (place?.climate === undefined) open.push('City');
  const design: JsonObject = {
    ...(place?.climate === undefined ? {} : { place: hallPlaceOf(place) as unknown as Json }),
    cooling,
    feed,
    ...(voltage === '' ? {} : { voltage_V: Number(voltage) }),
  };
  const question: HallQuestion =
    runs === 'fits'
      ? { kind: 'fits', answers: { ...design, device, ...fitting(numbers) } }
      : {
          kind: 'hall',
          answers: { ...design, runs: { kind: runs, device, ...numbers }, room: statedRoom() },
        };
  return { question, open };
});

/** The numbers of the first question, by their names in the models. */
function statedNumbers(): { readonly numbers: JsonObject; readonly open: string[] } {
  const { runs, texts } = answers.value;
  const open: string[] = [];
  const numbers = numberQuestions[runs].flatMap(({ field, name, label, measure, isRequired }) => {
    const value = readLargeNumber(texts[field] ?? '');
    const factor = measure === undefined ? 1 : shownAs(measure, displayUnits.value).factor;
    if (typeof value === 'number') return [[name, value / factor] as [string, Json]];
    if (value !== undefined || isRequired) open.push(label);
    return [];
  });
  return { numbers: Object.fromEntries(numbers), open };
}

/** A floor area is a room whose proportions are chosen. */
function fitting({ area_m2, ...numbers }: JsonObject): JsonObject {
  return {
    ...numbers,
    basis: answers.value.powerBasis,
    room: { ...(area_m2 === undefined ? {} : { area_m2 }) },
  };
}

function statedRoom(): Json {
  const { room, width_mm, depth_mm } = answers.value;
  return room === 'as-needed' ? room : { width_mm, depth_mm };
}
