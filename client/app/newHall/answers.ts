import { computed, signal } from '@preact/signals';
import type { HallCooling, HallFeed } from '../../../models/newHall/answersSchema.ts';
import type { ChosenPlace } from '../../../models/plan/prepare/chosenPlaceSchema.ts';
import type { Json, JsonObject } from '../../../models/edit/document/json.ts';
import { query } from '../../state/route.ts';
import { readLargeNumber } from '../../fields/largeNumber.ts';

/** What is known of the devices. */
export type RunsKind = 'racks' | 'it-power' | 'accelerators' | 'tokens';

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
};

/** What a hall needs of a place. */
function hallPlace({
  name,
  country,
  region,
  latitude_deg,
  longitude_deg,
  elevation_m,
  timeZone,
  climate,
}: ChosenPlace): JsonObject {
  const height_m = climate?.heightDifference_m;
  return {
    name,
    country,
    ...(region === undefined ? {} : { region }),
    latitude_deg,
    longitude_deg,
    ...(elevation_m === undefined ? {} : { elevation_m }),
    timeZone,
    climate: {
      id: climate?.id ?? '',
      distance_km: climate?.distance_km ?? 0,
      // Of the place above the weather station; the picker tells that of the station above the place.
      ...(height_m === undefined ? {} : { heightDifference_m: -height_m }),
    },
  };
}

/** The answers in the form of the models, and the questions that are open. */
export interface StatedAnswers {
  readonly stated: JsonObject;
  /** Labels of what is missing or not a number; empty if complete. */
  readonly open: readonly string[];
}

export const statedAnswers = computed((): StatedAnswers => {
  const { runs, device, texts, place, cooling, feed, voltage, room, width_mm, depth_mm } = answers.value;
  const open: string[] = [];
  const numbers: [string, Json][] = numberQuestions[runs].flatMap(({ field, name, label, isRequired }) => {
    const value = readLargeNumber(texts[field] ?? '');
    if (typeof value === 'number') return [[name, value] as [string, Json]];
    if (value !== undefined || isRequired) open.push(label);
    return [];
  });
  if (device === '') open.push('Device');
  if (place === null) open.push('City');
  const stated: JsonObject = {
    runs: { kind: runs, device, ...Object.fromEntries(numbers) },
    ...(place === null ? {} : { place: hallPlace(place) }),
    cooling,
    feed,
    ...(voltage === '' ? {} : { voltage_V: Number(voltage) }),
    room: room === 'as-needed' ? room : { width_mm, depth_mm },
  };
  return { stated, open };
});
