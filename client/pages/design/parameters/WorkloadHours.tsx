import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { stateDayHours, stateHourly } from '../../../../models/edit/commands/kinds.ts';
import { fieldId } from '../../../fields/fieldId.ts';
import { FieldFrame } from '../../../fields/FieldFrame.tsx';
import { valueAt, type Json } from '../../../../models/edit/document/json.ts';
import { dayText, readDay } from '../../../fields/dayText.ts';
import { endTyping, planDocument, run } from '../../../state/editor.ts';
import { designSection } from '../../../state/designSection.ts';
import { call } from '../../../state/call.ts';
import { FileResult } from '../../../ui/FileResult.tsx';
import type { CallOutcome } from '../../../worker/calls.ts';
import { FileDrop } from '../../../ui/FileDrop.tsx';

interface WorkloadHoursProps {
  readonly kind: Json | undefined;
  readonly optionId: string | undefined;
}

/** The hourly values of a workload: of a day, or of a year from a file. */
export function WorkloadHours({ kind, optionId }: WorkloadHoursProps): JSX.Element | null {
  if (kind === 'hourly') return <HourlyFile optionId={optionId} />;
  if (kind !== 'schedule') return null;
  return (
    <div class="day-fields">
      <DayField name="weekdayFractions" label="Weekday profile, %" optionId={optionId} />
      <DayField name="weekendFractions" label="Weekend profile, %" optionId={optionId} />
      <p class="field-note">
        24 hourly values from midnight, separated by spaces; a single value applies to all hours. Default
        weekend: same as weekdays.
      </p>
    </div>
  );
}

interface DayFieldProps {
  readonly name: 'weekdayFractions' | 'weekendFractions';
  readonly label: string;
  readonly optionId: string | undefined;
}

/** The 24 hours of a day as one line of percentages, with a bar chart. */
function DayField({ name, label, optionId }: DayFieldProps): JSX.Element {
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const path = [...within, 'workload', name];
  const typed = useSignal<string | null>(null);
  const value = valueAt(planDocument.value, path) ?? designSection('workload', optionId)[name];
  const hours = Array.isArray(value) ? value : [];
  return (
    <div class="day-field">
      <FieldFrame path={path} label={label}>
        <textarea
          id={fieldId(path)}
          class="input text-area"
          rows={2}
          value={typed.value ?? dayText(value)}
          placeholder="Same as weekdays"
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            run(stateDayHours(planDocument.value, name, readDay(typed.value), optionId));
          }}
          onBlur={() => {
            typed.value = null;
            endTyping();
          }}
        />
      </FieldFrame>
      <span class="day-bars" aria-hidden="true">
        {hours.map((share, hour) => (
          <span
            key={hour}
            class="day-bar"
            style={{
              height: `${String(typeof share === 'number' ? Math.min(1, Math.max(0, share)) * 100 : 0)}%`,
            }}
          />
        ))}
      </span>
    </div>
  );
}

interface HourlyFileProps {
  readonly optionId: string | undefined;
}

/** Has the worker read a CSV file of hourly utilisation, and states the reason if it was rejected. */
function HourlyFile({ optionId }: HourlyFileProps): JSX.Element {
  const result = useSignal<{
    readonly fileName: string;
    readonly reading: CallOutcome<'readUtilisation'>;
  } | null>(null);
  const hours = designSection('workload', optionId)['utilisationFractions'];
  return (
    <FileDrop
      label="Read hourly utilisation"
      hint="CSV with 8,760 or 8,784 values from 0 to 1; drop it here"
      accept=".csv,text/csv,text/plain"
      onFile={async (file) => {
        const reading = await call('readUtilisation', await file.text());
        result.value = { fileName: file.name, reading };
        if (reading.isDone) run(stateHourly(reading.value.utilisationFractions, optionId));
      }}
    >
      {result.value !== null && (
        <FileResult
          fileName={result.value.fileName}
          refusal={result.value.reading.isDone ? null : `cannot be used: ${result.value.reading.message}`}
          findings={result.value.reading.isDone ? result.value.reading.value.findings : []}
        />
      )}
      <p class="field-note">
        {Array.isArray(hours)
          ? `${hours.length.toLocaleString('en-US')} hourly values.`
          : 'No hourly values yet.'}
      </p>
    </FileDrop>
  );
}
