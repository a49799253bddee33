import { ModelError, parsePlanText } from '../../models/index.ts';
import type { JsonObject } from '../state/json.ts';
import type { Reply } from './protocol.ts';

/**
 * Reads the text of a file that somebody opened.
 *
 * @param ticket - goes back with the reply
 * @param text - the whole file
 */
export function readPlanFile(ticket: number, text: string): Extract<Reply, { kind: 'file-read' }> {
  try {
    const plan = parsePlanText(text);
    return { kind: 'file-read', ticket, document: plan as unknown as JsonObject, message: '', issues: [] };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { kind: 'file-read', ticket, document: null, message: error.message, issues: error.issues };
  }
}
