import type { JSX } from 'preact';
import { IconButton } from '../../../ui/IconButton.tsx';
import { openPanel } from './floorPanel.ts';

/** The head of a panel, with its close button. */
export function PanelHead({ id, title }: { readonly id: string; readonly title: string }): JSX.Element {
  return (
    <div class="card-head">
      <h2 id={id}>{title}</h2>
      <span class="floor-panel-close">
        <IconButton
          icon="remove"
          label={`Close: ${title}`}
          onPress={() => {
            openPanel.value = null;
          }}
        />
      </span>
    </div>
  );
}
