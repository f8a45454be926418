import { type Posted, post } from "../../../adapters/http/post.ts";
import { signatureOf } from "../../../adapters/http/signature.ts";
import { readAddress } from "../../../adapters/readAddress.ts";
import { webhookAddress } from "../../../adapters/webhookAddress.ts";
import type { ActPorts, Finished, Performer } from "../../../app/actions/ports.ts";
import type { Clock, Secrets } from "../../../app/ports.ts";
import type { RunningAction } from "../../../domain/playbooks/actions/actionRun.ts";
import { SECOND } from "../../../domain/time.ts";

import { failed, shortened } from "./finished.ts";

interface HttpPorts {
  readonly config: Pick<ActPorts["config"], "channels">;
  readonly secrets: Pick<Secrets, "get">;
  readonly clock: Clock;
}

/** The function that waits for it ends soon after. */
const LONGEST_WAIT = 20 * SECOND;

/** A signed POST to the address of a webhook channel, made once: not every receiver knows one call from another. */
export const httpPerformer = ({ config, secrets, clock }: HttpPorts): Performer => ({
  isRepeatable: false,
  async prepare(run) {
    const channel = (await config.channels([run.call.target])).get(run.call.target);
    if (channel?.kind !== "webhook" || channel.secretName === undefined)
      return failed(`There is no webhook channel "${run.call.target}" any more.`);
    const address = readAddress(webhookAddress, await secrets.get(channel.secretName));
    if (!address) return failed("The address of its channel is not that of a webhook.");
    return async () => {
      const body = JSON.stringify(bodyOf(run));
      const now = clock.now();
      const signature = signatureOf({ key: address.signingKey, body, id: run.id, now });
      const posted = await post({
        ...{ url: address.url, body, now },
        headers: { ...signature, "idempotency-key": run.id },
        timeoutMs: Math.min(LONGEST_WAIT, run.call.timeLimitSeconds * SECOND),
      });
      return finishedBy(posted);
    };
  },
  look: async () => undefined,
});

/** Of an answer that did not come, nobody knows what it would have said. */
function finishedBy(posted: Posted): Finished {
  if (posted.kind === "accepted")
    return { kind: "FINISHED", ending: "SUCCEEDED", output: shortened(posted.reply ?? "") };
  if (posted.reason.startsWith("no answer"))
    return {
      ...{ kind: "FINISHED", ending: "TIMED_OUT" },
      output: `There was ${posted.reason}. Whether it was done is not known.`,
    };
  return failed(
    posted.reason.startsWith("answered")
      ? `The receiver ${posted.reason}.`
      : `The receiver could not be heard: ${posted.reason}. Whether it was done is not known.`,
  );
}

function bodyOf({ id, incidentId, call, step, playbook, ...run }: RunningAction) {
  return {
    ...{ version: 2, kind: "ACTION", actionId: id, incidentId },
    ...{ action: call.label, step: step.key, playbook: playbook.name },
    requestedBy: run.requestedBy.name,
    ...(run.approvedBy && { approvedBy: run.approvedBy.name }),
    input: Object.fromEntries(call.input.map(({ name, value }) => [name, value])),
  };
}
