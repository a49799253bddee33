import { isObject, type Json } from '../../models/edit/document/json.ts';

/** What a tab opens after a reload. */
export type TabPlan =
  | { readonly kind: 'stored'; readonly planId: string }
  /** Nothing is stored of an example or a new plan until it is edited. */
  | { readonly kind: 'example'; readonly exampleId: string }
  | { readonly kind: 'new' }
  /** The plan of a share link, which is read again: nothing of it is stored. */
  | { readonly kind: 'shared'; readonly secret: string };

const KEY = 'plenum-plan';
/** Where version 1 of the store kept the id of the tab's draft. */
const OLD_KEY = 'plenum-draft';

/** The plan of this tab, also after a reload; a duplicate of the tab has the same. Null in a new tab. */
export function tabPlan(): TabPlan | null {
  try {
    const old = sessionStorage.getItem(OLD_KEY);
    const text = sessionStorage.getItem(KEY);
    if (text === null) return old === null ? null : { kind: 'stored', planId: old };
    return readTabPlan(JSON.parse(text) as Json);
  } catch {
    return null;
  }
}

function readTabPlan(value: Json): TabPlan | null {
  if (!isObject(value)) return null;
  const { kind, planId, exampleId, secret } = value;
  if (kind === 'stored' && typeof planId === 'string') return { kind, planId };
  if (kind === 'example' && typeof exampleId === 'string') return { kind, exampleId };
  if (kind === 'shared' && typeof secret === 'string') return { kind, secret };
  return kind === 'new' ? { kind } : null;
}

/**
 * Chooses the plan that this tab opens at the next load of a page of plans.
 *
 * @param plan - a plan of the library, an example, or a new one
 */
export function rememberTabPlan(plan: TabPlan): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(plan));
  } catch {
    // Without session storage a reload opens the plan of the library that was opened last.
  }
}
