import { countText } from '../../../../models/units/text.ts';

/**
 * A duration in its largest unit: "3 s", "2 minutes", "1 hour 5 minutes".
 *
 * @param time_s - of 0 or more
 */
export function durationText(time_s: number): string {
  if (time_s < 1) return 'a second';
  if (time_s < 90) return countText(Math.round(time_s), 'second');
  const minutes = Math.round(time_s / 60);
  if (minutes < 90) return countText(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  const rest = minutes - 60 * hours;
  return rest === 0 ? countText(hours, 'hour') : `${countText(hours, 'hour')} ${countText(rest, 'minute')}`;
}
