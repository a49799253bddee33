/* oxlint-disable typescript/explicit-module-boundary-types -- a handler's type is that of the function that it loads */
import type { HallLayoutRequest } from './layOutHallTask.ts';
import type { HallRackCountRequest } from '../../models/report/mostRacksOfHall.ts';
import type { SweepQuestion } from '../../models/study/sweep.ts';
import type { TornadoQuestion } from '../../models/study/tornado.ts';
import type { SitePoint } from '../../models/places/nearestStations.ts';
import type { InputIssue } from '../../models/problems/ModelError.ts';
import type { AirflowQuestion } from './protocol/airflowProtocol.ts';
import { decodePlanFile } from './files/decodePlanFile.ts';
import type { CallContext } from './protocol/CallContext.ts';
import type { ChangesQuestion } from './details/describeChanges.ts';
import type { CarbonFileInput } from './files/decodeCarbonFile.ts';
import type { WantedTable } from './writeTablesTask.ts';
import type { OtherDevice } from '../../models/edit/commands/otherDevices.ts';
import type { DeviceDraft } from '../../models/edit/deviceDraft.ts';
import type { DeviceTypeFiles } from './files/readDeviceTypeFiles.ts';
import type { ListQuestion } from './files/listFileTask.ts';
import type { NetboxExportOptions } from './files/netboxExport.ts';
import type { NetboxFiles } from './files/decodeNetboxFiles.ts';
import type { AcceleratorsOfDevice } from './fillRacksTask.ts';
import type { StatedReport } from './composeReport.ts';
import type { FailureQuestion } from './powerTasks.ts';
import type { FormRequest } from '../../models/edit/formTrials.ts';
import type { HallQuestion } from './proposeHallTask.ts';
import type { AttributionQuestion } from './study/studyTasks.ts';
import type { OpenedStudy } from './study/studyRowsTask.ts';
import type { FieldOfDesign, StudyRowNumber, WantedRows } from './protocol/studyProtocol.ts';
import type { BillQuestion, RatesQuestion } from './billTask.ts';
import type { RateOfFile } from './files/readRates.ts';
import type { UploadedFile } from './protocol/UploadedFile.ts';

/**
 * The handlers that the page can call, by name. The code of a handler is loaded with its first call; the message of a
 * `ModelError` that it throws is shown to the user.
 */
