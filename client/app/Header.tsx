import type { JSX } from 'preact';
import { planDocument, redo, redoLabel, undo, undoLabel } from '../state/editor.ts';
import { textAt } from '../../models/edit/document/json.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { FileMenu } from './FileMenu.tsx';
import { Navigation } from './Navigation.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { UnitsMenu } from './UnitsMenu.tsx';

/** Product, plan name, pages, and the actions available on every page. */
export function Header(): JSX.Element {
  const name = textAt(planDocument.value, ['name']) ?? '';
  return (
    <header class="header">
      <a class="brand" href="/" aria-label="Plenum, home">
        <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
          <rect width="32" height="32" rx="7" class="brand-ground" />
          <path class="brand-lines" d="M7 24.5h18M10 20V9.5M16 20V6.5M22 20V9.5" />
        </svg>
        <span class="brand-name">Plenum</span>
      </a>
      <div class="header-plan">
        <span class="header-plan-name" title={name}>
          {name === '' ? 'Untitled plan' : name}
        </span>
        <SaveStatus />
      </div>
      <Navigation />
      <div class="header-actions">
        <IconButton
          icon="undo"
          label={undoLabel.value === undefined ? 'Undo' : `Undo: ${undoLabel.value}`}
          disabled={undoLabel.value === undefined}
          onPress={undo}
        />
        <IconButton
          icon="redo"
          label={redoLabel.value === undefined ? 'Redo' : `Redo: ${redoLabel.value}`}
          disabled={redoLabel.value === undefined}
          onPress={redo}
        />
        <UnitsMenu />
        <ThemeSwitch />
        <FileMenu />
      </div>
    </header>
  );
}
