import type { JSX } from 'preact';
import type { Verdict } from '../../../models/claims/Claim.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';

const marks: Readonly<
  Record<Verdict, { readonly word: string; readonly icon: IconName; readonly tone: string }>
> = {
  holds: { word: 'Holds', icon: 'check', tone: 'good' },
  roughly: { word: 'Roughly', icon: 'about', tone: 'warning' },
  'does not hold': { word: 'Does not hold', icon: 'remove', tone: 'error' },
  'cannot be tested': { word: 'Cannot be tested', icon: 'dash', tone: 'neutral' },
};

/** A verdict as the heads of lists say it. */
export const verdictWord = (verdict: Verdict): string => marks[verdict].word;

interface VerdictMarkProps {
  readonly verdict: Verdict;
}

/** How a claim stands: shape, colour and word say the same. */
export function VerdictMark({ verdict }: VerdictMarkProps): JSX.Element {
  const { word, icon, tone } = marks[verdict];
  return (
    <span class={`badge badge-${tone} verdict`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
