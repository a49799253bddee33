import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { placeFloat } from './placeFloat.ts';

export interface ComboboxItem {
  readonly value: string;
  readonly label: string;
  /** Small text next to the label: figures, year, quality. */
  readonly detail?: string;
  /** Choices of the same group are listed under its name. */
  readonly group?: string;
  /** Additional search words. */
  readonly keywords?: string;
}

interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  /** Value of the current choice; empty if there is none. */
  readonly value: string;
  readonly choices: readonly ComboboxItem[];
  readonly placeholder?: string;
  readonly isInvalid?: boolean;
  /** True if the current choice is not stated here but inherited. */
  readonly isInherited?: boolean;
  readonly describedBy?: string | undefined;
  /** Shown at the end of the list while more choices are loaded. */
  readonly waiting?: string | undefined;
  /** Searches elsewhere for a typed text: the choices are then what it found, and none are filtered out here. */
  readonly onSearch?: (typed: string) => void;
  /** True if the choices are only similar to the typed text: none is chosen before an arrow key was pressed. */
  readonly areSuggestions?: boolean;
  readonly onOpen?: () => void;
  readonly onChoose: (value: string) => void;
  /** Called when the field loses focus with text that matches nothing; the text is discarded. */
  readonly onGivenUp?: (typed: string) => void;
}

/** Of a longer list, this number of choices around the active one is shown; the window moves in steps. */
const MAX_SHOWN = 600;
const WINDOW_STEP = 100;

/** A searchable list. Typing filters, arrow keys move, Enter chooses, Escape cancels. */
export function Combobox(props: ComboboxProps): JSX.Element {
  const {
    id,
    label,
    value,
    choices,
    placeholder,
    isInvalid = false,
    isInherited = false,
    describedBy,
    waiting,
    onSearch,
    areSuggestions = false,
    onOpen,
    onChoose,
    onGivenUp,
  } = props;
  const listId = `${useId()}-list`;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const typed = useSignal<string | null>(null);
  const isOpen = useSignal(false);
  const active = useSignal(0);
  /** True after typing or moving: before that, Enter must not choose an entry. */
  const hasMoved = useSignal(false);
  const hasPressedArrow = useSignal(false);
  const isNoneActive = areSuggestions && !hasPressedArrow.value;

  const current = choices.find((choice) => choice.value === value);
  const shown = typed.value ?? current?.label ?? value;
  const matches = isOpen.value ? matching(choices, onSearch === undefined ? (typed.value ?? '') : '') : [];
  const currentIndex = matches.findIndex((choice) => choice.value === value);
  const activeIndex = isNoneActive
    ? -1
    : Math.min(hasMoved.value ? active.value : Math.max(0, currentIndex), matches.length - 1);
  const firstListed = firstShown(activeIndex, matches.length);
  const listed = matches.slice(firstListed, firstListed + MAX_SHOWN);

  const open = (): void => {
    if (isOpen.value) return;
    onOpen?.();
    hasMoved.value = false;
    isOpen.value = true;
  };
  const close = (): void => {
    isOpen.value = false;
    typed.value = null;
  };
  const choose = (choice: ComboboxItem | undefined): void => {
    if (choice === undefined) return;
    close();
    if (choice.value !== value) onChoose(choice.value);
  };

  const isShown = useComputed(() => isOpen.value);
  useLayoutEffect(() => {
    const float = list.current;
    if (!isShown.value || float === null || input.current === null) return undefined;
    const field = input.current;
    float.style.minWidth = `${String(field.getBoundingClientRect().width)}px`;
    float.showPopover();
    placeFloat(float, field);
    const follow = (event: Event): void => {
      if (event.target instanceof Node && !float.contains(event.target)) placeFloat(float, field);
    };
    addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      removeEventListener('scroll', follow, { capture: true });
      if (float.isConnected) float.hidePopover();
    };
  }, [isShown.value]);

  useLayoutEffect(() => {
    if (isOpen.value && list.current !== null && input.current !== null)
      placeFloat(list.current, input.current);
  }, [isOpen.value, listed.length]);

  useEffect(() => {
    if (!isOpen.value) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [isOpen.value, activeIndex]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!isOpen.value) open();
      else {
        active.value = Math.min(Math.max(0, activeIndex + step), matches.length - 1);
        hasMoved.value = true;
        hasPressedArrow.value = true;
      }
    } else if (event.key === 'Enter' && isOpen.value) {
      event.preventDefault();
      if (hasMoved.value) choose(matches[activeIndex]);
      else close();
    } else if (event.key === 'Tab' && isTyped(typed.value)) {
      choose(matches[activeIndex]);
    } else if (event.key === 'Escape' && isOpen.value) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return (
    <span class="combobox">
      <input
        ref={input}
        id={id}
        class={`input combobox-input ${isInherited ? 'is-inherited' : ''}`}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen.value}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={
          isOpen.value && listed.length > 0 && activeIndex >= 0
            ? `${listId}-${String(activeIndex)}`
            : undefined
        }
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        title={typed.value === null ? shown : undefined}
        value={shown}
        onInput={(event) => {
          open();
          typed.value = event.currentTarget.value;
          active.value = 0;
          hasMoved.value = true;
          hasPressedArrow.value = false;
          onSearch?.(event.currentTarget.value);
        }}
        onMouseDown={(event) => {
          // A second click on selected text would clear the selection, and typing would insert into the text.
          if (!isOpen.value && document.activeElement === event.currentTarget) event.preventDefault();
        }}
        onClick={(event) => {
          open();
          event.currentTarget.select();
        }}
        onBlur={() => {
          if (isTyped(typed.value) && typed.value !== current?.label) onGivenUp?.(typed.value);
          close();
        }}
        onKeyDown={onKeyDown}
      />
      <Icon name="down" />
      <div
        ref={list}
        class="listbox-float"
        popover="manual"
        onPointerDown={(event) => {
          event.preventDefault();
        }}
      >
        <div id={listId} class="listbox" role="listbox" aria-label={label}>
          {listed.map((choice, index) => (
            <ListedChoice
              key={choice.value}
              id={`${listId}-${String(firstListed + index)}`}
              choice={choice}
              heading={choice.group !== listed[index - 1]?.group ? choice.group : undefined}
              isActive={firstListed + index === activeIndex}
              isCurrent={choice.value === value}
              onChoose={() => {
                choose(choice);
              }}
            />
          ))}
        </div>
        {isOpen.value && listed.length === 0 && waiting === undefined && (
          <p class="listbox-note">No match for “{typed.value}”.</p>
        )}
        {matches.length > MAX_SHOWN && <p class="listbox-note">Type to see more.</p>}
        {waiting !== undefined && <p class="listbox-note">{waiting}</p>}
      </div>
    </span>
  );
}

