import { render, type JSX } from 'preact';
import type { Path } from '../../../models/edit/document/json.ts';
import { notify } from '../../state/notices.ts';
import { Icon } from '../../ui/Icon.tsx';
import { offeredPath } from './offeredPath.ts';

/** A frame with the field in it that can be studied. */
interface OfferedFrame {
  readonly frame: HTMLElement;
  readonly path: Path;
  readonly label: string;
}

const KEYS = 'Ctrl+Enter';
/** Room of the button with its words beside the label of the field. */
const MIN_WORDS_px = 104;
const MIN_SIGN_px = 28;
/** Width of a field that has room for the sign beside its value. */
const MIN_FIELD_px = 150;

/** Holds the button, in the frame of the field that it is of. */
const host = document.createElement('span');

let shown: OfferedFrame | undefined;

/**
 * Offers a study of the field under the pointer, else of the one with the focus: by a button at its frame, and by Ctrl+Enter. Called once.
 *
 * @param first - the element that was entered first
 */
export function offerStudies(first: Element): void {
  const follow = (entered: Element | null): void => {
    offer(frameOf(entered) ?? frameOf(document.activeElement));
  };
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'mouse' && target instanceof Element) follow(target);
  });
  for (const kind of ['focusin', 'focusout'] as const) {
    document.addEventListener(kind, ({ target, relatedTarget }) => {
      const focused = kind === 'focusin' ? target : relatedTarget;
      if (!host.contains(focused as Node | null)) follow(focused instanceof Element ? focused : null);
    });
  }
  document.addEventListener('keydown', (event) => {
    const isAsked = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey;
    const focused = isAsked ? frameOf(document.activeElement) : undefined;
    if (focused === undefined || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    begin(focused);
  });
  follow(first);
}

/** The frame around an element, if a study can vary its field. */
function frameOf(element: Element | null): OfferedFrame | undefined {
  const frame = element?.closest<HTMLElement>('.field') ?? null;
  const control = frame?.querySelector(':is(input, select)[id^="field-"]') ?? null;
  const path = control === null ? undefined : offeredPath(control);
  if (frame === null || control === null || path === undefined) return undefined;
  const label = control.getAttribute('aria-label') ?? frame.querySelector('.field-label')?.textContent ?? '';
  return { frame, path, label };
}

function offer(next: OfferedFrame | undefined): void {
  if (next?.frame === shown?.frame && (next === undefined || host.parentElement === next.frame)) return;
  shown = next;
  if (next === undefined) {
    host.remove();
    return;
  }
  host.className = `study-offer ${placeIn(next.frame)}`;
  next.frame.append(host);
  render(<StudyThis offered={next} />, host);
}

/** With its words beside the label of the field; else its sign in the field, or on the corner of a small one. */
function placeIn(frame: HTMLElement): string {
  const { right, width } = frame.getBoundingClientRect();
  const head = frame.querySelector('.field-head');
  if (head === null) return width < MIN_FIELD_px ? 'is-short' : 'is-short is-inside';
  const ends = [...head.children].map((child) => child.getBoundingClientRect().right);
  const room = right - Math.max(...ends);
  if (room >= MIN_WORDS_px) return '';
  return room >= MIN_SIGN_px ? 'is-short is-beside' : 'is-short';
}

/** Fields are left by Tab as they are without it: Ctrl+Enter does the same. */
function StudyThis({ offered }: { readonly offered: OfferedFrame }): JSX.Element {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`Study this: ${offered.label}`}
      aria-keyshortcuts="Control+Enter"
      title={`Study this: vary it, and see what follows (${KEYS})`}
      onClick={() => {
        begin(offered);
      }}
    >
      <Icon name="study" />
      <span>Study this</span>
    </button>
  );
}

function begin({ path, label }: OfferedFrame): void {
  import('../../pages/study/studyThis.ts')
    .then(({ studyField }) => studyField(path, label))
    .catch(() => notify('The study was not begun: its code could not be loaded.'));
}
