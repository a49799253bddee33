import type { JSX } from 'preact';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import { explainedFailure } from '../../../state/shownFailure.ts';
import { SeverityMark } from '../../../ui/SeverityMark.tsx';
import { useWidth } from '../../../ui/useWidth.ts';
import { editedOption } from './editedDesign.ts';
import { FailureBar } from './FailureBar.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { OneLineCanvas } from './OneLineCanvas.tsx';
import { drawnStatement, oneLineMessage, placedItems, selectedItem } from './oneLineState.ts';

/** The topology as a one-line diagram that is edited, its failures, and the panel of what is selected. */
export function OneLineEditor({ option }: { readonly option: OptionReport }): JSX.Element | null {
  const { ref, width } = useWidth();
  const statement = drawnStatement.value;
  const topology = statement?.topology ?? null;
  const detail = explainedFailure.value;
  const own = editedOption.value;
  const selected = selectedItem.value;
  const members =
    selected === null
      ? []
      : (placedItems.value.find(({ item }) => item.members.includes(selected))?.item.members ?? []);
  if (statement === null) return null;
  const isPanelOpen = selected !== null && members.length > 0;
  return (
    <div class="one-line">
      {own !== null && (
        <p class="rack-note">
          {own.name} has a power topology of its own: what is edited here is changed in this option alone. A
          field that it leaves empty has the value of the plan.
        </p>
      )}
      {statement.problems.map((problem) => (
        <p key={problem} class="one-line-problem">
          <SeverityMark severity="error" /> {problem}
        </p>
      ))}
      {option.topology !== null && <FailureBar topology={option.topology} />}
      <p class="one-line-message" role="status">
        {oneLineMessage.value}
      </p>
      {topology !== null && (
        <div ref={ref} class={`one-line-body ${isPanelOpen ? 'has-panel' : ''}`}>
          <OneLineCanvas
            width={width}
            title={`Power one-line diagram of ${option.name}`}
            topology={topology}
            failure={detail}
          />
          {isPanelOpen && <ItemPanel topology={topology} members={members} />}
        </div>
      )}
      <p class="rack-note">
        Select a node to rate, connect or fail it. Drag from a node to another to connect them. Keys: arrows,
        Enter, F to fail, C to connect, Delete, [ and ] for the previous and next failure.
      </p>
    </div>
  );
}
