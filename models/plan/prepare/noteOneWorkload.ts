import { sum } from '../../math/sum.ts';
import { percentText } from '../../units/text.ts';
import type { Workload, WorkloadOf } from '../../workload/workloadSchema.ts';
import { completeSchedule } from './completeWorkload.ts';
import { defaults } from './defaults.ts';
import { describeInput, type InputText } from './describeInput.ts';
import type { Preparation } from './Preparation.ts';

const DRAW = 'draw = idle + (basis − idle) × utilisation';

const OVER_TIME: Readonly<Record<Workload['kind'], string>> = {
  constant: 'constant in all hours',
  schedule: 'by hour of the day and day of the week',
  training: 'lower during checkpoints, idle between jobs and after failures',
  inference: 'a cosine over the users’ day',
  hourly: 'hourly values',
};

/** Unit and basis of a utilisation, by the kind of workload. */
export function utilisationBasis(kind: Workload['kind']): Pick<InputText, 'unit' | 'basis'> {
  return { unit: '', basis: `${DRAW}, ${OVER_TIME[kind]}` };
}

/** Path of a workload, and its owner: empty for the workload of the plan. */
interface Place {
  readonly path: string;
  readonly of: string;
}

/** Lists the inputs of one workload, defaults included. */
export function noteOneWorkload(workload: Workload, place: Place, preparation: Preparation): void {
  switch (workload.kind) {
    case 'constant':
      noteUtilisation(workload, place, preparation);
      return;
    case 'schedule':
      noteSchedule(workload, place, preparation);
      return;
    case 'training':
      noteTraining(workload, place, preparation);
      return;
    case 'inference':
      noteInference(workload, place, preparation);
      return;
    case 'hourly':
      preparation.stated(spanText(workload.utilisationFractions), {
        ...utilisationBasis('hourly'),
        path: `${place.path}.utilisationFractions`,
        label: `Utilisation of ${String(workload.utilisationFractions.length)} hours${place.of}`,
      });
  }
}

function noteUtilisation(
  workload: WorkloadOf<'constant' | 'training'>,
  { path, of }: Place,
  preparation: Preparation,
): void {
  preparation.stated(workload.utilisationFraction, {
    ...utilisationBasis(workload.kind),
    path: `${path}.utilisationFraction`,
    label: `Utilisation${of}`,
  });
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

function noteSchedule(workload: WorkloadOf<'schedule'>, { path, of }: Place, preparation: Preparation): void {
  const { weekdayFractions, weekendFractions } = workload;
  const weekMean = meanOf(completeSchedule(workload).week.flat());
  const { unit, basis } = utilisationBasis('schedule');
  const words = (field: string, days: string): InputText => ({
    path: `${path}.${field}`,
    label: `Utilisation on ${days}${of}`,
    unit,
    basis: `${basis}; weekly mean ${percentText(weekMean)}`,
  });
  preparation.stated(spanText(weekdayFractions), words('weekdayFractions', 'weekdays'));
  preparation.statedOr<string>(
    weekendFractions === undefined ? undefined : spanText(weekendFractions),
    defaults['workload.weekendFractions'],
    words('weekendFractions', 'weekends'),
  );
  for (const day of DAYS) {
    const hours = workload[`${day}Fractions`];
    const days = `${day.charAt(0).toUpperCase()}${day.slice(1)}s`;
    if (hours !== undefined) preparation.stated(spanText(hours), words(`${day}Fractions`, days));
  }
}

function noteTraining(workload: WorkloadOf<'training'>, place: Place, preparation: Preparation): void {
  noteUtilisation(workload, place, preparation);
  const note = noterOf(workload, place, preparation);
  note('checkpointInterval_h', 'from end to end');
  note('checkpointPause_s', 'duration of each interruption of the job');
  note('pauseUtilisationFraction', DRAW);
  note('jobGapFraction', 'share of all hours, idle');
  note('outageFraction', 'share of the hours of a job, idle');
}

function noteInference(workload: WorkloadOf<'inference'>, place: Place, preparation: Preparation): void {
  const { meanUtilisationFraction: mean, peakUtilisationFraction: peak } = workload;
  const { path, of } = place;
  const words = utilisationBasis('inference');
  if (mean !== undefined) {
    const label = `Mean utilisation of a weekday${of}`;
    preparation.stated(mean, { ...words, path: `${path}.meanUtilisationFraction`, label });
  }
  if (peak !== undefined) {
    const label = `Peak utilisation of a weekday${of}`;
    preparation.stated(peak, { ...words, path: `${path}.peakUtilisationFraction`, label });
  }
  const note = noterOf(workload, place, preparation);
  note('peakHourOfDay', 'in user local time: 14 is 14:00 to 15:00');
  note('nightRatio', 'quietest hour over busiest hour');
  note('weekendRatio', 'utilisation on Saturdays and Sundays over that on weekdays');
  note('userOffset_h', 'ahead of the site time zone');
}

/** Fields of a workload with a default. */
type WorkloadDefault = Exclude<
  Extract<keyof typeof defaults, `workload.${string}`> extends `workload.${infer Field}` ? Field : never,
  'weekendFractions'
>;

/** Lists fields that have a default of the same name. */
function noterOf<Field extends WorkloadDefault>(
  workload: Readonly<Partial<Record<Field, number | undefined>>>,
  { path, of }: Place,
  preparation: Preparation,
): (field: Field, basis: string) => void {
  return (field, basis) => {
    // An hour of the day has no unit.
    const words = describeInput(`workload.${field}`, basis, field === 'peakHourOfDay' ? { unit: '' } : {});
    preparation.statedOr<number>(workload[field], defaults[`workload.${field}`], {
      ...words,
      path: `${path}.${field}`,
      label: `${words.label}${of}`,
    });
  };
}

/** "20 % to 90 %, mean 55 %". */
function spanText(fractions: readonly number[]): string {
  const lowest = fractions.reduce((min, fraction) => Math.min(min, fraction), 1);
  const highest = fractions.reduce((max, fraction) => Math.max(max, fraction), 0);
  return `${percentText(lowest)} to ${percentText(highest)}, mean ${percentText(meanOf(fractions))}`;
}

function meanOf(fractions: readonly number[]): number {
  return fractions.length === 0 ? 0 : sum(fractions) / fractions.length;
}
