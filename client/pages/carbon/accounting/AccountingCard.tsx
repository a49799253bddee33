import type { JSX } from 'preact';
import { DesignSwitch } from '../../../fields/DesignSwitch.tsx';
import { useAwaitedField } from '../../../fields/useAwaitedField.ts';
import { forms } from '../../../state/details.ts';
import { shownDesign } from '../../../state/detailsShown.ts';
import { OptionOverrideHint } from '../../OptionOverrideHint.tsx';
import { AccountingFields } from './AccountingFields.tsx';

/** Carbon accounting: the grid factor, contracts, and each further scope. */
export function AccountingCard(): JSX.Element {
  const optionId = shownDesign.value;
  const known = forms.value;
  const form = known?.optionId === (optionId ?? '') ? known.carbon : undefined;
  useAwaitedField(['carbon'], form !== undefined);
  return (
    <section class="card" aria-labelledby="accounting-title">
      <div class="card-head">
        <h2 id="accounting-title">Accounting</h2>
      </div>
      <div class="form-card">
        <DesignSwitch label="Accounting of" />
        <OptionOverrideHint section="carbon" name="Carbon" />
        {form === undefined ? (
          <p class="field-note">Loading…</p>
        ) : (
          <AccountingFields key={optionId ?? ''} form={form} optionId={optionId} />
        )}
      </div>
    </section>
  );
}
