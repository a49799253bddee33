import type { JSX } from 'preact';
import { redoLabel, undoLabel } from '../state/editor.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { Brand } from './Brand.tsx';
import { FileMenu } from './FileMenu.tsx';
import { PlanName } from './PlanName.tsx';
import { Icon } from '../ui/Icon.tsx';
import { showDialog } from './wantedDialog.ts';
import { SettingsMenu } from './SettingsMenu.tsx';
import { UnitsMenu } from './UnitsMenu.tsx';
import { redoWithNotice, undoWithNotice } from './undoNotice.ts';

/** The name of the plan, and the actions available on every page. */
export function Header(): JSX.Element {
  const isPhone = useMedia('(width < 640px)');
  return (
    <div class="header">
      {isPhone && <Brand />}
      <PlanName />
      <div class="header-actions">
        <button
          type="button"
          class="button search-button"
          aria-label="Search"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => {
            showDialog('search');
          }}
        >
          <Icon name="search" />
          <span class="search-word">Search</span>
        </button>
        <IconButton
          icon="undo"
          label={undoLabel.value === undefined ? 'Undo' : `Undo: ${undoLabel.value}`}
          disabled={undoLabel.value === undefined}
          onPress={undoWithNotice}
        />
        <IconButton
          icon="redo"
          label={redoLabel.value === undefined ? 'Redo' : `Redo: ${redoLabel.value}`}
          disabled={redoLabel.value === undefined}
          onPress={redoWithNotice}
        />
        <UnitsMenu />
        <SettingsMenu />
        <button
          type="button"
          class="button report-button"
          onClick={() => {
            showDialog('report');
          }}
        >
          <Icon name="report" />
          Report
        </button>
        <FileMenu />
      </div>
    </div>
  );
}
