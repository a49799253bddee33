import type { Library } from '../../models/catalogue/Library.ts';
import { proposeHall } from '../../models/newHall/proposeHall.ts';
import { reportHtml } from '../../models/present/printed/reportHtml.ts';
import { hallAnswers } from './newHalls.ts';

/** Largest size of a printed report. */
const MAX_BYTES = 5e6;

/**
 * Composes the printed report of a drawn hall with feeds and a power topology, air against liquid.
 *
 * @throws Error if the report is larger than it may be
 */
export function printing(rackCount: number, library: Library): () => unknown {
  const { plan } = proposeHall(hallAnswers(rackCount), library);
  return () => {
    // A fresh racks section, so that nothing known of the last run is used.
    const html = reportHtml({ ...plan, racks: { ...plan.racks } }, library);
    const bytes = new TextEncoder().encode(html).length;
    if (bytes > MAX_BYTES)
      throw new Error(`the report of ${String(rackCount)} racks has ${String(bytes)} bytes`);
    return bytes;
  };
}
