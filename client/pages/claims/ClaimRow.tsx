import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ClaimResult } from '../../../models/claims/Claim.ts';
import { Icon } from '../../ui/Icon.tsx';
import { resultSpanText, resultText, claimedText, quantityText } from './claimText.ts';
import { VerdictMark } from './VerdictMark.tsx';

interface ClaimRowProps {
  readonly claim: ClaimResult;
}

/** A claim with the claimed value, the computed value and the verdict; its button shows the calculation. */
export function ClaimRow({ claim }: ClaimRowProps): JSX.Element {
  const isOpen = useSignal(false);
  const { id, claim: text, claimedIsImplied, verdict, isDerived, reason } = claim;
  const span = resultSpanText(claim);
  const bodyId = `claim-${id}`;
  return (
    <li class="claim">
      <div class="claim-verdict">
        <VerdictMark verdict={verdict} />
      </div>
      <div class="claim-words">
        <p>
          {text}
          {isDerived && (
            <span class="row-detail">Derived: the figure stands in no article, but follows from it.</span>
          )}
        </p>
        <p class="claim-reason">{reason}</p>
      </div>
      <dl class="claim-figures">
        <div>
          <dt>{claimedIsImplied ? 'Implied' : 'Claimed'}</dt>
          <dd>{claimedText(claim)}</dd>
        </div>
        <div>
          <dt>Plenum</dt>
          <dd>
            <strong>{resultText(claim)}</strong>
            {span !== undefined && <span class="row-detail">{span}</span>}
          </dd>
        </div>
      </dl>
      <button
        type="button"
        class="text-button claim-toggle"
        aria-expanded={isOpen.value}
        aria-controls={bodyId}
        aria-label={`How Plenum computes ${id}`}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <Icon name={isOpen.value ? 'down' : 'right'} />
        {id}
      </button>
      <div id={bodyId} class="claim-workings" hidden={!isOpen.value}>
        {isOpen.value && <Workings claim={claim} />}
      </div>
    </li>
  );
}

function Workings({ claim: { formula, inputs } }: ClaimRowProps): JSX.Element {
  return (
    <>
      <p>
        <span class="claim-label">Formula</span> {formula}
      </p>
      {inputs.length > 0 && (
        <dl class="claim-inputs">
          {inputs.map(({ label, value, unit }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{quantityText(value, unit)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
