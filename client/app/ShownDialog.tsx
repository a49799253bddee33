import { signal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { failure, failureOf } from '../state/failure.ts';
import { closeDialog, wantedDialog, type DialogId } from './wantedDialog.ts';

const loaders: Readonly<Record<DialogId, () => Promise<FunctionComponent>>> = {
  search: () => import('./search/SearchDialog.tsx').then(({ SearchDialog }) => SearchDialog),
  revisions: () => import('./together/RevisionsDialog.tsx').then(({ RevisionsDialog }) => RevisionsDialog),
  share: () => import('./together/ShareDialog.tsx').then(({ ShareDialog }) => ShareDialog),
  conflicts: () => import('./together/ConflictDialog.tsx').then(({ ConflictDialog }) => ConflictDialog),
  report: () => import('./report/ReportDialog.tsx').then(({ ReportDialog }) => ReportDialog),
  shortcuts: () => import('./ShortcutDialog.tsx').then(({ ShortcutDialog }) => ShortcutDialog),
};

const failedLoads: Readonly<Record<DialogId, string>> = {
  search: 'The search could not be loaded',
  shortcuts: 'The shortcuts could not be loaded',
  revisions: 'The revisions could not be loaded',
  share: 'The share links could not be loaded',
  conflicts: 'The conflicts could not be loaded',
  report: 'The report could not be loaded',
};

const loaded = signal<Readonly<Partial<Record<DialogId, FunctionComponent>>>>({});

/** The dialog that is to be open, once its code is loaded. */
export function ShownDialog(): JSX.Element | null {
  const id = wantedDialog.value;
  useEffect(() => {
    if (id !== null) loadDialog(id);
  }, [id]);
  const View = id === null ? undefined : loaded.value[id];
  return View === undefined ? null : <View />;
}

function loadDialog(id: DialogId): void {
  const load = async (): Promise<void> => {
    const View = await loaders[id]();
    failure.value = null;
    loaded.value = { ...loaded.value, [id]: View };
  };
  load().catch((error: unknown) => {
    failure.value = {
      ...failureOf(failedLoads[id], error),
      retry: async () => {
        await load();
        wantedDialog.value = id;
      },
    };
    closeDialog();
  });
}
