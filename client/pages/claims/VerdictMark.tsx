import type { JSX } from 'preact';
import type { Verdict } from '../../../models/claims/Claim.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';

const marks: Readonly<
  Record<Verdict, { readonly label: string; readonly icon: IconName; readonly tone: string }>
> = {
  holds: { label: 'Holds', icon: 'check', tone: 'good' },
  roughly: { label: 'Roughly', icon: 'about', tone: 'warning' },
  'does not hold': { label: 'Does not hold', icon: 'remove', tone: 'error' },
  'cannot be tested': { label: 'Cannot be tested', icon: 'dash', tone: 'neutral' },
};

/** The label of a verdict. */
export const verdictLabel = (verdict: Verdict): string => marks[verdict].label;

interface VerdictMarkProps {
  readonly verdict: Verdict;
}

/** The verdict on a claim, by icon, colour and text. */
export function VerdictMark({ verdict }: VerdictMarkProps): JSX.Element {
  const { label, icon, tone } = marks[verdict];
  return (
    <span class={`badge badge-${tone} verdict`}>
      <Icon name={icon} />
      {label}
    </span>
  );
}
