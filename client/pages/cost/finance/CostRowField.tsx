import type { JSX } from 'preact';
import { chooseCostRow } from '../../../../models/edit/commands/finance.ts';
import { RowField } from '../../../fields/RowField.tsx';
import { textAt, type Path } from '../../../../models/edit/document/json.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { wantCosts } from '../../../state/models.ts';
import type { ComboboxItem } from '../../../ui/Combobox.tsx';
import type { FormOwner } from '../../../worker/protocol/formTypes.ts';

interface CostRowFieldProps {
  readonly label: string;
  /** Keys from the root of the design. */
  readonly path: Path;
  /** Path of the custom value, which overrides the row. */
  readonly ownPath: Path;
  readonly owners: readonly FormOwner[];
  readonly choices: readonly ComboboxItem[];
  readonly optionId: string | undefined;
}

/** A row of the cost tables, which the custom value below overrides. */
export function CostRowField(props: CostRowFieldProps): JSX.Element {
  const { label, path, ownPath, owners, choices, optionId } = props;
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const inPlan = textAt(planDocument.value, path);
  const named = choices.find(({ value }) => value === inPlan)?.label ?? inPlan ?? 'None';
  return (
    <RowField
      path={[...within, ...path]}
      label={label}
      choices={choices}
      whenEmpty={optionId === undefined ? 'None' : `${named} (base plan)`}
      onOpen={wantCosts}
      onChoose={(rowId) => {
        run(chooseCostRow(planDocument.value, { path, ownPath, owners, rowId, optionId }));
      }}
    />
  );
}
