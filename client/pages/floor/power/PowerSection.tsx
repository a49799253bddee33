import type { JSX } from 'preact';
import { planDocument } from '../../../state/editor.ts';
import { valueAt } from '../../../../models/edit/document/json.ts';
import { areNumbersStale, report } from '../../../state/models.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { FormStart } from './FormStart.tsx';
import { isPowerOpen } from './powerOpen.ts';
import { PowerPanel } from './PowerPanel.tsx';

/** What feeds the racks, and what every failure does; or a form to start it from. */
export function PowerSection(): JSX.Element {
  const isStated = valueAt(planDocument.value, ['powerTopology']) !== undefined;
  const topology = report.value?.options[0]?.topology ?? null;
  return (
    <Fold
      id="power-topology"
      class="card power-section"
      title="Power topology"
      hint={isStated ? 'what feeds what, and what every failure does' : 'not stated yet'}
      isOpen={isPowerOpen.value}
      onToggle={(open) => {
        isPowerOpen.value = open;
      }}
    >
      <div class={`power-body ${areNumbersStale.value ? 'is-stale' : ''}`}>
        {!isStated ? (
          <FormStart />
        ) : topology === null ? (
          <p class="rack-note">The topology is stated, and the plan gives no numbers of it yet.</p>
        ) : (
          <PowerPanel topology={topology} />
        )}
      </div>
    </Fold>
  );
}
