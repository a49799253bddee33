import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { changePhase, cordsAt } from '../../../../models/edit/commands/rackCords.ts';
import { textAt } from '../../../../models/edit/document/json.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { nameOfContents } from './rackState.ts';

const phases = ['L1', 'L2', 'L3', 'L1-L2', 'L2-L3', 'L3-L1'] as const;

interface PhaseDisclosureProps {
  readonly rackId: string;
  readonly contents: readonly string[];
}

/** The phase of a feed that each cord is plugged into. Phases are checked if every cord on the feed states one. */
export function PhaseDisclosure({ rackId, contents }: PhaseDisclosureProps): JSX.Element | null {
  const isOpen = useSignal(false);
  const lines = contents.flatMap((contentsId) =>
    cordsAt(planDocument.value, { rackId, contentsId }).map((cord, index) => ({ contentsId, cord, index })),
  );
  if (lines.length === 0) return null;
  return (
    <Disclosure
      id="rack-phases"
      title="Phases of the cords"
      level={4}
      isOpen={isOpen.value}
      onToggle={(open) => {
        isOpen.value = open;
      }}
    >
      <ul class="rack-phases">
        {lines.map(({ contentsId, cord, index }) => {
          const feed = textAt(cord, ['feed']) ?? '';
          const label = `Phase of ${contentsId} on ${feed}`;
          return (
            <li key={`${contentsId} ${String(index)}`}>
              <span>
                {nameOfContents(rackId, contentsId)} ({contentsId}) to {feed}
              </span>
              <span class="control">
                <select
                  class="input select"
                  aria-label={label}
                  value={textAt(cord, ['phase']) ?? ''}
                  onChange={(event) => {
                    const chosen = event.currentTarget.value;
                    const phase = chosen === '' ? undefined : chosen;
                    run(changePhase(planDocument.value, { rackId, contentsId }, { index, phase }));
                  }}
                >
                  <option value="">evenly</option>
                  {phases.map((phase) => (
                    <option key={phase} value={phase}>
                      {phase}
                    </option>
                  ))}
                </select>
                <Icon name="down" />
              </span>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
