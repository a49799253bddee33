import { isObject, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import { call } from '../../state/call.ts';
import { planDocument } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';
import { isStarting } from './state/starting.ts';
import { addStudy } from './state/studies.ts';

/** A file of this size has a plan of ten thousand racks. */
const MAX_bytes = 50_000_000;

/**
 * Adds the study of a file to the open plan. The plan in the file is not opened: the study is asked of the open one, which is said where they
 * differ.
 */
export async function openStudyFile(file: File): Promise<void> {
  const read = await readStudyFile(file);
  if (typeof read === 'string') {
    notify(`${file.name} was not opened: ${read}`);
    return;
  }
  const { plan, ...asked } = read;
  const named = { name: file.name.replace(/\.json$/i, ''), schemaVersion: 1, ...asked };
  const outcome = await call('readStudyQuestion', named);
  if (!outcome.isDone) {
    notify(`${file.name} was not opened: ${outcome.message}`);
    return;
  }
  addStudy(outcome.value);
  const { name } = outcome.value;
  isStarting.value = false;
  if (plan !== undefined && JSON.stringify(plan) !== JSON.stringify(planDocument.peek())) {
    notify(
      `“${name}” was made of another plan, or of an earlier state of this one; here it is asked of the open plan.`,
    );
  }
}

async function readStudyFile(file: File): Promise<JsonObject | string> {
  if (file.size > MAX_bytes) return 'it is larger than 50 MB.';
  let json: Json;
  try {
    json = JSON.parse(await file.text()) as Json;
  } catch {
    return 'it is not JSON.';
  }
  if (!isObject(json)) return 'it does not have the form of a study.';
  const isStudy = ['axes', 'uncertain', 'figures', 'objectives'].some((key) => key in json);
  if (!isStudy) return 'it is not a study: it has neither axes nor uncertain inputs nor figures.';
  return json;
}
