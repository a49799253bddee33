import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { countText } from '../../../../models/units/text.ts';
import { syncState } from '../../../state/sync.ts';
import { Drawing } from '../../../ui/Drawing.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { printSheets } from './printSheets.ts';
import { saveSheetDxf, saveSheetSvg } from './saveSheet.ts';
import { SheetDetailFields, SheetFields } from './SheetFields.tsx';
import { useSheets } from './useSheets.ts';

/** The sheets of a plan: their paper, scale and contents, a preview, and where they go. */
export function SheetsDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const stated = useSignal({
    date: today(),
    revision: planRevision(),
    revisionNote: '',
    isWholePlan: false,
  });
  const at = useSignal(0);
  const drawn = useSheets(stated.value);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const sheets = drawn?.set.sheets ?? [];
  const place = Math.min(at.value, Math.max(0, sheets.length - 1));
  const shown = sheets[place];
  const change = (changed: Partial<typeof stated.value>): void => {
    stated.value = { ...stated.value, ...changed };
  };
  const step = (by: number): void => {
    at.value = place + by;
  };
  return (
    <dialog
      ref={dialog}
      class="dialog dialog-wide sheets-dialog"
      aria-labelledby="sheets-title"
      onClose={onClose}
    >
      <h2 id="sheets-title">Drawing sheets</h2>
      <div class="sheets-body">
        <div class="sheets-fields">
          <SheetFields stated={stated.value} onChange={change} />
          <SheetDetailFields stated={stated.value} onChange={change} />
        </div>
        <div class="sheets-preview">
          <div class="sheets-steps">
            <button
              type="button"
              class="button"
              disabled={place === 0}
              onClick={() => {
                step(-1);
              }}
            >
              Previous sheet
            </button>
            <p role="status">
              {shown === undefined
                ? 'No sheet'
                : `Sheet ${String(place + 1)} of ${String(sheets.length)}: ${shown.title}, ${shown.scale}`}
            </p>
            <button
              type="button"
              class="button"
              disabled={place + 1 >= sheets.length}
              onClick={() => {
                step(1);
              }}
            >
              Next sheet
            </button>
          </div>
          {shown !== undefined && (
            <div class="sheets-paper">
              <Drawing drawing={shown.drawing} />
            </div>
          )}
          {(drawn?.set.missing ?? []).map((text) => (
            <p key={text} class="field-message">
              {text}
            </p>
          ))}
        </div>
      </div>
      <div class="dialog-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          Close
        </button>
        <button
          type="button"
          class="button"
          disabled={shown === undefined}
          onClick={() => {
            if (shown !== undefined) saveSheetSvg(shown);
          }}
        >
          <Icon name="save" />
          Save this sheet as SVG
        </button>
        <button
          type="button"
          class="button"
          disabled={shown === undefined}
          onClick={() => {
            if (shown !== undefined && drawn !== null) saveSheetDxf(shown, drawn.set, drawn.source);
          }}
        >
          <Icon name="save" />
          Save this sheet as DXF
        </button>
        <button
          type="button"
          class="button button-main"
          disabled={shown === undefined}
          onClick={() => {
            if (drawn !== null) printSheets(drawn.set);
          }}
        >
          Print or save as PDF: {countText(sheets.length, 'sheet')}
        </button>
      </div>
    </dialog>
  );
}

/** The revision that the server has of the plan; empty for a plan that is in this browser alone. */
function planRevision(): string {
  const state = syncState.peek();
  return state?.kind === 'synced' ? String(state.revision) : '';
}

/** The day of this browser. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
