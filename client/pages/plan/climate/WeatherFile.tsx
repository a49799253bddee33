import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { stateClimate } from '../../../../models/edit/commands/cooling.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { readWeatherText } from '../../../state/tasks.ts';
import { FileOutcome } from '../../../ui/FileOutcome.tsx';
import { FilePlace } from '../../../ui/FilePlace.tsx';
import type { ReadingOf } from '../../../worker/taskProtocol.ts';

interface FileReadResult {
  readonly fileName: string;
  readonly reading: ReadingOf<'read-weather'>;
}

/** Has the worker read a weather file, and shows what was corrected or why it was rejected. */
export function WeatherFile(): JSX.Element {
  const result = useSignal<FileReadResult | null>(null);
  const read = async (file: File): Promise<void> => {
    // EPW files predate UTF-8: bytes beyond ASCII are read as Latin-1.
    const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
    const reading = await readWeatherText(text, file.name.replace(/\.[^.]*$/, ''));
    result.value = { fileName: file.name, reading };
    if (reading.climate !== null) run(stateClimate(planDocument.value, reading.climate));
  };
  return (
    <FilePlace
      label="Read a weather file"
      hint="EPW of hours, or CSV of monthly normals; drop it here"
      accept=".epw,.csv,text/csv,text/plain"
      onFile={read}
    >
      {result.value !== null && <FileResultText {...result.value} />}
    </FilePlace>
  );
}

function FileResultText({ fileName, reading }: FileReadResult): JSX.Element {
  const { climate, message, findings } = reading;
  const refusal = climate === null ? `is not a usable weather file: ${message}` : null;
  return <FileOutcome fileName={fileName} refusal={refusal} findings={findings} />;
}
