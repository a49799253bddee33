import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { documentId } from '../../../state/editor.ts';
import { openTrace } from '../../../state/trace.ts';
import { Lazy } from '../../../ui/Lazy.tsx';
import { hallId, room } from '../floorState.ts';
import { openPanel } from './floorPanel.ts';

/** The open panel above the drawing; the traced drawing of the hall is loaded with the page. */
export function FloorPanels(): JSX.Element | null {
  const traceId = `${documentId.value} ${hallId.value}`;
  useEffect(() => {
    void openTrace(traceId);
  }, [traceId]);
  const panel = openPanel.value;
  if (panel === 'row' && room.value !== null) {
    return <Lazy key="row" load={async () => (await import('../arrange/RowPanel.tsx')).RowPanel} />;
  }
  if (panel === 'arrange' && room.value !== null) {
    return (
      <Lazy key="arrange" load={async () => (await import('../arrange/ArrangePanel.tsx')).ArrangePanel} />
    );
  }
  if (panel === 'layout' && room.value !== null) {
    return <Lazy key="layout" load={async () => (await import('./LayoutPanel.tsx')).LayoutPanel} />;
  }
  if (panel === 'trace') {
    return <Lazy key="trace" load={async () => (await import('../trace/TracePanel.tsx')).TracePanel} />;
  }
  return null;
}
