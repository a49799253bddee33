import { Router } from 'express';
import { parseAllDocuments } from 'yaml';
import type { Library } from '../../models/catalogue/Library.ts';
import { importNetbox, type NetboxImport } from '../../models/interchange/netbox/importNetbox.ts';
import { netboxDocuments } from '../../models/interchange/netbox/netboxDocuments.ts';
import { netboxExportAnswer, type NetboxExportAnswer } from '../answers/netboxExportAnswer.ts';
import { readNetboxExport, readNetboxImport } from '../answers/readNetboxRequest.ts';
import { bodyText, jsonBody } from './jsonBody.ts';
import { jsonOf } from './jsonOf.ts';
import { onlyMethods } from './problemHandler.ts';

/** Plans from files of NetBox, and files for NetBox from plans. Nothing is kept. */
export function netboxRoutes(library: Library): Router {
  const routes = Router();
  routes
    .route('/netbox/imports')
    .post(...jsonBody, (request, response) => {
      response.set('Cache-Control', 'no-store').json(importOf(jsonOf(bodyText(request.body)), library));
    })
    .all(onlyMethods('POST'));
  routes
    .route('/netbox/exports')
    .post(...jsonBody, (request, response) => {
      response.set('Cache-Control', 'no-store').json(exportOf(jsonOf(bodyText(request.body)), library));
    })
    .all(onlyMethods('POST'));
  return routes;
}

function importOf(json: unknown, library: Library): NetboxImport {
  const { files, into, year = new Date().getFullYear() } = readNetboxImport(json);
  const { documents, findings } = netboxDocuments(files, parseAllDocuments);
  return importNetbox(documents, { library, into, year, findings });
}

function exportOf(json: unknown, library: Library): NetboxExportAnswer {
  const { plan, option, hasCooling } = readNetboxExport(json);
  return netboxExportAnswer(plan, { library, option, parameter: 'option', hasCooling });
}
