import type { JsonObject } from '../../../models/edit/document/json.ts';
import { answerCall } from '../../../client/worker/answerCall.ts';
import type { CallArgs, CallKind, CallOutcome } from '../../../client/worker/calls.ts';
import { library } from '../../support/library.ts';

/** What a call of the page comes to, without the messages in between. */
export async function callWorker<Kind extends CallKind>(
  call: Kind,
  args: CallArgs<Kind>,
  document: JsonObject = {},
): Promise<CallOutcome<Kind>> {
  return (await answerCall(
    { callId: 1, call, args },
    {
      document,
      library,
      wholeLibrary: () => Promise.resolve(library),
    },
  )) as CallOutcome<Kind>;
}
