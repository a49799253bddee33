import { ModelError } from '../../problems/ModelError.ts';
import { listText, numberText } from '../../units/text.ts';
import { workDuration_s, type WorkPart } from './WorkPart.ts';

/**
 * How many times the allowed time an estimate must exceed: it is within a factor of three of what was measured, and a plan that would
 * be computed in time must not be refused.
 */
const MARGIN = 3;

/** Parts with at least this share of the work are named. */
const NAMED_SHARE = 0.2;

/**
 * Refuses work that cannot end in time, before it starts.
 *
 * @param parts - what is to be computed
 * @param allowed_s - time that a request may compute
 * @throws ModelError `work-too-large` with the sizes that make it so, and what to reduce
 */
export function requireWorkFits(parts: readonly WorkPart[], allowed_s: number): void {
  const duration_s = workDuration_s(parts);
  if (duration_s <= MARGIN * allowed_s) return;
  const named = parts.filter((part) => part.duration_s >= NAMED_SHARE * duration_s);
  const issues = named.map(({ path, sizes, reduce }) => ({
    path,
    rule: 'work that ends in time',
    message: `has ${sizes}. Reduce the number of ${reduce}.`,
  }));
  const message = `The request would compute for about ${roundedText(duration_s)} s, and may for ${numberText(allowed_s)} s: ${listText(named.map(({ sizes }) => sizes))}. Reduce the number of ${[...new Set(named.map(({ reduce }) => reduce))].join('; ')}.`;
  throw new ModelError('work-too-large', message, issues);
}

/** With two digits, since it is an estimate. */
const roundedText = (value: number): string => numberText(Number(value.toPrecision(2)), 0);
