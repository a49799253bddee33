import type { JSX } from 'preact';
import type { IconName } from '../ui/Icon.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { ListedPlan } from './ListedPlan.ts';
import { serverList, type ServerList } from './serverList.ts';

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
  const { icon, text, title, isWarning = false } = placeLabel(plan, reachOf(serverList.value));
  return (
    <span class={`plan-place ${isWarning ? 'is-warning' : ''}`} title={title}>
      <Icon name={icon} />
      {text}
    </span>
  );
}

/** Whether the last reading of the server tells what it has. */
type Reach = 'reached' | 'not-signed-in' | 'not-reached';

function reachOf({ failure }: ServerList): Reach {
  if (failure === null) return 'reached';
  const isSignedOut = failure.kind === 'refused' && failure.why === 'not-signed-in';
  return isSignedOut ? 'not-signed-in' : 'not-reached';
}

const unreached: Readonly<Record<Exclude<Reach, 'reached'>, string>> = {
  'not-signed-in': 'Not signed in',
  'not-reached': 'Server not reachable',
};

/**
 * Where a plan is, in words.
 *
 * @param plan - as listed
 * @param reach - of the server
 */
export function placeLabel({ place, local }: ListedPlan, reach: Reach): PlaceLabel {
  switch (place) {
    case 'browser':
      return { icon: 'browser', text: 'In this browser only', title: 'The server does not have this plan.' };
    case 'server':
      return reach === 'reached'
        ? { icon: 'server', text: 'On the server', title: 'This browser has not opened the plan yet.' }
        : { icon: 'server', text: unreached[reach], title: notHere };
    case 'both':
      return reach === 'reached'
        ? { icon: 'server', text: 'On the server', title: 'This browser has a copy, also without a network.' }
        : { icon: 'browser', text: unreached[reach], title: copyHere };
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
const notHere = 'The plan is on the server only, which cannot be used now.';
const copyHere = 'The server cannot be used now. This browser has a copy.';
