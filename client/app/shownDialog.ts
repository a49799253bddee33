import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { failure, failureOf } from '../state/failure.ts';

type DialogId = 'search' | 'shortcuts';

/** The dialog that is open; null if none is. */
export const shownDialog = signal<{ readonly id: DialogId; readonly View: FunctionComponent } | null>(null);

const loaders: Readonly<Record<DialogId, () => Promise<FunctionComponent>>> = {
  search: () => import('./search/SearchDialog.tsx').then(({ SearchDialog }) => SearchDialog),
  shortcuts: () => import('./ShortcutDialog.tsx').then(({ ShortcutDialog }) => ShortcutDialog),
};

/** Opens a dialog; its code is loaded when it is first opened. */
export function showDialog(id: DialogId): void {
  const open = async (): Promise<void> => {
    const View = await loaders[id]();
    failure.value = null;
    shownDialog.value = { id, View };
  };
  open().catch((error: unknown) => {
    const what = id === 'search' ? 'The search could not be loaded' : 'The shortcuts could not be loaded';
    failure.value = { ...failureOf(what, error), retry: open };
  });
}

export function closeDialog(): void {
  shownDialog.value = null;
}
