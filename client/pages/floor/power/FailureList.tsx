import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TopologyReport } from '../../../../models/report/topologySchema.ts';
import { significant } from '../../../../models/present/format/number.ts';
import { counted } from '../../../../models/units/text.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { SeverityMark } from '../../../ui/SeverityMark.tsx';

type Failure = TopologyReport['failures'][number];

const MOST_SHOWN = 40;
const MOST_NAMED = 4;

interface FailureListProps {
  readonly failures: readonly Failure[];
}

/** What each failure drops and overloads, the worst first; those that are survived in a fold. */
export function FailureList({ failures }: FailureListProps): JSX.Element {
  const isOpen = useSignal(false);
  const harmful = failures.filter(({ isSurvived }) => !isSurvived);
  const survived = failures.filter(({ isSurvived }) => isSurvived);
  return (
    <section aria-labelledby="power-failures-title">
      <h3 id="power-failures-title">Single failures</h3>
      {harmful.length === 0 ? (
        <p class="rack-note">
          Every single failure is survived: nothing is dropped, nothing carries too much.
        </p>
      ) : (
        <ul class="power-failures">
          {harmful.slice(0, MOST_SHOWN).map((failure) => (
            <FailureLine key={`${failure.failure.kind} ${failure.failure.id}`} failure={failure} />
          ))}
          {harmful.length > MOST_SHOWN && (
            <li class="rack-note">and {counted(harmful.length - MOST_SHOWN, 'more failure')} that do harm</li>
          )}
        </ul>
      )}
      {survived.length > 0 && (
        <Fold
          id="power-survived"
          title={`${counted(survived.length, 'failure')} survived`}
          level={4}
          isOpen={isOpen.value}
          onToggle={(open) => {
            isOpen.value = open;
          }}
        >
          <ul class="power-survived">
            {survived.map(({ failure, tookOver }) => (
              <li key={`${failure.kind} ${failure.id}`}>
                {failure.name}
                {tookOver.length > 0 && <span class="rack-note"> {named(tookOver)} took over</span>}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

function FailureLine({
  failure: { failure, drops, dropped_kW, overloads },
}: {
  readonly failure: Failure;
}): JSX.Element {
  return (
    <li>
      <SeverityMark severity="error" />
      <div>
        <strong>{failure.name}</strong>
        {drops.length > 0 && (
          <p>
            drops {significant(dropped_kW, 3)} kW: {named(drops.map(dropText))}
          </p>
        )}
        {overloads.length > 0 && <p>overloads {named(overloads.map(overloadText))}</p>}
      </div>
    </li>
  );
}

const dropText = ({ name, rackCount }: Failure['drops'][number]): string =>
  rackCount === 0 ? name : `${name} (${counted(rackCount, 'rack')})`;

const overloadText = ({ name, load_kVA, limit_kVA }: Failure['overloads'][number]): string =>
  `${name} (${significant(load_kVA, 3)} of ${significant(limit_kVA, 3)} kVA)`;

function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${shown} and ${String(names.length - MOST_NAMED)} more` : shown;
}
