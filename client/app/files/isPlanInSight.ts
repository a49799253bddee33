import { isPlanPage } from '../../state/pages.ts';
import { page } from '../../state/route.ts';

/** True on a page that shows the open plan: files are read into it without a question. */
export const isPlanInSight = (): boolean => isPlanPage(page.value) && page.value !== 'new';
