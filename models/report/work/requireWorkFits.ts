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

/** How long what is asked for may compute. */
export interface AllowedWork {
  /** Time that a request may compute. */
  readonly request_s: number;
  /** Time that a job may compute which the same request is offered as; undefined if none is offered. */
  readonly job_s?: number | undefined;
}

/**
 * Refuses work that cannot end in time, before it starts.
 *
 * @param parts - what is to be computed
 * @param allowed - time that it may take, within the request and as a job
 * @throws ModelError `work-too-large` with the estimated time, the sizes that make it so, what to reduce, and whether it can be a job
 */
export function requireWorkFits(parts: readonly WorkPart[], { request_s, job_s }: AllowedWork): void {
  const duration_s = workDuration_s(parts);
  if (duration_s <= MARGIN * request_s) return;
  const named = parts.filter((part) => part.duration_s >= NAMED_SHARE * duration_s);
  const issues = named.map(({ path, sizes, reduce }) => ({
    path,
    rule: 'work that ends in time',
    message: `has ${sizes}. Reduce the number of ${reduce}.`,
  }));
  const isOffered = job_s !== undefined && duration_s <= MARGIN * job_s;
  const offer = isOffered
    ? ', or send the same request with the header “Prefer: respond-async”: it is then computed as a job'
    : '';
  const message = `The request would compute for about ${roundedText(duration_s)} s, and may for ${numberText(request_s)} s: ${listText(named.map(({ sizes }) => sizes))}. Reduce the number of ${[...new Set(named.map(({ reduce }) => reduce))].join('; ')}${offer}.`;
  throw new ModelError('work-too-large', message, issues, {
    estimated_s: rounded(duration_s),
    ...(isOffered && { prefer: 'respond-async' }),
  });
}

/** With two digits, since it is an estimate. */
const rounded = (value: number): number => Number(value.toPrecision(2));
const roundedText = (value: number): string => numberText(rounded(value), 0);
