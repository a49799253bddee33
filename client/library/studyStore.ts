import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { isObject, type Json, type JsonObject } from '../../models/edit/document/json.ts';
import { storeFailureOf } from './storeFailure.ts';

/** What the list of studies shows of the last run of one. */
export interface BrowserStudyRun {
  readonly rowCount: number;
  /** Rows that were computed; less if the run was cancelled. */
  readonly doneCount: number;
  readonly ranAt_ms: number;
  /** Revision of the plan that it was computed of. */
  readonly planHead: number;
}

/** A study of this browser. */
export interface BrowserStudy {
  readonly id: string;
  /** The plan of the library that it is of. */
  readonly planId: string;
  readonly name: string;
  /** The study without its plan; not checked. */
  readonly question: JsonObject;
  readonly createdAt_ms: number;
  readonly openedAt_ms: number;
  /** How its results are shown; not checked. */
  readonly view?: JsonObject;
  /** null if it has no results. */
  readonly run: BrowserStudyRun | null;
}

/** Results are stored as the page has them, with their typed arrays. */
interface ResultRecord {
  readonly studyId: string;
  readonly result: unknown;
}

/** A database of its own: that of the plans does not change for it, and stays open in tabs of an earlier version. */
interface StudySchema extends DBSchema {
  studies: { key: string; value: BrowserStudy; indexes: { planId: string } };
  results: { key: string; value: ResultRecord };
}

let opening: Promise<IDBPDatabase<StudySchema>> | undefined;

function open(): Promise<IDBPDatabase<StudySchema>> {
  opening ??= openDB<StudySchema>('plenum-studies', 1, {
    upgrade: (database) => {
      database.createObjectStore('studies', { keyPath: 'id' }).createIndex('planId', 'planId');
      database.createObjectStore('results', { keyPath: 'studyId' });
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => {
      opening = undefined;
    },
  });
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** Runs work on the store, and tells its failure in words for the user. */
async function withStore<Result>(
  work: (store: IDBPDatabase<StudySchema>) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(await open());
  } catch (error) {
    throw storeFailureOf(error);
  }
}

/**
 * The studies of a plan, the last one that was opened first.
 *
 * @throws StoreFailure
 */
export function listBrowserStudies(planId: string): Promise<readonly BrowserStudy[]> {
  return withStore(async (store) => {
    const stored: readonly unknown[] = await store.getAllFromIndex('studies', 'planId', planId);
    const records = stored.filter(isStudyRecord);
    return records.toSorted((one, other) => other.openedAt_ms - one.openedAt_ms);
  });
}

/** Records that another program has damaged are not listed. */
function isStudyRecord(value: unknown): value is BrowserStudy {
  const record = value as Json;
  if (!isObject(record)) return false;
  const { id, name, question, createdAt_ms, openedAt_ms, run = null } = record;
  const areTexts = typeof id === 'string' && typeof name === 'string';
  const areTimes = typeof createdAt_ms === 'number' && typeof openedAt_ms === 'number';
  return areTexts && areTimes && isObject(question) && (run === null || isObject(run));
}

/**
 * Adds a study, or replaces it.
 *
 * @throws StoreFailure
 */
export function putStudy(record: BrowserStudy): Promise<void> {
  return withStore(async (store) => {
    await store.put('studies', record);
  });
}

/**
 * Deletes a study with its results.
 *
 * @throws StoreFailure
 */
export function deleteBrowserStudy(id: string): Promise<void> {
  return withStore(async (store) => {
    const transaction = store.transaction(['studies', 'results'], 'readwrite');
    await Promise.all([
      transaction.objectStore('studies').delete(id),
      transaction.objectStore('results').delete(id),
      transaction.done,
    ]);
  });
}

/**
 * The results of a study, as they were stored; undefined if it has none.
 *
 * @throws StoreFailure
 */
export function readResult(studyId: string): Promise<unknown> {
  return withStore(async (store) => (await store.get('results', studyId))?.result);
}

/**
 * Stores the results of a study in place of those before, with what the list shows of them.
 *
 * @param record - of the study
 * @param result - what a structured clone keeps
 * @throws StoreFailure
 */
export function putResult(record: BrowserStudy, result: unknown): Promise<void> {
  return withStore(async (store) => {
    const transaction = store.transaction(['studies', 'results'], 'readwrite');
    await Promise.all([
      transaction.objectStore('studies').put(record),
      transaction.objectStore('results').put({ studyId: record.id, result }),
      transaction.done,
    ]);
  });
}

/**
 * Deletes the studies of plans that are deleted for good.
 *
 * @throws StoreFailure
 */
export async function deleteStudiesOf(planIds: readonly string[]): Promise<void> {
  for (const planId of planIds) {
    for (const { id } of await listBrowserStudies(planId)) await deleteBrowserStudy(id);
  }
}
