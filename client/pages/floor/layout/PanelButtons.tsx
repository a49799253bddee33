import type { JSX } from 'preact';
import { openRowTool } from '../arrange/rowTool.ts';
import { room } from '../floorState.ts';
import { openPanel, type FloorPanelName } from './floorPanel.ts';

/** Opens and closes the panels for rows, layout and tracing. */
export function PanelButtons(): JSX.Element {
  const button = (panel: FloorPanelName, label: string, open?: () => void): JSX.Element => (
    <button
      type="button"
      class="button"
      aria-expanded={openPanel.value === panel}
      onClick={() => {
        if (openPanel.value === panel) openPanel.value = null;
        else if (open !== undefined) open();
        else openPanel.value = panel;
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      {room.value !== null && button('row', 'Row', openRowTool)}
      {room.value !== null && button('layout', 'Lay out')}
      {button('trace', 'Trace')}
    </>
  );
}
