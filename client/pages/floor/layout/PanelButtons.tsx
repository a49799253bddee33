import type { JSX } from 'preact';
import { room } from '../floorState.ts';
import { openPanel } from './floorPanel.ts';

/** Opens and closes the panels for layout and tracing. */
export function PanelButtons(): JSX.Element {
  const button = (panel: 'layout' | 'trace', label: string): JSX.Element => (
    <button
      type="button"
      class="button"
      aria-expanded={openPanel.value === panel}
      onClick={() => {
        openPanel.value = openPanel.value === panel ? null : panel;
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      {room.value !== null && button('layout', 'Lay out')}
      {button('trace', 'Trace')}
    </>
  );
}
