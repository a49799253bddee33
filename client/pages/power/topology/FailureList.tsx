import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ProvedFailure } from '../../../../models/present/diagrams/redundancyProof.ts';
import { significant } from '../../../../models/present/format/number.ts';
import { countText } from '../../../../models/units/text.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { SeverityMark } from '../../../ui/SeverityMark.tsx';

const MAX_SHOWN = 40;

interface FailureListProps {
  readonly failures: readonly ProvedFailure[];
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
          {withImpact.slice(0, MAX_SHOWN).map((failure, index) => (
            <FailureLine key={index} failure={failure} />
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
            {tolerated.map(({ name, tookOver }, index) => (
              <li key={index}>
                {name}
                {tookOver !== '' && <span class="rack-note"> {tookOver} newly loaded</span>}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function FailureLine({ failure }: { readonly failure: ProvedFailure }): JSX.Element {
  const { name, cause, drops, dropped_kW, overloads } = failure;
  return (
    <li>
      <SeverityMark severity="error" />
      <div>
        <strong>{name}</strong>
        {drops !== '' && (
          <p>
            drops {significant(dropped_kW, 3)} kW: {drops}
          </p>
        )}
        {overloads !== '' && <p>overloads {overloads}</p>}
        {cause !== '' && drops !== '' && <p class="rack-note">{cause}</p>}
      </div>
    </li>
  );
}
