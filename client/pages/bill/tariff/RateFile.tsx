import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { stateRecord } from '../../../../models/edit/commands/tariff.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { call } from '../../../state/call.ts';
import { Combobox, type ComboboxItem } from '../../../ui/Combobox.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import type { TariffChoice, TariffReading } from '../../../worker/files/readTariffFile.ts';
import { Field } from '../../../ui/Field.tsx';

interface RateFileProps {
  readonly optionId: string | undefined;
  readonly hint: string | undefined;
  readonly onRead: () => void;
}

interface FileReadResult {
  readonly fileName: string;
  readonly text: string;
  readonly reading: TariffReading;
  /** Index of the selected record, if the file has several. */
  readonly index: number | undefined;
}

/** Reads a file of utility rates. The user selects one of several; a rate that cannot be billed states the reason. */
export function RateFile({ optionId, hint, onRead }: RateFileProps): JSX.Element {
  const result = useSignal<FileReadResult | null>(null);
  const readRate = async (fileName: string, text: string, index?: number): Promise<void> => {
    const outcome = await call('readTariff', { text, index });
    const reading = outcome.isDone ? outcome.value : { choices: [], record: null, message: outcome.message };
    result.value = { fileName, text, reading, index };
    if (reading.record === null) return;
    run(stateRecord(planDocument.value, reading.record, optionId));
    onRead();
  };
  const last = result.value;
  return (
    <FileDrop
      label="Read a utility rate"
      hint="JSON of the OpenEI Utility Rate Database; drop it here"
      accept=".json,application/json"
      onFile={async (file) => readRate(file.name, await file.text())}
    >
      <p class="field-note">
        Records:{' '}
        <a href="https://openei.org/wiki/Utility_Rate_Database" target="_blank" rel="noreferrer">
          OpenEI Utility Rate Database
        </a>
      </p>
      {hint !== undefined && <p class="field-note">{hint}</p>}
      {last !== null && last.reading.choices.length > 1 && (
        <Field id="rate-of-file" label={`Rate of ${last.fileName}`}>
          <Combobox
            id="rate-of-file"
            label={`Rate of ${last.fileName}`}
            value={last.index === undefined ? '' : String(last.index)}
            choices={last.reading.choices.map(choiceOf)}
            placeholder={`Choose one of ${last.reading.choices.length.toLocaleString('en-US')}`}
            onChoose={(value) => {
              void readRate(last.fileName, last.text, Number(value));
            }}
          />
        </Field>
      )}
      {last !== null && <FileResultText {...last} />}
    </FileDrop>
  );
}

function choiceOf({ name, utility, label }: TariffChoice, index: number): ComboboxItem {
  const keywords = label ?? '';
  return {
    value: String(index),
    label: name,
    keywords,
    ...(utility === undefined ? {} : { detail: utility }),
  };
}

function FileResultText({ fileName, reading: { record, message } }: FileReadResult): JSX.Element | null {
  if (message !== '') {
    return (
      <p class="field-message" role="alert">
        {fileName} cannot be billed: {message}
      </p>
    );
  }
  if (record === null) return null;
  return (
    <p class="field-note" role="status">
      Read {fileName}.
    </p>
  );
}
