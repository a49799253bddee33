import type { Database, StudyRow } from './database/Database.ts';
import { inStore } from './database/storeErrors.ts';
import { storable } from './plans/planTexts.ts';
import { chunkStore, ticketTransactions } from './studies/chunkStore.ts';
import { createStudy } from './studies/createStudy.ts';
import { cancelStudy, removeStudy, retryStudy } from './studies/endStudies.ts';
import { countChunks, countUnfinished } from './studies/countStudies.ts';
import { readResults, readStudies, readStudyRecord, studyUnknown } from './studies/readStudies.ts';
import type { StudyStore } from './studies/StudyStore.ts';
import { ticketQueue } from './studies/ticketQueue.ts';

/**
 * Studies in a database.
 *
 * @param engine - version of Plenum and of its tables; rows of several are never mixed
 * @param isOnlyWriter - no other process changes the database
 */
export function studyStore(
  db: Database,
  { engine, isOnlyWriter }: { readonly engine: string; readonly isOnlyWriter: boolean },
): StudyStore {
  const tickets = ticketQueue(db, engine);
  const change = ticketTransactions(db, tickets);
  const removeTickets = async (ids: readonly string[]): Promise<void> => {
    // They are void: a worker that takes one removes it.
    if (ids.length > 0) await change((queries) => tickets.remove(queries, ids)).catch(() => undefined);
  };
  const read = (id: string) => inStore(() => readStudyRecord(db, storable(id)));
  const textsOf = (id: string): Promise<Pick<StudyRow, 'document' | 'outline'>> =>
    inStore(async () => {
      const query = db.selectFrom('study').select(['document', 'outline']).where('id', '=', storable(id));
      const row = await query.executeTakeFirst();
      if (row === undefined) throw studyUnknown(id);
      return row;
    });
  return {
    create: async (study) =>
      read(await change((queries) => createStudy(queries, tickets, { engine, study }))),
    list: ({ planId }) =>
      inStore(() => readStudies(db, planId === undefined ? {} : { planId: storable(planId) })),
    records: (ids) => inStore(() => readStudies(db, { ids: ids.map(storable) })),
    read,
    document: async (id) => (await textsOf(id)).document,
    outline: async (id) => (await textsOf(id)).outline,
    results: (id, range) => readResults(db, storable(id), range),
    unfinishedCount: () => inStore(() => countUnfinished(db)),
    chunkCounts: () => inStore(() => countChunks(db)),
    cancel: async (id) => {
      await removeTickets(await change((queries) => cancelStudy(queries, storable(id))));
      return read(id);
    },
    retry: async (id) => {
      await change((queries) => retryStudy(queries, tickets, { id: storable(id), engine }));
      return read(id);
    },
    remove: async (id) => {
      await removeTickets(await change((queries) => removeStudy(queries, storable(id))));
    },
    chunks: chunkStore(db, tickets, { engine, isOnlyWriter }),
  };
}
