import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { listDrafts, type Draft } from '../state/drafts.ts';
import { documentId } from '../state/editor.ts';
import { examples } from '../state/examples.ts';
import { Icon } from '../ui/Icon.tsx';
import { placeFloat } from '../ui/placeFloat.ts';
import { newPlan, openDraft, openExample, savePlan } from './documents.ts';
import { openNetbox } from './netbox/openNetbox.ts';
import { openFiles } from './openFiles.ts';

const MAX_EARLIER = 6;

/** New, open, save; the examples; earlier drafts saved in this browser. */
export function FileMenu(): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const earlier = useSignal<readonly Draft[]>([]);

  const close = (): void => {
    menu.current?.hidePopover();
  };
  const onToggle = (event: Event): void => {
    if (!(event instanceof ToggleEvent) || event.newState !== 'open') return;
    if (menu.current !== null && button.current !== null) placeFloat(menu.current, button.current);
    listDrafts().then(
      (drafts) => {
        earlier.value = drafts.filter(({ id }) => id !== documentId.value).slice(0, MAX_EARLIER);
      },
      () => {
        earlier.value = [];
      },
    );
  };

  return (
    <>
      <button type="button" class="button" onClick={savePlan}>
        <Icon name="save" />
        Save<span class="wide-only"> file</span>
      </button>
      <button ref={button} type="button" class="button" popovertarget="file-menu">
        <Icon name="open" />
        Open
      </button>
      <div ref={menu} id="file-menu" class="menu" popover="auto" onToggle={onToggle}>
        <button
          type="button"
          class="menu-item"
          onClick={() => {
            close();
            newPlan();
          }}
        >
          New plan
        </button>
        <button
          type="button"
          class="menu-item"
          onClick={() => {
            close();
            picker.current?.click();
          }}
        >
          Open file…
        </button>
        <button
          type="button"
          class="menu-item"
          onClick={() => {
            close();
            void openNetbox('import');
          }}
        >
          Import from NetBox…
        </button>
        <button
          type="button"
          class="menu-item"
          onClick={() => {
            close();
            void openNetbox('export');
          }}
        >
          Export for NetBox…
        </button>
        <p class="menu-heading">Examples</p>
        {examples.map((example) => (
          <button
            key={example.id}
            type="button"
            class="menu-item"
            onClick={() => {
              close();
              void openExample(example);
            }}
          >
            {example.name}
          </button>
        ))}
        {earlier.value.length > 0 && <p class="menu-heading">Saved in this browser</p>}
        {earlier.value.map((draft) => (
          <button
            key={draft.id}
            type="button"
            class="menu-item"
            onClick={() => {
              close();
              void openDraft(draft);
            }}
          >
            <span class="menu-item-name">{draft.name}</span>
            <span class="menu-item-detail">
              {new Date(draft.savedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
            </span>
          </button>
        ))}
      </div>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json,.yaml,.yml,.csv,.tsv"
        multiple
        class="sr-only"
        tabIndex={-1}
        aria-hidden="true"
        aria-label="Open a plan file"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void openFiles(files);
        }}
      />
    </>
  );
}
