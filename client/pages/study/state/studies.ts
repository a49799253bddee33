import { computed, signal } from '@preact/signals';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { randomId } from '../../../library/randomId.ts';
import { storeFailureOf } from '../../../library/storeFailure.ts';
import {
  deleteBrowserStudy,
  listBrowserStudies,
  putResult,
  putStudy,
  readResult,
  type BrowserStudy,
} from '../../../library/studyStore.ts';
import { documentId, storeUnchangedPlan } from '../../../state/editor.ts';
import { notify } from '../../../state/notices.ts';
import { readOnlySource } from '../../../state/readOnlyPlan.ts';
import { readStoredResult, type StudyResult } from './StudyResult.ts';

/** The studies of the open plan, the last one that was opened first; null until they are read. */
export const studies = signal<readonly BrowserStudy[] | null>(null);

const openId = signal('');

/** The study on the page; null if the plan has none. */
export const openStudy = computed(() => studies.value?.find(({ id }) => id === openId.value) ?? null);

/** What the study on the page asks. */
export const question = computed((): StudyQuestion | null =>
  openStudy.value === null ? null : questionOf(openStudy.value),
);

/** A question is checked by the worker before it is used. */
export const questionOf = ({ question: stored, name }: BrowserStudy): StudyQuestion =>
  ({ ...stored, name }) as unknown as StudyQuestion;

/** The last results of the study on the page; null if it has none. */
export const result = signal<StudyResult | null>(null);

/** The plan whose studies are listed. */
let listedPlan = '';

/** Reads the studies of the open plan, and opens the one that was opened last. */
export async function readBrowserStudies(): Promise<void> {
  const planId = documentId.peek();
  if (planId === listedPlan) return;
  listedPlan = planId;
  studies.value = null;
  result.value = null;
  openId.value = '';
  const records = (await attempt(() => listBrowserStudies(planId))) ?? [];
  if (listedPlan !== planId) return;
  studies.value = records;
  const [first] = records;
  if (first !== undefined) await showStudy(first.id);
}

/** Opens a study of the list. */
export async function showStudy(id: string): Promise<void> {
  const record = studies.peek()?.find((study) => study.id === id);
  if (record === undefined) return;
  openId.value = id;
  result.value = null;
  replace({ ...record, openedAt_ms: Date.now() });
  if (record.run === null) return;
  const stored = await attempt(() => readResult(id));
  if (openId.peek() === id && result.peek() === null) result.value = readStoredResult(stored);
}

/** Adds a study to the plan and opens it. */
export function addStudy(asked: StudyQuestion): BrowserStudy {
  storeUnchangedPlan();
  const now_ms = Date.now();
  const { name, ...rest } = asked;
  const record: BrowserStudy = {
    id: randomId(),
    planId: documentId.peek(),
    name,
    question: rest as unknown as JsonObject,
    createdAt_ms: now_ms,
    openedAt_ms: now_ms,
    run: null,
  };
  studies.value = [record, ...(studies.peek() ?? [])];
  openId.value = record.id;
  result.value = null;
  store(record);
  return record;
}

/** Changes what the study on the page asks. A key that is undefined is removed. */
export function askOtherwise(change: Partial<StudyQuestion>): void {
  const record = openStudy.peek();
  if (record === null) return;
  const { name: _name, ...asked } = { ...questionOf(record), ...change };
  const stated = Object.entries(asked).filter(([, value]) => value !== undefined);
  replace({ ...record, question: Object.fromEntries(stated) as unknown as JsonObject });
}

/** Shows the results of the study on the page otherwise. */
export function showOtherwise(change: JsonObject): void {
  const record = openStudy.peek();
  if (record !== null) replace({ ...record, view: { ...record.view, ...change } });
}

/** Names the study on the page. */
export function renameStudy(name: string): void {
  const record = openStudy.peek();
  if (record !== null && name.trim() !== '') replace({ ...record, name: name.trim() });
}

/** Adds a copy of the study on the page, without results, and opens it. */
export function copyStudy(): void {
  const asked = question.peek();
  if (asked !== null) addStudy({ ...asked, name: `${asked.name} copy` });
}

/** Deletes the study on the page, and shows none. */
export async function discardOpenStudy(): Promise<void> {
  const record = openStudy.peek();
  if (record === null) return;
  studies.value = (studies.peek() ?? []).filter(({ id }) => id !== record.id);
  result.value = null;
  await attempt(() => deleteBrowserStudy(record.id));
}

/** Deletes the study on the page; a message offers to restore it. */
export async function removeOpenStudy(): Promise<void> {
  const record = openStudy.peek();
  if (record === null) return;
  const kept = result.peek();
  await discardOpenStudy();
  const next = studies.peek()?.[0];
  if (next === undefined) openId.value = '';
  else await showStudy(next.id);
  notify(`The study “${record.name}” was deleted.`, {
    label: 'Undo',
    run: () => {
      if (documentId.peek() !== record.planId) return;
      studies.value = [record, ...(studies.peek() ?? [])];
      openId.value = record.id;
      result.value = kept;
      if (kept === null) store(record);
      else storeResult(record, kept);
    },
  });
}

/**
 * Keeps results of a study, which may no longer be the one on the page.
 *
 * @param study - as it was when it was run
 * @param isEnd - whether they are stored too: while it runs they are only shown
 */
export function keepResult(study: BrowserStudy, next: StudyResult, isEnd: boolean): void {
  if (openId.peek() === study.id) result.value = next;
  if (!isEnd) return;
  const { rows, planHead, ranAt_ms } = next;
  const run = { rowCount: rows.count, doneCount: rows.doneCount, ranAt_ms, planHead };
  const record = studies.peek()?.find(({ id }) => id === study.id);
  // A study that was deleted meanwhile stays so; that of another plan is not listed.
  if (record === undefined && listedPlan === study.planId) return;
  const changed = { ...(record ?? study), run };
  studies.value = (studies.peek() ?? []).map((one) => (one.id === study.id ? changed : one));
  storeResult(changed, next);
}

function replace(record: BrowserStudy): void {
  studies.value = (studies.peek() ?? []).map((study) => (study.id === record.id ? record : study));
  store(record);
}

/** Nothing is stored beside a plan that can only be read. */
function store(record: BrowserStudy): void {
  if (readOnlySource.peek() === null) void attempt(() => putStudy(record));
}

function storeResult(record: BrowserStudy, kept: StudyResult): void {
  if (readOnlySource.peek() === null) void attempt(() => putResult(record, kept));
}

/** Undefined if the store failed, which is told. */
async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    notify(storeFailureOf(error).message);
    return undefined;
  }
}
