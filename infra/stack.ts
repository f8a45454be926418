import { type App, CfnCondition, CfnParameter, Fn, Stack } from "aws-cdk-lib";
import { acknowledgeFindings } from "./acknowledgements.ts";
import { Actions } from "./actions.ts";
import { Alarms } from "./alarms.ts";
import { AnswerKey } from "./answerKey.ts";
import { Answers } from "./answers.ts";
import { Calendars } from "./calendars.ts";
import { ChannelSecrets } from "./channelSecrets.ts";
import { Deadlines } from "./deadlines.ts";
import { Deliveries } from "./deliveries.ts";
import type { Settings } from "./environments.ts";
import { Feedback } from "./feedback.ts";
import { Graphql } from "./graphql.ts";
import { HttpApi } from "./httpApi.ts";
import { Inbox } from "./inbox.ts";
import { IncidentTable } from "./incidentTable.ts";
import { Ingest } from "./ingest.ts";
import { IntegrationSecrets } from "./integrationSecrets.ts";
import { Mail } from "./mail.ts";
import { Measures } from "./measures.ts";
import { Pushes } from "./pushes.ts";
import { Reactions } from "./reactions.ts";
import { SlackClicks } from "./slackClicks.ts";
import { StatusFeed } from "./statusFeed.ts";
import { Sweep } from "./sweep.ts";
import { Texts } from "./texts.ts";

/** All of Tocsin in one environment. */
export class TocsinStack extends Stack {
  constructor(app: App, settings: Settings) {
    super(app, `Tocsin-${settings.stage}`, {
      description: `Tocsin, the incident backend (${settings.stage})`,
      terminationProtection: settings.deletionProtection,
    });
    const alarms = new Alarms(this, "Alarms", { topic: settings.alarmTopic });
    const table = new IncidentTable(this, "Incidents", settings);
    const secrets = new ChannelSecrets(this, "ChannelSecrets", settings);
    const senders = new IntegrationSecrets(this, "IntegrationSecrets", settings);
    const concern = { settings, alarms, table };

    const api = new HttpApi(this, "HttpApi", { settings, alarms });
    const answerKey = new AnswerKey(this, "AnswerKey", settings);
    const mail = new Mail(this, "Mail", { alarms });
    const texts = new Texts(this, "Texts");
    const actions = new Actions(this, "Actions", { ...concern, secrets });
    const deliveries = new Deliveries(this, "Deliveries", {
      ...concern,
      ...{ secrets, mail, texts, answerKey },
      publicUrl: this.#publicUrl(api),
    });
    const deadlines = new Deadlines(this, "Deadlines", { ...concern, actions, deliveries });
    const ingest = new Ingest(this, "Ingest", { ...concern, senders }).function;
    const { mailDomain } = settings;
    if (mailDomain !== undefined) new Inbox(this, "Inbox", { ...concern, domain: mailDomain });
    const oidc = this.#oidc(settings);
    const graphql = new Graphql(this, "Graphql", {
      ...concern,
      oidc,
      secrets,
      senders,
      deliveries,
    }).function;
    const calendar = new Calendars(this, "Calendars", concern).function;
    const answer = new Answers(this, "Answers", { ...concern, answerKey }).function;
    const slack = new SlackClicks(this, "SlackClicks", { ...concern, secrets, deliveries })
      .function;
    new Reactions(this, "Reactions", { ...concern, actions, deadlines, deliveries });
    new Measures(this, "Measures", concern);
    new Feedback(this, "Feedback", { ...concern, mail, texts });
    new Sweep(this, "Sweep", { ...concern, deadlines, deliveries });
    const push = new Pushes(this, "Pushes", { ...concern, secrets }).function;
    const status = new StatusFeed(this, "StatusFeed", concern).function;
    api.open({ ingest, graphql, calendar, answer, slack, push, status });
    acknowledgeFindings(this, settings.stage);
  }

  /** A domain of one's own, where the API has been given one; else the address that it has from AWS. */
  #publicUrl(api: HttpApi): string {
    const given = new CfnParameter(this, "PublicUrl", {
      description:
        "Where the API is reached, if it has a domain of its own: https://tocsin.example.com",
      allowedPattern: "|https://[^ ]*[^ /]",
      default: "",
    });
    const isGiven = new CfnCondition(this, "HasPublicUrl", {
      expression: Fn.conditionNot(Fn.conditionEquals(given.valueAsString, "")),
    });
    return Fn.conditionIf(isGiven.logicalId, given.valueAsString, api.url).toString();
  }

  /** Without a default in the settings, a deployment has to name the issuer it trusts. */
  #oidc({ oidc }: Settings): { issuer: string; audience: string } {
    const issuer = new CfnParameter(this, "OidcIssuer", {
      description: "Issuer of the bearer tokens, as it stands in their iss claim",
      allowedPattern: "https?://[^ ]+",
      ...(oidc && { default: oidc.issuer }),
    });
    const audience = new CfnParameter(this, "OidcAudience", {
      description: "Audience that the bearer tokens are meant for",
      minLength: 1,
      ...(oidc && { default: oidc.audience }),
    });
    return { issuer: issuer.valueAsString, audience: audience.valueAsString };
  }
}
