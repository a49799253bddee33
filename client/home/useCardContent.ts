import { useMemo } from 'preact/hooks';
import { readThumbnail, type Thumbnail } from '../../models/present/charts/Thumbnail.ts';
import type { CardFigures } from '../library/PlanCard.ts';
import type { ListedPlan } from './ListedPlan.ts';
import { serverCardOf } from './serverCards.ts';

/** What a card shows of the results of a plan. */
export interface CardContent {
  /** Null while it is read. */
  readonly thumbnail: Thumbnail | null;
  /** Null if they are not known. */
  readonly figures: CardFigures | null;
  readonly isReading: boolean;
  /** Why figures and drawing could not be read; null if nothing failed. */
  readonly problem: string | null;
  /** The revision that the server is to be asked for; null if this browser knows the card. */
  readonly wantedRevision: number | null;
}

const notDrawn: Thumbnail = { kind: 'racks', racks: [] };

/** The figures and the drawing of a plan: those of this browser where it has the last revision, else those of the server. */
export function useCardContent(plan: ListedPlan): CardContent {
  const { id, local, server } = plan;
  const stored = useMemo(() => readThumbnail(local?.thumbnail ?? undefined), [local?.thumbnail]);
  const { card, problem, isReading } = serverCardOf(id).value;
  if (server === null || !isServerNeeded(plan)) {
    const figures = local?.figures ?? null;
    return { thumbnail: stored ?? notDrawn, figures, isReading: false, problem: null, wantedRevision: null };
  }
  return {
    thumbnail: card?.thumbnail ?? stored ?? (problem === null ? null : notDrawn),
    figures: card?.figures ?? local?.figures ?? null,
    isReading: isReading || (card === null && problem === null),
    problem,
    wantedRevision: server.revision,
  };
}

/**
 * True if this browser does not know the card of the last revision.
 *
 * @param plan - as listed
 */
export function isServerNeeded({ place, local, server }: ListedPlan): boolean {
  if (server === null || place === 'unsent') return false;
  if (local === null || local.link === null || !local.isCardCurrent) return true;
  return server.revision > local.link.revision;
}
