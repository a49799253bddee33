import { useSignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { addChangedOption } from '../../../../models/edit/commands/changedOption.ts';
import { leverTexts } from '../../../../models/present/figures/leverTexts.ts';
import { whatIfFigures, whatIfNotes } from '../../../../models/present/figures/whatIfFigures.ts';
import { moneyColumn } from '../../../../models/present/format/money.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import type { BillWhatIf } from '../../../../models/study/whatIf/billWhatIf.ts';
import { isResting, noLevers, type BillLevers } from '../../../../models/study/whatIf/BillLevers.ts';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { call } from '../../../state/call.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { latestCall } from '../../../state/latestCall.ts';
import { known } from '../../../state/models.ts';
import { FiguresTable } from '../../../ui/FiguresTable.tsx';
import { HeadFigures } from '../../../ui/HeadFigures.tsx';
import type { CallOutcome } from '../../../worker/calls.ts';
import { Levers } from './Levers.tsx';

interface WhatIfCardProps {
  readonly option: OptionReport;
}

/** Changes of load, price and racks that are tried on the bill without changing the plan. */
export function WhatIfCard({ option }: WhatIfCardProps): JSX.Element {
  const levers = useSignal<BillLevers>(noLevers);
  const outcome = useSignal<CallOutcome<'billWhatIf'> | null>(null);
  const ask = useMemo(
    () =>
      latestCall(
        (question: { readonly optionId: string; readonly levers: BillLevers }) =>
          call('billWhatIf', question),
        (answer) => {
          outcome.value = answer;
        },
      ),
    [],
  );
  const revision = known.value.reportRevision;
  const current = levers.value;
  useEffect(() => {
    ask({ optionId: option.id, levers: current });
  }, [option.id, revision, current]);
  const result = outcome.value?.isDone === true ? outcome.value.value : null;
  return (
    <section class="card" aria-labelledby="what-if-title">
      <div class="card-head">
        <h2 id="what-if-title">What if</h2>
        <p class="card-hint">{option.name}. The plan is not changed</p>
      </div>
      <div class="what-if">
        <Levers option={option} levers={levers} />
        <div class="what-if-result">
          {outcome.value === null && <p class="empty">Computing…</p>}
          {outcome.value?.isDone === false && <p class="field-message">{outcome.value.message}</p>}
          {outcome.value?.isDone === true && result === null && (
            <p class="field-message">No results with these changes.</p>
          )}
          {result !== null && <Result result={result} levers={current} option={option} />}
          <Actions result={result} levers={levers} option={option} />
        </div>
      </div>
    </section>
  );
}

interface ResultProps extends WhatIfCardProps {
  readonly result: BillWhatIf;
  readonly levers: BillLevers;
}

function Result({ result, levers, option }: ResultProps): JSX.Element {
  const { lines, before, after, currency } = result;
  const texts = (amounts: readonly number[]): string[] => moneyColumn(amounts, [before, after]);
  const changes = [...lines.map((line) => line.after - line.before), after - before];
  const isMoved = levers.isShavedEnergyMoved;
  const notes = isResting(levers)
    ? ['Move a slider to see what it does to the bill.']
    : whatIfNotes(result, { isMoved });
  return (
    <>
      <HeadFigures label="Bill with these changes" figures={whatIfFigures(result)} />
      <FiguresTable
        label={`Bill of ${option.name} with these changes`}
        corner="Line"
        rows={lines.map(({ label, hours }) => ({
          key: label,
          head: (
            <>
              {label}
              {hours !== null && <span class="row-detail">{hours}</span>}
            </>
          ),
        }))}
        columns={[
          { head: 'Now', unit: currency, cells: texts([...lines.map((line) => line.before), before]) },
          { head: 'What if', unit: currency, cells: texts([...lines.map((line) => line.after), after]) },
          {
            head: 'Change',
            unit: currency,
            cells: texts(changes).map((text, index) => changeCell(changes[index] ?? 0, text)),
          },
        ]}
        foot="Total"
        class="what-if-table"
      />
      <ul class="what-if-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

function changeCell(change: number, text: string): JSX.Element | string {
  if (Math.abs(change) < 0.005) return '–';
  return (
    <span class={change < 0 ? 'change-less' : 'change-more'}>
      {change > 0 ? '+' : ''}
      {text}
    </span>
  );
}

interface ActionsProps extends WhatIfCardProps {
  readonly result: BillWhatIf | null;
  readonly levers: Signal<BillLevers>;
}

function Actions({ result, levers, option }: ActionsProps): JSX.Element {
  const { stated, notStated } = leverTexts(levers.value, option, result);
  const changes = result?.changes ?? null;
  return (
    <div class="what-if-actions">
      <button
        type="button"
        class="button"
        disabled={stated.length + notStated.length === 0}
        onClick={() => {
          levers.value = noLevers;
        }}
      >
        Reset
      </button>
      <button
        type="button"
        class="button"
        disabled={changes === null}
        onClick={() => {
          if (changes === null) return;
          const name = `${option.name}, ${stated.join(', ')}`.slice(0, 200);
          run(
            addChangedOption(planDocument.value, { name, like: option.id, changes: changes as JsonObject }),
          );
        }}
      >
        Keep as option
      </button>
      {notStated.length > 0 && <span class="field-note">A plan cannot state: {notStated.join(', ')}.</span>}
    </div>
  );
}
