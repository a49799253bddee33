import type { JSX } from 'preact';
import type { IconName } from '../ui/Icon.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { ListedPlan } from './ListedPlan.ts';
import { serverList } from './serverList.ts';

interface PlanPlaceLabelProps {
  readonly plan: ListedPlan;
}

interface PlaceLabel {
  readonly icon: IconName;
  readonly text: string;
  readonly title: string;
  readonly isWarning?: boolean;
}

/** Where a plan is. */
export function PlanPlaceLabel({ plan }: PlanPlaceLabelProps): JSX.Element {
  const isReached = serverList.value.failure === null;
  const { icon, text, title, isWarning = false } = placeLabel(plan, isReached);
  return (
    <span class={`plan-place ${isWarning ? 'is-warning' : ''}`} title={title}>
      <Icon name={icon} />
      {text}
    </span>
  );
}

/**
 * Where a plan is, in words.
 *
 * @param plan - as listed
 * @param isReached - false if the last reading of the server failed
 */
export function placeLabel({ place, local }: ListedPlan, isReached: boolean): PlaceLabel {
  switch (place) {
    case 'browser':
      return { icon: 'browser', text: 'In this browser only', title: 'The server does not have this plan.' };
    case 'server':
      return isReached
        ? { icon: 'server', text: 'On the server', title: 'This browser has not opened the plan yet.' }
        : { icon: 'server', text: 'Server not reachable', title: notHere, isWarning: true };
    case 'both':
      return isReached
        ? { icon: 'server', text: 'On the server', title: 'This browser has a copy, also without a network.' }
        : { icon: 'browser', text: 'Server not reachable', title: copyHere, isWarning: true };
    case 'unsent':
      if ((local?.link?.conflictCount ?? 0) > 0)
        return { icon: 'warning', text: 'Conflict', title: conflictHere, isWarning: true };
      return {
        icon: 'browser',
        text: local?.link?.revision === 0 ? 'Not on the server yet' : 'Changes not sent',
        title:
          'This browser has changes that the server does not have. They are sent when it can be reached.',
        isWarning: true,
      };
    case 'removed':
      return {
        icon: 'browser',
        text: 'Deleted on the server',
        title: 'The plan was deleted on the server. This browser has a copy.',
        isWarning: true,
      };
  }
}

const conflictHere =
  'Fields of this plan were changed in this browser and on the server. Open the plan to choose a value for each.';
const notHere = 'The plan is on the server only, which does not answer now.';
const copyHere = 'The server does not answer now. This browser has a copy.';
