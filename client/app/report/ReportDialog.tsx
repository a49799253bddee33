import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { objectAt, textAt } from '../../../models/edit/document/json.ts';
import {
  paperChoices,
  sectionChoices,
  type Paper,
  type SectionId,
} from '../../../models/present/printed/sectionChoices.ts';
import { planDocument } from '../../state/editor.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { closeDialog } from '../wantedDialog.ts';
import { openReport, saveReport } from './openReport.ts';
import { OptionChoice } from './OptionChoice.tsx';
import { SectionChoice } from './SectionChoice.tsx';
import { useReport } from './useReport.ts';
import { ExcelButton } from '../../pages/ExcelButton.tsx';

const ALL = '';

/** The printed report of the plan: its sections, its paper, and where it goes. */
export function ReportDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const sections = useSignal<readonly SectionId[]>(sectionChoices.map(({ id }) => id));
  const paper = useSignal<Paper>(usualPaper());
  const optionId = useSignal(ALL);
  const isBlocked = useSignal(false);
  const composed = useReport({
    sections: sections.value,
    paper: paper.value,
    date: today(),
    ...(optionId.value === ALL ? {} : { optionId: optionId.value }),
  });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const name = textAt(planDocument.value, ['name']) ?? '';
  const options = Object.entries(objectAt(planDocument.value, ['options']));
  const outcome = composed.value;
  const html = outcome?.isDone === true && sections.value.length > 0 ? outcome.value : null;
  return (
    <dialog ref={dialog} class="dialog dialog-wide" aria-labelledby="report-title" onClose={closeDialog}>
      <h2 id="report-title">Report</h2>
      <p class="together-lead">
        One file with tables, charts, drawings and sources, which any browser opens and prints.
      </p>
      <SectionChoice
        chosen={sections.value}
        onChoose={(chosen) => {
          sections.value = chosen;
        }}
      />
      <div class="report-row">
        <Segments
          label="Paper"
          choices={paperChoices}
          value={paper.value}
          onChoose={(value) => {
            paper.value = value;
          }}
        />
        {options.length > 1 && (
          <OptionChoice
            options={options.map(([id, option]) => ({ id, name: textAt(option, ['name']) ?? id }))}
            value={optionId.value}
            onChoose={(id) => {
              optionId.value = id;
            }}
          />
        )}
      </div>
      <p role="status" class={outcome?.isDone === false || isBlocked.value ? 'field-message' : 'field-note'}>
        {isBlocked.value
          ? 'The browser blocked the new tab. Save the file instead.'
          : statusText(html, outcome?.isDone === false ? outcome.message : undefined)}
      </p>
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
        <ExcelButton />
        <button
          type="button"
          class="button"
          disabled={html === null}
          onClick={() => {
            if (html !== null) saveReport(name, html);
          }}
        >
          <Icon name="save" />
          Save file
        </button>
        <button
          type="button"
          class="button button-main"
          disabled={html === null}
          onClick={() => {
            if (html !== null) isBlocked.value = !openReport(html);
          }}
        >
          Open in a new tab
        </button>
      </div>
    </dialog>
  );
}

function statusText(html: string | null, problem: string | undefined): string {
  if (problem !== undefined) return problem;
  return html === null ? 'Composing…' : `Ready, ${(html.length / 1e6).toFixed(1)} MB`;
}

/** The day of this browser. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Where paper of 8.5 by 11 inches is usual. */
function usualPaper(): Paper {
  return /-(US|CA|MX|PH|CL|CO)$/.test(navigator.language) ? 'letter' : 'a4';
}
