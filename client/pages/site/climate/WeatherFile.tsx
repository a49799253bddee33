import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { stateClimate } from '../../../../models/edit/commands/cooling.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { call } from '../../../state/call.ts';
import { FileResult } from '../../../ui/FileResult.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import type { CallOutcome } from '../../../worker/calls.ts';

interface FileReadResult {
  readonly fileName: string;
  readonly reading: CallOutcome<'readWeather'>;
}

/** Has the worker read a weather file, and shows what was corrected or why it was rejected. */
export function WeatherFile(): JSX.Element {
  const result = useSignal<FileReadResult | null>(null);
  const read = async (file: File): Promise<void> => {
    const reading = await call('readWeather', file);
    result.value = { fileName: file.name, reading };
    if (reading.isDone) run(stateClimate(planDocument.value, reading.value.climate));
  };
  return (
    <FileDrop
      label="Read a weather file"
      hint="EPW of hours, also in a zip file, or CSV of monthly normals; drop it here"
      accept=".epw,.zip,.csv,text/csv,text/plain"
      onFile={read}
    >
      {result.value !== null && <FileResultText {...result.value} />}
    </FileDrop>
  );
}

function FileResultText({ fileName, reading }: FileReadResult): JSX.Element {
  const refusal = reading.isDone ? null : `is not a usable weather file: ${reading.message}`;
  const findings = reading.isDone ? reading.value.findings : [];
  return <FileResult fileName={fileName} refusal={refusal} findings={findings} />;
}
