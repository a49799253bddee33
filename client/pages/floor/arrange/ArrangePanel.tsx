import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { selectedItems } from '../floorState.ts';
import { openPanel } from '../layout/floorPanel.ts';
import { PanelHead } from '../layout/PanelHead.tsx';
import { CopyFields } from './CopyFields.tsx';
import { GapFields } from './GapFields.tsx';
import { RenumberFields } from './RenumberFields.tsx';

/** Copies of the selection, distances between its items, and labels of its racks. */
export function ArrangePanel(): JSX.Element {
  const panel = useRef<HTMLElement>(null);
  const items = selectedItems.value;
  const hasRacks = items.some(({ list }) => list === 'racks');
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      ref={panel}
      class="card floor-panel"
      aria-labelledby="arrange-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') openPanel.value = null;
      }}
    >
      <PanelHead id="arrange-title" title="Arrange" />
      {items.length === 0 ? (
        <p class="empty">Select items on the floor to arrange them.</p>
      ) : (
        <>
          <CopyFields />
          {items.length > 1 && <GapFields />}
          {hasRacks && <RenumberFields />}
        </>
      )}
    </section>
  );
}
