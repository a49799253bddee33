import { numberText } from '../../../models/units/text.ts';
import { countedNoun, figure } from './numbers.ts';

/** How far a run is. */
export interface RowProgress {
  readonly doneCount: number;
  readonly count: number;
  readonly elapsed_s: number;
}

const BAR_WIDTH = 24;

/** A bar with the share that is done, and the time that is left at the speed so far. */
export function progressBar(progress: RowProgress): string {
  const { doneCount, count } = progress;
  const share = count === 0 ? 1 : doneCount / count;
  const full = Math.floor(share * BAR_WIDTH);
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
  return `${bar} ${progressLine(progress)}`;
}

/** The same in words. */
export function progressLine({ doneCount, count, elapsed_s }: RowProgress): string {
  const percent = count === 0 ? 100 : Math.floor((100 * doneCount) / count);
  const left_s = doneCount === 0 ? undefined : (elapsed_s * (count - doneCount)) / doneCount;
  const left = left_s === undefined ? '' : `, ${timeSpanText(left_s)} left`;
  return `${String(percent)} %, ${numberText(doneCount)} of ${countedNoun(count, 'row')}${left}`;
}

/** A time as people say it: 0.02 s, 8.5 s, 45 s, 3 min 20 s, 2 h 5 min, 3 d 4 h. */
export function timeSpanText(time_s: number): string {
  if (time_s < 1) return `${numberText(Math.max(0.01, time_s), 2)} s`;
  if (time_s < 10) return `${numberText(time_s)} s`;
  const steps = [
    { unit: 'd', size_s: 86_400 },
    { unit: 'h', size_s: 3600 },
    { unit: 'min', size_s: 60 },
    { unit: 's', size_s: 1 },
  ];
  const first = steps.findIndex(({ size_s }) => time_s >= size_s);
  const [large, small] = steps.slice(first, first + 2);
  if (large === undefined) return '0 s';
  const { size_s: step_s, unit } = small ?? large;
  const rounded_s = Math.round(time_s / step_s) * step_s;
  const whole = Math.floor(rounded_s / large.size_s);
  const rest = Math.round((rounded_s - whole * large.size_s) / step_s);
  const largeText = `${numberText(whole)} ${large.unit}`;
  return small === undefined || rest === 0 ? largeText : `${largeText} ${String(rest)} ${unit}`;
}

/** What was written, in how long. */
export function writtenText(path: string, rowCount: number, time_s: number): string {
  const speed = figure(rowCount / time_s, [0, 0]);
  return `${path}: ${countedNoun(rowCount, 'row')} in ${timeSpanText(time_s)}, ${speed} per second`;
}
