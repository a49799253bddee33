import { numberText } from '../units/text.ts';

/** A number of hours as text: 1 hour, 8,760 hours. */
export function hoursText(count: number): string {
  return `${numberText(count)} hour${count === 1 ? '' : 's'}`;
}
