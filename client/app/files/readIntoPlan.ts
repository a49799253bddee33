import { stateCarbonFactor } from '../../../models/edit/commands/carbon.ts';
import { stateClimate } from '../../../models/edit/commands/cooling.ts';
import { stateHourly } from '../../../models/edit/commands/kinds.ts';
import { moveListedRacks } from '../../../models/edit/commands/rackList.ts';
import { stateRecord } from '../../../models/edit/commands/tariff.ts';
import type { Command } from '../../../models/edit/document/command.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { textAt, valueAt, type Path } from '../../../models/edit/document/json.ts';
import type { FileKind } from '../../../models/interchange/files/FileRecognition.ts';
import { readRackList } from '../../../models/interchange/rackList.ts';
import type { Finding } from '../../../models/problems/Finding.ts';
import { countText } from '../../../models/units/text.ts';
import { call } from '../../state/call.ts';
import { designSection } from '../../state/designSection.ts';
import { planDocument, run, undo } from '../../state/editor.ts';
import { report } from '../../state/models.ts';
import { notify } from '../../state/notices.ts';
import { showField } from '../../state/shownField.ts';
import { chooseFor, tellRefusals } from './askAboutFile.ts';

type ReadKind = Exclude<FileKind, 'plan' | 'netbox' | 'equipment-list'>;

const readers: Readonly<Record<ReadKind, (file: File) => Promise<void>>> = {
  'utility-rate': readRate,
  weather: readWeather,
  // An archive is unpacked by the reader of weather files.
  'weather-archive': readWeather,
  drawing: readTrace,
  image: readTrace,
  'carbon-series': readCarbon,
  'utilisation-series': readUtilisation,
  'system-peaks': readPeaks,
  'rack-list': readRacks,
};

/** Lines without dates are assigned to the simulated year, or to this one if there is none. */
const DEFAULT_YEAR = 2025;

/**
 * Reads a file into the open plan, shows its place, and offers to undo it. A file that cannot be read changes nothing.
 *
 * @param kind - as recognised
 */
export async function readIntoPlan(kind: ReadKind, file: File): Promise<void> {
  try {
    await readers[kind](file);
  } catch (error) {
    await refuse(file, error instanceof Error ? error.message : String(error));
  }
}

const refuse = (file: File, message: string): Promise<void> => tellRefusals([{ name: file.name, message }]);

/** Runs a command, shows the field that it changed, and offers to undo it, also after later changes of other values. */
function apply(command: Command, place: Path, text: string): void {
  const { inverse } = applyEdits(planDocument.value, command.edits);
  run(command);
  const changed = planDocument.value;
  showField(place);
  const takeBack = (): void => {
    if (planDocument.value === changed) undo();
    else run({ label: `undo: ${command.label}`, edits: inverse });
  };
  notify(text, { label: 'Undo', run: takeBack });
}

/** What was corrected in a file, at the end of a notice. */
const remarks = (findings: readonly Finding[]): string =>
  findings.length === 0 ? '' : ` ${countText(findings.length, 'remark')}: ${findings[0]?.message ?? ''}`;

async function readWeather(file: File): Promise<void> {
  const outcome = await call('readWeather', file);
  if (!outcome.isDone) {
    await refuse(file, outcome.message);
    return;
  }
  const { climate, findings } = outcome.value;
  const name = textAt(climate, ['name']) ?? file.name;
  apply(
    stateClimate(planDocument.value, climate),
    ['site', 'climate'],
    `The climate of the site is now ${name}, from ${file.name}.${remarks(findings)}`,
  );
}

async function readTrace(file: File): Promise<void> {
  const { openTraceFile } = await import('./openTraceFile.ts');
  await openTraceFile(file);
}

