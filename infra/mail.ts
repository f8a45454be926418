import { CfnParameter, Stack } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { EventBus, type EventPattern } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { ConfigurationSet, EmailSendingEvent, EventDestination } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import { Link } from "./link.ts";

interface MailVariables {
  readonly MAIL_FROM: string;
  readonly MAIL_CONFIGURATION_SET: string;
}

/** What a delivery has to know of its mail, as SES names it to whoever asks for it, and as EventBridge shows it. */
const REPORTS: Readonly<Partial<Record<EmailSendingEvent, string>>> = {
  [EmailSendingEvent.DELIVERY]: "Email Delivered",
  [EmailSendingEvent.DELIVERY_DELAY]: "Email Delivery Delayed",
  [EmailSendingEvent.BOUNCE]: "Email Bounced",
  [EmailSendingEvent.COMPLAINT]: "Email Complaint Received",
  [EmailSendingEvent.REJECT]: "Email Rejected",
  [EmailSendingEvent.RENDERING_FAILURE]: "Email Rendering Failed",
};

/** From these on, SES looks into an account; at twice as much it stops its mails. */
const REPUTATION = { BounceRate: 0.05, ComplaintRate: 0.001 };

/** How mails leave: in whose name, which SES has to have verified beforehand, and what is published of their fate. */
export class Mail extends Construct {
  readonly #from: string;
  readonly #set: ConfigurationSet;

  constructor(scope: Construct, id: string, { alarms }: { readonly alarms: Alarms }) {
    super(scope, id);
    const from = new CfnParameter(Stack.of(this), "MailFrom", {
      description: "Address that mails come from, of an identity verified in SES; empty: no mail",
      allowedPattern: "([^@<>, ]+@[^@<>, ]+)?",
      default: "",
    });
    this.#from = from.valueAsString;
    this.#set = new ConfigurationSet(this, "ConfigurationSet", { reputationMetrics: true });
    this.#set.addEventDestination("Events", {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, "Bus", "default")),
      events: Object.keys(REPORTS) as EmailSendingEvent[],
    });
    this.#watch(alarms);
  }

  /**
   * The identity may be the address, its domain or one above it, and in SES's sandbox the recipient's is asked for
   * too; so it is the sender that is held fast.
   */
  get sending(): Link<MailVariables> {
    const { configurationSetName } = this.#set;
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: "ses", resource, resourceName });
    return new Link(
      { MAIL_FROM: this.#from, MAIL_CONFIGURATION_SET: configurationSetName },
      new PolicyStatement({
        actions: ["ses:SendEmail"],
        resources: [arn("identity", "*"), arn("configuration-set", configurationSetName)],
        conditions: { StringEquals: { "ses:FromAddress": this.#from } },
      }),
    );
  }

  /** The events about this stack's mails, not those of others in the account. */
  get reports(): EventPattern {
    return {
      source: ["aws.ses"],
      detailType: Object.values(REPORTS),
      detail: { mail: { tags: { "ses:configuration-set": [this.#set.configurationSetName] } } },
    };
  }

  #watch(alarms: Alarms): void {
    for (const [rate, above] of Object.entries(REPUTATION))
      alarms.add(this, rate, {
        metric: new Metric({
          namespace: "AWS/SES",
          metricName: `Reputation.${rate}`,
          dimensionsMap: { "ses:configuration-set": this.#set.configurationSetName },
          statistic: "Maximum",
        }),
        above,
        says: "So many mails come back or are complained of that SES may stop sending any.",
        runbook: "mail-reputation",
      });
  }
}
