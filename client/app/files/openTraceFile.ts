import { openPanel } from '../../pages/floor/layout/floorPanel.ts';
import { hallId } from '../../pages/floor/floorState.ts';
import { traceFile, traceRefusal } from '../../pages/floor/trace/traceFile.ts';
import { documentId } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';
import { goTo } from '../../state/route.ts';
import { openTrace, setTrace, trace } from '../../state/trace.ts';
import { loadPage } from '../pageViews.ts';
import { tellRefusals } from './fileQuestion.ts';

/** Shows a drawing or a picture under the floor plan of the hall on the floor page, and offers to take it away. */
export async function openTraceFile(file: File): Promise<void> {
  await loadPage('floor');
  goTo('/floor');
  await openTrace(`${documentId.value} ${hallId.value}`);
  const previous = trace.value;
  openPanel.value = 'trace';
  await traceFile(file);
  const refusal = traceRefusal.value;
  if (refusal !== null) {
    traceRefusal.value = null;
    openPanel.value = null;
    await tellRefusals([{ name: file.name, message: refusal }]);
    return;
  }
  notify(`${file.name} is shown under the floor plan. It is stored in this browser, not in the plan.`, {
    label: 'Undo',
    run: () => {
      setTrace(previous);
    },
  });
}