async function readRate(file: File): Promise<void> {
  const text = await file.text();
  const first = await call('readTariff', { text, index: undefined });
  if (!first.isDone) {
    await refuse(file, first.message);
    return;
  }
  const { choices } = first.value;
  let reading = first.value;
  if (choices.length > 1) {
    const chosen = await chooseFor({
      title: `Which rate of ${file.name}?`,
      text: `The file has ${choices.length.toLocaleString('en-US')} rates.`,
      action: 'Use the rate',
      choices: choices.map(({ name, utility }, index) => ({
        value: String(index),
        label: name,
        ...(utility === undefined ? {} : { detail: utility }),
      })),
    });
    if (chosen === null) return;
    const second = await call('readTariff', { text, index: Number(chosen) });
    if (!second.isDone) {
      await refuse(file, second.message);
      return;
    }
    reading = second.value;
  }
  const { record, message } = reading;
  if (record === null) {
    await refuse(file, `The rate cannot be billed: ${message}`);
    return;
  }
  const name = textAt(record, ['name']) ?? file.name;
  apply(
    stateRecord(planDocument.value, record),
    ['tariff', 'record'],
    `The tariff is now ${name}, from ${file.name}.`,
  );
}

async function readCarbon(file: File): Promise<void> {
  const year = report.peek()?.options[0]?.annual.year ?? DEFAULT_YEAR;
  const timeZone = textAt(planDocument.peek(), ['site', 'timeZone']);
  const text = await file.text();
  const read = (basis: 'lifecycle' | 'direct') => call('readCarbon', { text, basis, year, timeZone });
  // A file may have one factor or both.
  const lifecycle = await read('lifecycle');
  const direct = lifecycle.isDone ? lifecycle : await read('direct');
  const outcome = direct.isDone ? direct : lifecycle;
  if (!outcome.isDone) {
    await refuse(file, outcome.message);
    return;
  }
  const { carbon, findings } = outcome.value;
  const factor = textAt(carbon, ['basis']) === 'direct' ? 'direct' : 'life-cycle';
  apply(
    stateCarbonFactor(planDocument.value, {
      factor: carbon,
      section: designSection('carbon', undefined),
      label: 'read hourly carbon',
      optionId: undefined,
    }),
    ['carbon', 'values_g_per_kWh'],
    `The grid factor is now hourly, from ${file.name}: ${factor} factors of ${JSON.stringify(valueAt(carbon, ['year']))}.${remarks(findings)}`,
  );
}

async function readUtilisation(file: File): Promise<void> {
  const outcome = await call('readUtilisation', await file.text());
  if (!outcome.isDone) {
    await refuse(file, outcome.message);
    return;
  }
  const { utilisationFractions, findings } = outcome.value;
  const hours = utilisationFractions.length.toLocaleString('en-US');
  apply(
    stateHourly(utilisationFractions),
    ['workload', 'utilisationFractions'],
    `The workload is now hourly, from ${file.name}: ${hours} hours.${remarks(findings)}`,
  );
}

async function readPeaks(file: File): Promise<void> {
  if (textAt(planDocument.value, ['tariff', 'kind']) !== 'urdb') {
    await refuse(
      file,
      'System peak hours apply to the coincident-peak charges of a utility rate, and the tariff of the plan is none: read the utility rate first.',
    );
    return;
  }
  const lines = (await file.text()).replace(/^\uFEFF/, '').split(/[\r\n]+/);
  // The billed year is that of the plan.
  const peaks = lines.map((line) => line.trim().replace(/^\d{4}-(?=\d{2}-)/, '')).filter(Boolean);
  const path = ['tariff', 'systemPeaks'];
  apply(
    { label: 'read system peak hours', edits: [{ kind: 'set', path, value: peaks }] },
    path,
    `${countText(peaks.length, 'system peak hour')} read from ${file.name}.`,
  );
}

async function readRacks(file: File): Promise<void> {
  const { command, movedCount, unknownCount } = moveListedRacks(
    planDocument.value,
    readRackList(await file.text()),
  );
  const others =
    unknownCount === 0
      ? ''
      : ` ${countText(unknownCount, 'rack')} of the list ${unknownCount === 1 ? 'is' : 'are'} not placed in this plan.`;
  if (command.edits.length === 0) {
    notify(`No rack of ${file.name} has another position in this plan.${others}`);
    return;
  }
  const rackId = command.edits[0]?.path[1] ?? '';
  apply(
    command,
    ['racks', rackId, 'places'],
    `Moved ${countText(movedCount, 'rack')} to the positions of ${file.name}.${others}`,
  );
}
