import { effect } from '@preact/signals';
import { pathInDesign } from '../../../models/edit/commands/values.ts';
import { textAt, type Path } from '../../../models/edit/document/json.ts';
import { pathKey } from '../../../models/edit/document/path.ts';
import type { AxisSection } from '../../../models/study/document/axisSchema.ts';
import { studyLimits } from '../../../models/study/document/studyLimits.ts';
import type { StudyQuestion } from '../../../models/study/document/studySchema.ts';
import { call } from '../../state/call.ts';
import { planDocument } from '../../state/editor.ts';
import { catalogue, wantClimates } from '../../state/models.ts';
import { notify } from '../../state/notices.ts';
import { goTo, pageAddress } from '../../state/route.ts';
import { axisOfKind } from './question/readyAxes.ts';
import { openAxisPlace } from './question/openAxisPlace.ts';
import { isStarting } from './state/starting.ts';
import {
  addStudy,
  askOtherwise,
  discardOpenStudy,
  openStudy,
  question,
  readBrowserStudies,
  showStudy,
} from './state/studies.ts';

const CLIMATE = 'site.climate.id';
/** Devices that an axis begins with at most. */
const MAX_DEVICES = 8;

/** What is studied from another page. */
interface Studied {
  readonly axis: AxisSection;
  /** Of a new study. */
  readonly name: string;
  /** Option that the study begins with; undefined for the first. */
  readonly optionId?: string | undefined;
}

/**
 * Shows a study that varies a field of the plan. A field that a study cannot vary is told with the reason.
 *
 * @param path - keys from the root of the plan, in an option too
 * @param label - of the field on its page
 */
export async function studyField(path: Path, label: string): Promise<void> {
  const inDesign = pathInDesign(path);
  const optionId = inDesign.length < path.length ? path[1] : undefined;
  if (pathKey(inDesign) === CLIMATE) await climatesLoaded();
  const ready = readyAxisOf(inDesign, path);
  if (ready !== undefined) {
    await showAxis({ axis: ready, name: label, optionId });
    return;
  }
  const outcome = await call('studyAxis', { optionId: optionId ?? null, path: pathKey(inDesign) });
  if (!outcome.isDone) notify(outcome.message);
  else await showAxis({ axis: outcome.value.axis, name: outcome.value.label, optionId });
}

/** Settled when the catalogue has its climates, which are loaded when they are needed. */
function climatesLoaded(): Promise<void> {
  wantClimates();
  return new Promise((resolve) => {
    const end = effect(() => {
      if ((catalogue.value?.climates ?? null) === null) return;
      resolve();
      // The first run is before the function to end it is known.
      queueMicrotask(() => {
        end();
      });
    });
  });
}

/** The axis of a field that has choices of the catalogue. */
function readyAxisOf(inDesign: Path, path: Path): AxisSection | undefined {
  switch (pathKey(inDesign)) {
    case 'cooling.preset':
    case 'cooling.kind':
      return axisOfKind('presets');
    case CLIMATE:
      return axisOfKind('climates');
    case 'tariff.kind':
      return axisOfKind('tariffs');
  }
  const device = inDesign[0] === 'racks' ? textAt(planDocument.peek(), path) : undefined;
  return inDesign.at(-1) === 'device' && device !== undefined ? devicesAxis(device) : undefined;
}

/** A device and those of the catalogue that fit in its place: of the same class and height. */
function devicesAxis(device: string): AxisSection {
  const { devices = {} } = catalogue.peek() ?? {};
  const own = Object.hasOwn(devices, device) ? devices[device] : undefined;
  const similar = Object.values(devices).filter(
    ({ id, class: kind, height_U, maximum_kW }) =>
      id !== device && kind === own?.class && height_U === own.height_U && maximum_kW !== undefined,
  );
  const ids = [device, ...similar.slice(0, MAX_DEVICES - 1).map(({ id }) => id)];
  return { kind: 'devices', replaces: device, ids };
}

/** Shows a study of all options of the plan. */
export async function studyOptions(): Promise<void> {
  const axis = axisOfKind('options');
  if (axis !== undefined) await showAxis({ axis, name: 'Options' });
}

/** Shows a study of the plan in all climates of the catalogue. */
export async function studyClimates(): Promise<void> {
  await climatesLoaded();
  const axis = axisOfKind('climates');
  if (axis !== undefined) await showAxis({ axis, name: 'Climates' });
}

/**
 * Shows an axis on the page: in the open study if that has it already or has not been run, else in a new one. Results stay those of
 * their question.
 */
async function showAxis(studied: Studied): Promise<void> {
  await readBrowserStudies();
  const { axis, name, optionId } = studied;
  const asked = question.peek();
  const axes = asked?.axes ?? [];
  const known = axes.findIndex((one) => variesSame(one, axis));
  isStarting.value = false;
  if (asked !== null && asked.option === optionId && known >= 0) openAxisPlace.value = known;
  else if (asked !== null && openStudy.peek()?.run === null && canTake(asked, studied)) addAxis(axis);
  else {
    const before = asked !== null && canTake(asked, studied) ? openStudy.peek() : null;
    addStudy({
      schemaVersion: 1,
      name,
      axes: [axis],
      ...(optionId === undefined ? {} : { option: optionId }),
    });
    openAxisPlace.value = 0;
    if (before !== null) offerToAdd(before.id, before.name, axis);
  }
  goTo(pageAddress('study'));
}

/** Whether two axes vary the same part of the plan. */
function variesSame(one: AxisSection, other: AxisSection): boolean {
  return fieldOf(one) === fieldOf(other);
}

function fieldOf(axis: AxisSection): string {
  if (axis.kind === 'values' || axis.kind === 'range') return axis.path;
  return axis.kind === 'devices' ? `${axis.kind} ${axis.replaces}` : axis.kind;
}

/** Whether a study can have an axis beside its others. */
function canTake({ option, axes = [], uncertain = [] }: StudyQuestion, { axis, optionId }: Studied): boolean {
  const isUncertain = uncertain.some(({ path }) => path === fieldOf(axis));
  return option === optionId && !isUncertain && axes.length < studyLimits.axes && axis.kind !== 'options';
}

function addAxis(axis: AxisSection): void {
  const axes = question.peek()?.axes ?? [];
  openAxisPlace.value = axes.length;
  askOtherwise({ axes: [...axes, axis] });
}

/** The study that was open can have the axis instead of the new one, whose study is then deleted again. */
function offerToAdd(id: string, name: string, axis: AxisSection): void {
  const added = openStudy.peek()?.id;
  notify('A new study was begun.', {
    label: `Add to “${name}” instead`,
    run: () => {
      if (added !== openStudy.peek()?.id) return;
      void discardOpenStudy().then(async () => {
        await showStudy(id);
        addAxis(axis);
      });
    },
  });
}
