import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import { addDesignOption } from '../../../../models/edit/commands/designOption.ts';
import { designNames } from '../../../../models/present/figures/studies/designName.ts';
import { designReasons } from '../../../../models/present/figures/studies/designReasons.ts';
import { keptFigure, shownOrNull } from '../../../../models/present/figures/studies/keptFigure.ts';
import { valueInUnit } from '../../../../models/present/charts/figureAxis.ts';
import { numberOfRow } from '../../../../models/study/rows/StudyRows.ts';
import { call } from '../../../state/call.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { inShownUnits } from '../../../state/inShownUnits.ts';
import { notify } from '../../../state/notices.ts';
import { readOnlySource } from '../../../state/readOnlyPlan.ts';
import { goTo, pageAddress } from '../../../state/route.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { StudyResult } from '../state/StudyResult.ts';
import type { StudyView } from '../state/StudyView.ts';

interface DesignCardProps {
  readonly result: StudyResult;
  readonly view: StudyView;
  /** Place of the row. */
  readonly row: number;
  readonly onClose: () => void;
}

/** One row of a study: its figures, why it is not on the front, and the way to an option of the plan. */
export function DesignCard({ result, view, row, onClose }: DesignCardProps): JSX.Element {
  const { description, rows } = result;
  const units = displayUnits.value;
  const name = designNames(description, rows, units)(row);
  const reasons = designReasons(description, rows, { row, objectives: view.objectives }, units);
  const figures = description.figures.flatMap(({ path }) => {
    const figure = keptFigure(description, rows, path, units);
    const value = figure === null ? null : shownOrNull(figure, figure.column[row]);
    return figure === null
      ? []
      : [{ path, label: figure.label, text: value === null ? '–' : valueInUnit(value, figure.unit) }];
  });
  const isComputed = rows.reasons[row] === null;
  return (
    <section class="study-design" aria-label="Chosen design">
      <div class="study-design-head">
        <h3>{name}</h3>
        {isComputed && readOnlySource.value === null && <AddAsOption result={result} row={row} name={name} />}
        <IconButton icon="remove" label="Close the chosen design" onPress={onClose} />
      </div>
      {reasons.map((reason) => (
        <p key={reason} class="study-design-reason">
          {inShownUnits(reason)}
        </p>
      ))}
      {isComputed && (
        <dl class="study-design-figures">
          {figures.map(({ path, label, text }) => (
            <div key={path}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

interface AddAsOptionProps {
  readonly result: StudyResult;
  readonly row: number;
  readonly name: string;
}

function AddAsOption({ result, row, name }: AddAsOptionProps): JSX.Element {
  const isBusy = useSignal(false);
  const add = async (): Promise<void> => {
    isBusy.value = true;
    const question = result.description.document;
    const outcome = await call('studyOption', { question, row: numberOfRow(result.rows, row) });
    isBusy.value = false;
    if (!outcome.isDone) {
      notify(`The design was not added: ${outcome.message}`);
      return;
    }
    run(addDesignOption(planDocument.peek(), { name: shortened(name), changes: outcome.value }));
    notify(`“${name}” is an option of the plan now.`, {
      label: 'Compare',
      run: () => {
        goTo(pageAddress('compare'));
      },
    });
  };
  return (
    <button type="button" class="button button-main" disabled={isBusy.value} onClick={() => void add()}>
      Add as option
    </button>
  );
}

/** Names of options have this length at most. */
const MAX_NAME = 200;

const shortened = (name: string): string =>
  name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name;
