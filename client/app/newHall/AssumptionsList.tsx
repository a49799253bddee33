import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { HallAssumption } from '../../../models/newHall/newHallSchema.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';

interface AssumptionsListProps {
  readonly assumptions: readonly HallAssumption[];
}

/** What the hall assumes beyond the answers, each with its reason or source. */
export function AssumptionsList({ assumptions }: AssumptionsListProps): JSX.Element {
  const isOpen = useSignal(false);
  return (
    <Disclosure
      id="assumptions"
      title="Assumptions"
      hint={`${String(assumptions.length)}, all editable in the plan`}
      isOpen={isOpen.value}
      onToggle={(value) => {
        isOpen.value = value;
      }}
    >
      <dl class="new-assumptions">
        {assumptions.map(({ path, label, value, source }) => (
          <div key={`${path} ${label} ${value}`}>
            <dt>{label}</dt>
            <dd>
              <strong>{value}</strong>
              <span class="new-source">{source}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
