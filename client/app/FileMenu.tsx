import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { isObject } from '../../models/edit/document/json.ts';
import type { PlanCard } from '../library/PlanCard.ts';
import { listPlans } from '../library/planListing.ts';
import { documentId, planDocument } from '../state/editor.ts';
import { examples } from '../state/examples.ts';
import { Icon } from '../ui/Icon.tsx';
import { placeFloat } from '../ui/placeFloat.ts';
import { newPlan, openExample, openStoredPlan, savePlan } from './documents.ts';
import { openNetbox } from './netbox/openNetbox.ts';
import { openFiles } from './openFiles.ts';
import { timeText } from '../ui/timeText.ts';
import { showDialog } from './wantedDialog.ts';

const MAX_RECENT = 5;

/** New, open, save; revisions of the plan; the examples; recent plans of this browser. */
export function FileMenu(): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const recent = useSignal<readonly PlanCard[]>([]);

  const close = (): void => {
    menu.current?.hidePopover();
  };
  const onToggle = (event: Event): void => {
    if (!(event instanceof ToggleEvent) || event.newState !== 'open') return;
    if (menu.current !== null && button.current !== null) placeFloat(menu.current, button.current);
    void listPlans().then(({ plans }) => {
      recent.value = plans.filter(({ id }) => id !== documentId.value).slice(0, MAX_RECENT);
    });
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
            void newPlan();
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
            showDialog('report');
          }}
        >
          Report to print…
        </button>
        <button
          type="button"
          class="menu-item"
          onClick={() => {
            close();
            showDialog('revisions');
          }}
        >
          Revisions of this plan…
        </button>
        <button
          type="button"
          class="menu-item"
          onClick={() => {
            close();
            showDialog('share');
          }}
        >
          Share by a link…
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
        {isObject(planDocument.value['netbox']) && (
          <button
            type="button"
            class="menu-item"
            onClick={() => {
              close();
              void openNetbox('refresh');
            }}
          >
            Refresh from NetBox…
          </button>
        )}
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
        {recent.value.length > 0 && <p class="menu-heading">Recent plans</p>}
        {recent.value.map(({ id, name, isDamaged, editedAt_ms }) => (
          <button
            key={id}
            type="button"
            class="menu-item"
            onClick={() => {
              close();
              void openStoredPlan(id);
            }}
          >
            <span class="menu-item-name">{name}</span>
            <span class="menu-item-detail">{isDamaged ? 'Damaged' : timeText(editedAt_ms)}</span>
          </button>
        ))}
        {recent.value.length > 0 && (
          <a class="menu-item" href="/" onClick={close}>
            All plans
          </a>
        )}
      </div>
      <input
        ref={picker}
        type="file"
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
