import * as z from "zod";
import type { LocalClock } from "../clock.ts";
import type { EventBus } from "../eventBus.ts";
import type { Mail } from "../mime.ts";
import type { Stack } from "../template/stack.ts";
import type { LogLines } from "./logSubscriptions.ts";
import { DETAIL_TYPES, type MailEvent, mailEventsFor } from "./mailEvents.ts";

const destinationSpec = z.looseObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.looseObject({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.looseObject({ EventBusArn: z.string() }),
  }),
});

export interface ReportsOptions {
  readonly stack: Stack;
  readonly clock: LocalClock;
  readonly bus: EventBus;
  readonly writeLog: LogLines;
}

/** How long a mail server or a phone network takes to answer. */
const ANSWERS_AFTER = 1_000;
/** A phone that is switched off; all others get their texts. */
const SILENT = /0199$/;

/** What SES and SNS report of the mails and texts that functions have sent; what is under way ends with the host. */
export class Reports {
  readonly #options: ReportsOptions;
  readonly #destinations: readonly z.infer<typeof destinationSpec>[];
  readonly #timers = new Set<() => void>();

  constructor(options: ReportsOptions) {
    this.#options = options;
    this.#destinations = options.stack
      .all("AWS::SES::ConfigurationSetEventDestination")
      .map(({ properties }) => destinationSpec.parse(properties))
      .filter(({ EventDestination }) => EventDestination.Enabled);
  }

  mail(messageId: string, mail: Mail): void {
    const [recipient = ""] = mail.to;
    mailEventsFor(recipient).forEach((event, place) => {
      this.#later(ANSWERS_AFTER * (place + 1), () => this.#publish(event, messageId, mail));
    });
  }

  text(messageId: string, to: string): void {
    const { region, account } = this.#options.stack.place;
    const isLost = SILENT.test(to);
    const group = `sns/${region}/${account}/DirectPublishToPhoneNumber${isLost ? "/Failure" : ""}`;
    const providerResponse = isLost
      ? "Phone is currently unreachable/unavailable"
      : "Message has been accepted by phone";
    const line = {
      notification: { messageId, timestamp: new Date(this.#options.clock.now()).toISOString() },
      delivery: { destination: to, smsType: "Transactional", providerResponse },
      status: isLost ? "FAILURE" : "SUCCESS",
    };
    this.#later(ANSWERS_AFTER, () => this.#options.writeLog(group, [JSON.stringify(line)]));
  }

  stop(): void {
    for (const cancel of this.#timers) cancel();
  }

  /** SES publishes what a destination of the mail's configuration set asks for. */
  #publish({ eventType, about }: MailEvent, messageId: string, mail: Mail): void {
    const set = mail.configurationSet;
    const wanted = this.#destinations.some(
      (one) =>
        one.ConfigurationSetName === set &&
        one.EventDestination.MatchingEventTypes.includes(eventType.toLowerCase()),
    );
    if (!wanted || set === undefined) return;
    const timestamp = new Date(this.#options.clock.now()).toISOString();
    const { from: source, to: destination } = mail;
    this.#options.bus.put({
      source: "aws.ses",
      "detail-type": DETAIL_TYPES[eventType],
      detail: {
        eventType,
        mail: {
          ...{ timestamp, messageId, source, destination },
          tags: { "ses:configuration-set": [set] },
        },
        ...about,
      },
    });
  }

  #later(delay: number, run: () => void): void {
    const { clock } = this.#options;
    const cancel = clock.at(clock.now() + delay, () => {
      this.#timers.delete(cancel);
      run();
    });
    this.#timers.add(cancel);
  }
}
