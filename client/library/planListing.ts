import { isObject } from '../../models/edit/document/json.ts';
import { begin } from './openStore.ts';
import type { CardLink, PlanCard, PlanListing } from './PlanCard.ts';
import { readLinkKeys, type LinkKey } from './readLinkKeys.ts';
import { readPlanRecord } from './records.ts';
import { storeFailureOf } from './storeFailure.ts';
import type { PlanRecord } from './storeSchema.ts';

/** The plans of this browser without those in the trash. It never rejects: what is wrong is part of the listing. */
export async function listPlans(): Promise<PlanListing> {
  try {
    return { plans: await readCards(), problem: null, isNewerStore: false };
  } catch (error) {
    const { kind, message } = storeFailureOf(error);
    return { plans: [], problem: message, isNewerStore: kind === 'newer' };
  }
}

async function readCards(): Promise<PlanCard[]> {
  const transaction = await begin('readonly');
  const documents = transaction.objectStore('documents');
  const [stored, documentIds, soundIds, links] = await Promise.all([
    transaction.objectStore('plans').getAll() as Promise<unknown[]>,
    documents.getAllKeys(),
    documents.index('shape').getAllKeys(),
    readLinkKeys(transaction),
  ]);
  const sound = new Set(soundIds);
  // Documents without a version are read: they may be damaged, or plans that are not valid yet.
  for (const id of documentIds.filter((documentId) => !sound.has(documentId))) {
    if (isObject((await documents.get(id))?.document)) sound.add(id);
  }
  const cards = stored.map((value) => cardOf(value, { sound, links }));
  const listed = new Set(cards.map(({ id }) => id));
  const lone = documentIds.filter((id) => !listed.has(id)).map((id) => damagedCard(id, undefined));
  const deleted = new Set(stored.filter(isDeleted).map((value) => (value as PlanRecord).id));
  return [...cards, ...lone]
    .filter(({ id }) => !deleted.has(id))
    .sort((one, other) => lastUse(other) - lastUse(one));
}

const lastUse = ({ editedAt_ms, openedAt_ms }: PlanCard): number => Math.max(editedAt_ms, openedAt_ms);

const isDeleted = (value: unknown): boolean => (readPlanRecord(value)?.deletedAt_ms ?? null) !== null;

/** What a card is made of in addition to its record. */
interface CardParts {
  /** Ids of the plans whose document is one. */
  readonly sound: ReadonlySet<string>;
  readonly links: ReadonlyMap<string, LinkKey>;
}

function cardOf(value: unknown, { sound, links }: CardParts): PlanCard {
  const record = readPlanRecord(value);
  if (record === null) {
    const { id, name } = value as { readonly id: string; readonly name?: unknown };
    return damagedCard(id, name);
  }
  const { id, name, editedAt_ms, openedAt_ms, figures, thumbnail, isCardCurrent = false } = record;
  const link = cardLink(record, links.get(id));
  return {
    id,
    name,
    editedAt_ms,
    openedAt_ms,
    figures,
    thumbnail,
    isCardCurrent,
    link,
    isDamaged: !sound.has(id),
  };
}

function cardLink({ head }: PlanRecord, key: LinkKey | undefined): CardLink | null {
  if (key === undefined) return null;
  const [revision, sentHead, conflictCount] = key;
  return { revision, conflictCount, isUnsent: revision === 0 || sentHead !== head };
}

function damagedCard(id: string, name: unknown): PlanCard {
  return {
    id,
    name: nameOfDamaged(name),
    editedAt_ms: 0,
    openedAt_ms: 0,
    figures: null,
    thumbnail: null,
    isCardCurrent: false,
    link: null,
    isDamaged: true,
  };
}

/** The name that a damaged plan is listed by. */
export const nameOfDamaged = (name: unknown): string =>
  typeof name === 'string' && name !== '' ? name : 'Damaged plan';

/** A plan of the trash. */
export interface DeletedPlan {
  readonly id: string;
  readonly name: string;
  readonly deletedAt_ms: number;
}

/**
 * The plans in the trash, from which they are deleted after thirty days.
 *
 * @throws StoreFailure
 */
export async function listDeletedPlans(): Promise<readonly DeletedPlan[]> {
  try {
    const stored = (await (await begin('readonly')).objectStore('plans').getAll()) as unknown[];
    return stored.flatMap((value) => {
      const { id, name, deletedAt_ms = null } = readPlanRecord(value) ?? {};
      return id === undefined || name === undefined || deletedAt_ms === null
        ? []
        : [{ id, name, deletedAt_ms }];
    });
  } catch (error) {
    throw storeFailureOf(error);
  }
}
