import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { textAt } from '../../../../models/edit/document/json.ts';
import { stateCarbonFactor } from '../../../../models/edit/commands/carbon.ts';
import { designSection } from '../../../state/designSection.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { call } from '../../../state/call.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { FileResult } from '../../../ui/FileResult.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import type { CallOutcome } from '../../../worker/calls.ts';

interface CarbonFileProps {
  readonly optionId: string | undefined;
}

interface FileReadResult {
  readonly fileName: string;
  readonly reading: CallOutcome<'readCarbon'>;
}

const bases = [
  { value: 'lifecycle', label: 'Life cycle' },
  { value: 'direct', label: 'Direct' },
] as const;

/** Lines without dates are assigned to the simulated year, or to this one if there is none. */
const DEFAULT_YEAR = 2025;

/** Has the worker read a CSV of hourly carbon intensity, and shows what was corrected or why it was rejected. */
export function CarbonFile({ optionId }: CarbonFileProps): JSX.Element {
  const basis = useSignal<(typeof bases)[number]['value']>('lifecycle');
  const result = useSignal<FileReadResult | null>(null);
  const read = async (file: File): Promise<void> => {
    const year = shownOption.peek()?.annual.year ?? DEFAULT_YEAR;
    const timeZone = textAt(planDocument.peek(), ['site', 'timeZone']);
    const reading = await call('readCarbon', { text: await file.text(), basis: basis.value, year, timeZone });
    result.value = { fileName: file.name, reading };
    if (!reading.isDone) return;
    const section = designSection('carbon', optionId);
    const label = 'read hourly carbon';
    run(stateCarbonFactor(planDocument.value, { factor: reading.value.carbon, section, label, optionId }));
  };
  return (
    <FileDrop
      label="Read hourly factors"
      hint="CSV or JSON of Electricity Maps, or CSV with dates and g/kWh; drop it here"
      accept=".csv,.json,text/csv,text/plain,application/json"
      onFile={read}
    >
      <div class="carbon-file-basis">
        <span class="field-note">Factor to use if the file has both:</span>
        <Segments
          label="Factor of the file"
          choices={bases}
          value={basis.value}
          onChoose={(value) => {
            basis.value = value;
          }}
        />
      </div>
      {result.value !== null && <FileResultText {...result.value} />}
    </FileDrop>
  );
}

function FileResultText({ fileName, reading }: FileReadResult): JSX.Element {
  const refusal = reading.isDone ? null : `cannot be used: ${reading.message}`;
  const findings = reading.isDone ? reading.value.findings : [];
  return <FileResult fileName={fileName} refusal={refusal} findings={findings} />;
}
