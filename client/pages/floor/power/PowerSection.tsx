import type { JSX } from 'preact';
import { planDocument } from '../../../state/editor.ts';
import { valueAt } from '../../../../models/edit/document/json.ts';
import { areNumbersStale, report } from '../../../state/models.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { FormStart } from './FormStart.tsx';
import { isPowerOpen } from './powerOpen.ts';
import { PowerPanel } from './PowerPanel.tsx';

/** The supply paths of the racks and the failure analysis; or a form that creates a topology. */
export function PowerSection(): JSX.Element {
  const isStated = valueAt(planDocument.value, ['powerTopology']) !== undefined;
  const topology = report.value?.options[0]?.topology ?? null;
  return (
    <Disclosure
      id="power-topology"
      class="card power-section"
      title="Power topology"
      hint={isStated ? 'supply paths and failure analysis' : 'not stated yet'}
      isOpen={isPowerOpen.value}
      onToggle={(open) => {
        isPowerOpen.value = open;
      }}
    >
      <div class={`power-body ${areNumbersStale.value ? 'is-stale' : ''}`}>
        {!isStated ? (
          <FormStart />
        ) : topology === null ? (
          <p class="rack-note">The topology is stated; no results yet.</p>
        ) : (
          <PowerPanel topology={topology} />
        )}
      </div>
    </Disclosure>
  );
}
