import {
  isAtLeast,
  requiredRedundancy,
  type ProvenRedundancy,
} from '../../power/topology/provenRedundancy.ts';
import type { TopologyReport } from '../../report/topologySchema.ts';
import { countText } from '../../units/text.ts';

/** The usual forms of a power topology, by what the plan calls them. */
export const formChoices = [
  { value: 'n', label: 'N: one path' },
  { value: 'n+1', label: 'N+1: one path with a spare UPS module' },
  { value: '2n', label: '2N: two full paths' },
  { value: '4n3', label: '4N/3: four paths, three carry it' },
  { value: 'block', label: 'Block: blocks and a catcher' },
] as const;
export type FormId = (typeof formChoices)[number]['value'];

const formNames: Readonly<Record<FormId, string>> = {
  n: 'N',
  'n+1': 'N+1',
  '2n': '2N',
  '4n3': '4N/3',
  block: 'block redundancy',
};

const provenLabels: Readonly<Record<ProvenRedundancy, string>> = {
  none: 'not even normal operation is carried',
  n: 'normal operation is carried, and not every failure of a unit or node is survived',
  'n+1': 'the loss of any one unit or node is survived',
  'any-node-out': 'the outage of any one node is survived, not the loss of every feed or side',
  'any-single-failure': 'every single failure is survived',
  'failure-in-maintenance': 'every failure is survived, even while something else is out for maintenance',
};

const isForm = (text: string | null): text is FormId => text !== null && Object.hasOwn(formNames, text);

/** What is declared against what the failures prove, in a sentence; and whether the failures bear it out. */
export function proofText({ redundancy, proven, withoutLimit }: TopologyReport): {
  readonly text: string;
  readonly isProved: boolean | null;
} {
  const open =
    withoutLimit.length === 0
      ? ''
      : ` ${countText(withoutLimit.length, 'node')} that carry load state no limit, so that they carry it is not proved.`;
  if (!isForm(redundancy)) {
    return { text: `No redundancy is declared: ${provenLabels[proven]}.${open}`, isProved: null };
  }
  const isProved = isAtLeast(proven, requiredRedundancy[redundancy]);
  const text = isProved
    ? `${formNames[redundancy]} is declared and proved: ${provenLabels[proven]}.`
    : `${formNames[redundancy]} is declared and not proved: ${provenLabels[proven]}.`;
  return { text: text + open, isProved: isProved && withoutLimit.length > 0 ? null : isProved };
}
