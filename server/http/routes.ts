import type { Route } from './Route.ts';
import { makeBackup } from './routes/backup.ts';
import { createBills } from './routes/bills.ts';
import { createAirflow } from './routes/airflows.ts';
import { createCapacity } from './routes/capacities.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { createCard } from './routes/cards.ts';
import { createCheck } from './routes/checks.ts';
import { listClaims } from './routes/claims.ts';
import { listClimates } from './routes/climates.ts';
import { compareCooling } from './routes/cooling.ts';
import { listCoolingPresets } from './routes/coolingPresets.ts';
import { getHealth } from './routes/health.ts';
import { createFileReading } from './routes/files/readings.ts';
import { fileRoutes } from './routes/files/storedFiles.ts';
import { createFloorPlan } from './routes/floors.ts';
import { createHourly } from './routes/hourly.ts';
import { fitHall, proposeNewHall } from './routes/halls.ts';
import { createLayout } from './routes/layouts.ts';
import { countRacksThatFit } from './routes/mostRacks.ts';
import { getMetrics } from './routes/metrics.ts';
import { exportNetboxFiles, importNetboxFiles } from './routes/netbox.ts';
import { compareNetboxFiles } from './routes/netboxProposals.ts';
import { netboxReadRoutes } from './routes/netboxReads.ts';
import {
  deleteStoredPlan,
  patchStoredPlan,
  replaceStoredPlan,
  restoreStoredPlan,
} from './routes/plans/changeStoredPlan.ts';
import { createStoredPlan } from './routes/plans/createStoredPlan.ts';
import { listStoredPlans } from './routes/plans/listStoredPlans.ts';
import {
  floorOfStoredPlan,
  sheetsOfStoredPlan,
  hourlyOfStoredPlan,
  printedReportOfStoredPlan,
  reportStoredPlan,
  tableOfStoredPlan,
  workbookOfStoredPlan,
} from './routes/plans/planResults.ts';
import { exportStoredPlan, importStoredPlan, readExportedPlan } from './routes/plans/planFiles.ts';
import { addPlanChange, listPlanChanges, watchPlan } from './routes/plans/planChanges.ts';
import {
  comparePlanRevisions,
  listPlanRevisions,
  readPlanRevision,
  restorePlanRevision,
} from './routes/plans/planRevisions.ts';
import { readStoredPlan } from './routes/plans/readStoredPlan.ts';
import { cardOfStoredPlan } from './routes/plans/storedCard.ts';
import { searchPlaces } from './routes/places.ts';
import { auditRoutes } from './people/auditRoutes.ts';
import { oidcRoutes } from './people/oidcRoutes.ts';
import { shareRoutes } from './people/shareRoutes.ts';
import { sessionRoutes } from './people/sessionRoutes.ts';
import { tokenRoutes } from './people/tokenRoutes.ts';
import { studyCheckRoutes } from './routes/studies/outlineStudy.ts';
import { studyQueueRoutes } from './routes/studies/studyQueue.ts';
import { studyResultRoutes } from './routes/studies/studyResults.ts';
import { createSweep } from './routes/studies/sweeps.ts';
import { createTornado } from './routes/studies/tornados.ts';
import { studyRowRoutes } from './routes/studies/studyRows.ts';
import { getReady } from './routes/ready.ts';
import { requestJobRoutes } from './routes/requestJobs.ts';
import { createPrintedReport } from './routes/printedReports.ts';
import { createReport } from './routes/reports.ts';
import { createSheets } from './routes/sheets.ts';
import { createSizing } from './routes/sizings.ts';
import { proposeListOfRequest } from './routes/lists.ts';
import { createTable, createWorkbook } from './routes/tables.ts';
import { compareGrowth, solveInference, solveTrainingRun } from './routes/workloads.ts';

/** All operations of the API, in the order of the API page. */
export const routes: readonly Route[] = [
  createReport,
  createPrintedReport,
  createCheck,
  createCard,
  createHourly,
  createTable,
  createWorkbook,
  createAirflow,
  createCapacity,
  createFloorPlan,
  createSheets,
  createLayout,
  countRacksThatFit,
  proposeNewHall,
  fitHall,
  createSizing,
  createStoredPlan,
  importStoredPlan,
  listStoredPlans,
  readStoredPlan,
  replaceStoredPlan,
  patchStoredPlan,
  deleteStoredPlan,
  restoreStoredPlan,
  listPlanRevisions,
  readPlanRevision,
  comparePlanRevisions,
  restorePlanRevision,
  addPlanChange,
  listPlanChanges,
  watchPlan,
  reportStoredPlan,
  printedReportOfStoredPlan,
  hourlyOfStoredPlan,
  floorOfStoredPlan,
  sheetsOfStoredPlan,
  tableOfStoredPlan,
  workbookOfStoredPlan,
  exportStoredPlan,
  readExportedPlan,
  createFileReading,
  ...fileRoutes,
  cardOfStoredPlan,
  createSweep,
  createTornado,
  ...studyCheckRoutes,
  ...studyQueueRoutes,
  ...studyRowRoutes,
  ...studyResultRoutes,
  ...requestJobRoutes,
  createBills,
  compareCooling,
  listCoolingPresets,
  listClimates,
  searchPlaces,
  solveTrainingRun,
  solveInference,
  compareGrowth,
  listClaims,
  proposeListOfRequest,
  importNetboxFiles,
  exportNetboxFiles,
  compareNetboxFiles,
  ...netboxReadRoutes,
  ...catalogueRoutes,
  ...sessionRoutes,
  ...oidcRoutes,
  ...tokenRoutes,
  ...shareRoutes,
  ...auditRoutes,
  getHealth,
  getReady,
  getMetrics,
  makeBackup,
];
