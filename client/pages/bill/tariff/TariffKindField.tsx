import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { chooseTariffKind } from '../../../../models/edit/commands/tariff.ts';
import { fieldId } from '../../../fields/fieldId.ts';
import { FieldFrame, messageAttributes } from '../../../fields/FieldFrame.tsx';
import { tariffKinds, tariffKindLabel } from '../../../../models/present/words/tariffKindLabel.ts';
import { objectAt, textAt, valueAt } from '../../../../models/edit/document/json.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { TariffForm } from '../../../worker/protocol/protocol.ts';
import { tariffStart } from './tariffStart.ts';

interface TariffKindFieldProps {
  readonly form: TariffForm;
  readonly optionId: string | undefined;
  /** True while a utility rate is selected but none is read yet: the plan retains its tariff until then. */
  readonly isRecordWanted: Signal<boolean>;
}

/** The kind of a tariff. */
export function TariffKindField({ form, optionId, isRecordWanted }: TariffKindFieldProps): JSX.Element {
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const path = [...within, 'tariff', 'kind'];
  const { isInvalid, describedBy } = messageAttributes(path);
  const plan = planDocument.value;
  const baseKind = tariffKindLabel(textAt(plan, ['tariff', 'kind']) ?? 'flat');
  const isStated = optionId === undefined || valueAt(plan, [...within, 'tariff']) !== undefined;
  const choose = (kind: string): void => {
    const hasRecord = objectAt(plan, ['tariff'])['record'] !== undefined && optionId !== undefined;
    isRecordWanted.value = kind === 'urdb' && form.kind !== 'urdb' && !hasRecord;
    if (isRecordWanted.value || (kind === form.kind && isStated)) return;
    const chosen = kind === '' ? undefined : kind;
    run(chooseTariffKind(plan, { kind: chosen, start: tariffStart(form, optionId), optionId }));
  };
  return (
    <FieldFrame path={path} label="Kind">
      <span class="control">
        <select
          id={fieldId(path)}
          class={`input select ${isStated ? '' : 'is-inherited'}`}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          value={isRecordWanted.value ? 'urdb' : isStated ? form.kind : ''}
          onChange={(event) => {
            choose(event.currentTarget.value);
          }}
        >
          {optionId !== undefined && <option value="">{baseKind} (base plan)</option>}
          {tariffKinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </FieldFrame>
  );
}