export const handlers = {
  // Plans are opened at once; their reader is part of the first load.
  readPlan: (text: string) => Promise.resolve(decodePlanFile(text)),
  readWeather: async (file: UploadedFile) =>
    (await import('./files/readWeatherUpload.ts')).readWeatherUpload(file),
  findPlaces: async (query: string) => (await import('./tables/cities.ts')).findPlaces(query),
  placeOfIndex: async (index: number, context: CallContext) =>
    (await import('./details/placeOfIndex.ts')).placeOfIndex(index, context),
  findStations: async (site: SitePoint) => (await import('./tables/weatherStations.ts')).findStations(site),
  readUtilisation: async (text: string) =>
    (await import('./files/decodeUtilisationFile.ts')).decodeUtilisationFile(text),
  readTariff: async ({ text, index }: { readonly text: string; readonly index: number | undefined }) =>
    (await import('./files/readTariffFile.ts')).readTariffFile(text, index),
  readCarbon: async (file: CarbonFileInput) =>
    (await import('./files/decodeCarbonFile.ts')).decodeCarbonFile(file),
  readNetbox: async (files: NetboxFiles, context: CallContext) =>
    (await import('./files/decodeNetboxFiles.ts')).decodeNetboxFiles(files, context),
  readDeviceTypes: async (files: DeviceTypeFiles, context: CallContext) =>
    (await import('./files/readDeviceTypeFiles.ts')).readDeviceTypeFiles(files, context),
  openDevice: async (id: string | null, context: CallContext) =>
    (await import('./forms/checkDevice.ts')).openDevice(id, context),
  checkDevice: async (draft: DeviceDraft) => (await import('./forms/checkDevice.ts')).checkDevice(draft),
  soundDevices: async (devices: readonly OtherDevice[]) =>
    (await import('./forms/soundDevices.ts')).soundDevices(devices),
  writeNetbox: async (options: NetboxExportOptions, context: CallContext) =>
    (await import('./files/netboxExport.ts')).netboxExport(options, context),
  writeTable: async (wanted: WantedTable, context: CallContext) =>
    (await import('./writeTablesTask.ts')).tableTask(wanted, context),
  writeWorkbook: async (_: null, context: CallContext) =>
    (await import('./writeTablesTask.ts')).workbookTask(context),
  readList: async (question: ListQuestion, context: CallContext) =>
    (await import('./files/listFileTask.ts')).listFileTask(question, context),
  describeChanges: async (question: ChangesQuestion, context: CallContext) =>
    (await import('./details/describeChanges.ts')).describeChanges(question, context),
  readDxf: async (file: UploadedFile) => (await import('./files/readDxfFile.ts')).readDxfFile(file),
  layOutHall: async (request: HallLayoutRequest, context: CallContext) =>
    (await import('./layOutHallTask.ts')).layOutHallTask(request, context),
  rankCooling: async (optionId: string, context: CallContext) =>
    (await import('./rankCoolingTask.ts')).rankCoolingTask(optionId, context),
  attributeSaving: async (question: AttributionQuestion, context: CallContext) =>
    (await import('./study/studyTasks.ts')).attributionTask(question, context),
  sweep: async (question: SweepQuestion, context: CallContext) =>
    (await import('./study/studyTasks.ts')).sweepTask(question, context),
  tornado: async (question: TornadoQuestion, context: CallContext) =>
    (await import('./study/studyTasks.ts')).tornadoTask(question, context),
  describeStudy: async (question: unknown, context: CallContext) =>
    (await import('./study/describeStudyTask.ts')).describeStudyTask(question, context),
  readStudyQuestion: async (json: unknown, context: CallContext) =>
    (await import('./study/describeStudyTask.ts')).readQuestionTask(json, context),
  studyFields: async (optionId: string | null, context: CallContext) =>
    (await import('./study/studyFieldsTask.ts')).studyFieldsTask(optionId, context),
  studyAxis: async (field: FieldOfDesign, context: CallContext) =>
    (await import('./study/studyAxisTask.ts')).studyAxisTask(field, context),
  studyOption: async (row: StudyRowNumber, context: CallContext) =>
    (await import('./study/studyOptionTask.ts')).studyOptionTask(row, context),
  openStudy: async (study: OpenedStudy, context: CallContext) =>
    (await import('./study/studyRowsTask.ts')).openStudyTask(study, context),
  timeStudy: async (key: string) => (await import('./study/studyRowsTask.ts')).timeStudyTask(key),
  searchStudy: async (search: { readonly key: string; readonly isNew: boolean }) =>
    (await import('./study/studyRowsTask.ts')).searchStudyTask(search),
  studyRows: async (rows: WantedRows) => (await import('./study/studyRowsTask.ts')).studyRowsTask(rows),
  compareWith: async (baselineId: string, context: CallContext) =>
    (await import('./study/compareWith.ts')).compareWith(baselineId, context),
  billWhatIf: async (question: BillQuestion, context: CallContext) =>
    (await import('./billTask.ts')).billWhatIfTask(question, context),
  readRates: async (files: readonly File[], { wholeLibrary }: CallContext) =>
    (await import('./files/readRates.ts')).readRates(files, await wholeLibrary()),
  rankRates: async (question: RatesQuestion, context: CallContext) =>
    (await import('./billTask.ts')).rankRatesTask(question, context),
  readRate: async (rate: RateOfFile) => (await import('./files/readRates.ts')).rateOfFile(rate),
  proposeHall: async (question: HallQuestion, { wholeLibrary }: CallContext) =>
    (await import('./proposeHallTask.ts')).proposeHallTask(question, await wholeLibrary()),
  fillRacks: async (wanted: AcceleratorsOfDevice, context: CallContext) =>
    (await import('./fillRacksTask.ts')).fillRacksTask(wanted, context),
  composeReport: async (request: StatedReport, context: CallContext) =>
    (await import('./composeReport.ts')).composeReport(request, context),
  explainFailure: async (question: FailureQuestion, context: CallContext) =>
    (await import('./powerTasks.ts')).explainFailureTask(question, context),
  maintenanceFailures: async (optionId: string, context: CallContext) =>
    (await import('./powerTasks.ts')).maintenanceFailuresTask(optionId, context),
  tryForms: async (request: FormRequest, context: CallContext) =>
    (await import('./powerTasks.ts')).tryFormsTask(request, context),
  findMostRacks: async (question: HallRackCountRequest, context: CallContext) =>
    (await import('./layOutHallTask.ts')).findMostRacks(question, context),
  instantAirflow: async (question: AirflowQuestion, context: CallContext) =>
    (await import('./airflowTask.ts')).instantAirflowTask(question, context),
  settleAirflow: async (key: string) => (await import('./airflowTask.ts')).settleAirflowTask(key),
};

export type CallKind = keyof typeof handlers;
export type CallArgs<Kind extends CallKind> = Parameters<(typeof handlers)[Kind]>[0];
export type CallResult<Kind extends CallKind> = Awaited<ReturnType<(typeof handlers)[Kind]>>;

/** A failed call: the reason, and the issues of the input if known. */
export interface CallRefusal {
  readonly isDone: false;
  readonly message: string;
  readonly issues: readonly InputIssue[];
}

/** The outcome of a call. */
export type CallOutcome<Kind extends CallKind> =
  | { readonly isDone: true; readonly value: CallResult<Kind> }
  | CallRefusal;

/** A call sent to the worker; its id is returned with the outcome. */
export interface CallMessage {
  readonly callId: number;
  readonly call: CallKind;
  readonly args: unknown;
}

/** An outcome sent to the page. */
export interface OutcomeMessage {
  readonly callId: number;
  readonly outcome: CallOutcome<CallKind>;
}
