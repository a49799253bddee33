import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TopologyReport } from '../../../../models/report/topologySchema.ts';
import { significant } from '../../../../models/present/format/number.ts';
import { countText } from '../../../../models/units/text.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { SeverityMark } from '../../../ui/SeverityMark.tsx';

type Failure = TopologyReport['failures'][number];

const MAX_SHOWN = 40;
const MAX_NAMED = 4;

interface FailureListProps {
  readonly failures: readonly Failure[];
}

/** The dropped loads and overloads of each failure, worst first; tolerated failures are collapsed. */
export function FailureList({ failures }: FailureListProps): JSX.Element {
  const isOpen = useSignal(false);
  const withImpact = failures.filter(({ isSurvived }) => !isSurvived);
  const tolerated = failures.filter(({ isSurvived }) => isSurvived);
  return (
    <section aria-labelledby="power-failures-title">
      <h3 id="power-failures-title">Single failures</h3>
      {withImpact.length === 0 ? (
        <p class="rack-note">All single failures are tolerated: no load is dropped, nothing is overloaded.</p>
      ) : (
        <ul class="power-failures">
          {withImpact.slice(0, MAX_SHOWN).map((failure) => (
            <FailureLine key={`${failure.failure.kind} ${failure.failure.id}`} failure={failure} />
          ))}
          {withImpact.length > MAX_SHOWN && (
            <li class="rack-note">
              and {countText(withImpact.length - MAX_SHOWN, 'more failure')} with impact
            </li>
          )}
        </ul>
      )}
      {tolerated.length > 0 && (
        <Disclosure
          id="power-survived"
          title={`${countText(tolerated.length, 'failure')} tolerated`}
          level={4}
          isOpen={isOpen.value}
          onToggle={(open) => {
            isOpen.value = open;
          }}
        >
          <ul class="power-survived">
            {tolerated.map(({ failure, tookOver }) => (
              <li key={`${failure.kind} ${failure.id}`}>
                {failure.name}
                {tookOver.length > 0 && <span class="rack-note"> {named(tookOver)} newly loaded</span>}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function FailureLine({
  failure: { failure, cause, drops, dropped_kW, overloads },
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
        {cause !== null && drops.length > 0 && <p class="rack-note">{cause}</p>}
      </div>
    </li>
  );
}

const dropText = ({ name, rackCount }: Failure['drops'][number]): string =>
  rackCount === 0 ? name : `${name} (${countText(rackCount, 'rack')})`;

const overloadText = ({ name, load_kVA, limit_kVA }: Failure['overloads'][number]): string =>
  `${name} (${significant(load_kVA, 3)} of ${significant(limit_kVA, 3)} kVA)`;

function named(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).join(', ');
  return names.length > MAX_NAMED ? `${shown} and ${String(names.length - MAX_NAMED)} more` : shown;
}