interface ListedChoiceProps {
  readonly id: string;
  readonly choice: ComboboxItem;
  readonly heading: string | undefined;
  readonly isActive: boolean;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function ListedChoice({
  id,
  choice,
  heading,
  isActive,
  isCurrent,
  onChoose,
}: ListedChoiceProps): JSX.Element {
  return (
    <>
      {heading !== undefined && (
        <div class="listbox-group" role="presentation">
          {heading}
        </div>
      )}
      <div
        id={id}
        class="listbox-choice"
        role="option"
        aria-selected={isActive}
        data-current={isCurrent}
        onClick={onChoose}
      >
        <span class="listbox-label">{choice.label}</span>
        {choice.detail !== undefined && <span class="listbox-detail">{choice.detail}</span>}
      </div>
    </>
  );
}

const isTyped = (text: string | null): text is string => text !== null && text.trim() !== '';

/** Start of the shown part of a list, so that the active choice is in it. */
function firstShown(activeIndex: number, count: number): number {
  const start = Math.floor((activeIndex - MAX_SHOWN / 2) / WINDOW_STEP) * WINDOW_STEP;
  return Math.min(Math.max(0, start), Math.max(0, count - MAX_SHOWN));
}

/** Choices that contain all typed words. */
function matching(choices: readonly ComboboxItem[], typed: string): readonly ComboboxItem[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices;
  return choices.filter(({ label, detail = '', group = '', keywords = '', value }) => {
    const text = `${label} ${detail} ${group} ${keywords} ${value}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
