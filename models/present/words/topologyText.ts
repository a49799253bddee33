import {
  isAtLeast,
  requiredRedundancy,
  type ProvenRedundancy,
} from '../../power/topology/provenRedundancy.ts';
import type { TopologyReport } from '../../report/topologySchema.ts';
import { countText } from '../../units/text.ts';

/** The common configurations of a power topology, by their value in the plan. */
export const formChoices = [
  { value: 'n', label: 'N: single path' },
  { value: 'n+1', label: 'N+1: single path with a redundant UPS module' },
  { value: '2n', label: '2N: two independent paths' },
  { value: '4n3', label: '4N/3: distributed redundant' },
  { value: 'block', label: 'Block redundant: shared reserve (catcher)' },
] as const;
export type FormId = (typeof formChoices)[number]['value'];

const formNames: Readonly<Record<FormId, string>> = {
  n: 'N',
  'n+1': 'N+1',
  '2n': '2N',
  '4n3': '4N/3',
  block: 'Block redundancy',
};

/** What the analysis of failures verifies, in words. */
export const provenTexts: Readonly<Record<ProvenRedundancy, string>> = {
  none: 'normal load is not supported',
  n: 'normal load is supported, but not every failure of a unit or node is tolerated',
  'n+1': 'the loss of any one unit or node is tolerated',
  'any-node-out': 'the outage of any one node is tolerated, but not the loss of every feed or side',
  'any-single-failure': 'every single failure is tolerated',
  'failure-in-maintenance': 'every failure is tolerated, also during maintenance',
};

const isForm = (text: string | null): text is FormId => text !== null && Object.hasOwn(formNames, text);

/** Declared redundancy compared with the verified one, as a sentence; and whether it is verified. */
export function proofText({ redundancy, proven, withoutLimit, untriedFailureCount }: TopologyReport): {
  readonly text: string;
  readonly isProved: boolean | null;
} {
  const open =
    (withoutLimit.length === 0
      ? ''
      : ` ${countText(withoutLimit.length, 'node')} with load without a rating: their capacity is not verified.`) +
    (untriedFailureCount === 0 ? '' : ` ${countText(untriedFailureCount, 'single failure')} not computed.`);
  if (!isForm(redundancy)) {
    return { text: `No redundancy is declared: ${provenTexts[proven]}.${open}`, isProved: null };
  }
  const isProved = isAtLeast(proven, requiredRedundancy[redundancy]);
  const text = isProved
    ? `${formNames[redundancy]} is declared and verified: ${provenTexts[proven]}.`
    : `${formNames[redundancy]} is declared but not verified: ${provenTexts[proven]}.`;
  return { text: text + open, isProved: isProved && withoutLimit.length > 0 ? null : isProved };
}
