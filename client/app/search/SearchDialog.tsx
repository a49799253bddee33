import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { forms } from '../../state/details.ts';
import { areFormsWanted } from '../../state/detailsShown.ts';
import { planDocument } from '../../state/editor.ts';
import { glossary, loadGlossary } from '../../state/glossary.ts';
import { Icon } from '../../ui/Icon.tsx';
import { closeDialog } from '../wantedDialog.ts';
import { actionItems } from './actionItems.ts';
import { fieldItems } from './fieldItems.ts';
import { matchItems } from './matchItems.ts';
import { pageItems, termItems } from './pageItems.ts';
import { itemKindLabels, type SearchItem } from './SearchItem.ts';
import { deviceItems, findingItems, rackItems } from './planItems.ts';
import { recentItems, rememberItem } from './recentItems.ts';

/** Finds pages, racks, devices, fields, findings, actions and terms by a few letters, and goes to them or does them. */
export function SearchDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useSignal('');
  const active = useSignal(0);
  const items = useComputed((): readonly SearchItem[] => [
    ...pageItems(),
    ...actionItems(),
    ...findingItems(),
    ...fieldItems(planDocument.value, forms.value),
    ...rackItems(planDocument.value),
    ...deviceItems(planDocument.value),
    ...termItems(glossary.value),
  ]);
  const matches = useComputed(() => matchItems(items.value, text.value, recentItems()));
  const { shown, count } = matches.value;
  const current = Math.min(active.value, shown.length - 1);

  useEffect(() => {
    dialog.current?.showModal();
    areFormsWanted.value = true;
    // Without the glossary the rest is found all the same.
    loadGlossary().catch(() => undefined);
    return () => {
      areFormsWanted.value = false;
    };
  }, []);
  useEffect(() => {
    document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const choose = (item: SearchItem | undefined): void => {
    if (item === undefined) return;
    // Closing gives the focus back; what the entry focuses comes after.
    dialog.current?.close();
    // The event of it comes later: until then the search could not be opened again, nor another dialog by the entry.
    closeDialog();
    rememberItem(item.id);
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      const next = current + step;
      const isOneStep = Math.abs(step) === 1;
      active.value = isOneStep
        ? (next + shown.length) % shown.length
        : Math.min(shown.length - 1, Math.max(0, next));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(shown[current]);
    }
  };

  return (
    <dialog
      ref={dialog}
      class="search-dialog"
      aria-label="Search"
      onClose={() => {
        // After an entry was chosen it is gone, and another dialog may be open.
        if (dialog.current !== null) closeDialog();
      }}
      onClick={(event) => {
        // Only a click beside the content reaches the dialog itself.
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div class="search-content">
        <div class="search-field">
          <Icon name="search" />
          <input
            class="search-input"
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls="search-list"
            aria-activedescendant={shown.length === 0 ? undefined : optionId(current)}
            aria-label="Search pages, racks, devices, fields, findings, actions and terms"
            placeholder="Page, rack, device, field, finding, action or term"
            autocomplete="off"
            spellcheck={false}
            autofocus
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
              active.value = 0;
            }}
            onKeyDown={onKeyDown}
          />
          <button
            type="button"
            class="button"
            onClick={() => {
              dialog.current?.close();
            }}
          >
            Close
          </button>
        </div>
        <ul id="search-list" class="search-list" role="listbox" aria-label="Found">
          {shown.map((item, index) => (
            <li
              key={item.id}
              id={optionId(index)}
              class={`search-item ${index === current ? 'is-active' : ''}`}
              role="option"
              aria-selected={index === current}
              onPointerMove={() => {
                active.value = index;
              }}
              onClick={() => {
                choose(item);
              }}
            >
              <span class="search-label">{item.label}</span>
              <span class="search-kind">{itemKindLabels[item.kind]}</span>
              <span class="search-detail">{item.detail}</span>
            </li>
          ))}
        </ul>
        <p class="search-foot" role="status">
          {shown.length === 0 ? `Nothing contains “${text.value}”.` : footText(shown.length, count)}
        </p>
      </div>
    </dialog>
  );
}

const optionId = (index: number): string => `search-option-${String(index)}`;

const footText = (shownCount: number, count: number): string =>
  shownCount < count
    ? `${String(shownCount)} of ${count.toLocaleString('en-US')}; type more to narrow down.`
    : '↑ ↓ to choose, Enter to go, Escape to close';
