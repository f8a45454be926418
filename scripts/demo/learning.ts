import type { Name } from "./cast.ts";
import { shouldBe, show } from "./telling.ts";
import { type Chapter, incidentOf, seenOf, type World } from "./world.ts";

/** What only people know. */
const WRITTEN = {
  summary:
    "A new version of the fraud model encoded categorical values wrongly. For an hour it declined good payments at checkout, until the version before was back.",
  usersAffected: "About 1,400 payments, 2 % of the hour.",
  revenue: "About 31,000 EUR of orders were declined; half of them came back within the day.",
  rootCause:
    "The preprocessing of v2.5 learned its category codes from the training set anew, so that serving and training no longer agreed.",
  contributingFactors: [
    "The canary took 1 % of the traffic, too little to see a drop within its ten minutes.",
    "Nothing compares the encoders of two versions before a rollout.",
  ],
  lessons: ["A model is more than its weights: its encoders are part of the version."],
  causeTags: ["encoder mismatch"],
  factorTags: ["canary too small"],
};

interface Planned {
  readonly title: string;
  readonly kind: "PREVENT" | "DETECT" | "MITIGATE";
  readonly priority: "HIGH" | "MEDIUM";
  readonly owner: Name;
  readonly dueOn: string;
  readonly ticket: string;
}
const PLANNED: readonly Planned[] = [
  {
    ...{ title: "Compare the encoders of a version with those before it", kind: "PREVENT" },
    ...{ priority: "HIGH", owner: "Ada", dueOn: "2026-03-13", ticket: "ML-123" },
  },
  {
    ...{ title: "Give canaries 20 % of the traffic for half an hour", kind: "DETECT" },
    ...{ priority: "HIGH", owner: "Grace", dueOn: "2026-03-10", ticket: "ML-124" },
  },
  {
    ...{ title: "Roll back by itself when accuracy falls below 0.9", kind: "MITIGATE" },
    ...{ priority: "MEDIUM", owner: "Grace", dueOn: "2026-03-31", ticket: "ML-125" },
  },
];

/** Postmortem, action items, review, publication, and the next rollout. */
export function chaptersOfLearning(world: World): readonly Chapter[] {
  const { Ada, Grace } = world.cast.people;
  const write = async ({ api }: typeof Ada, mutation: string, input: object = {}) =>
    api.mutate<{ postmortem: { status: string; version: number } }>(
      mutation,
      { id: await incidentOf(world), ...input },
      "postmortem { status version }",
    );
  return [
    {
      ...{ minutesLater: 5, text: "The postmortem is drafted already, and due within 48 hours." },
      happens: () => showPostmortem(world),
    },
    {
      ...{
        minutesLater: 21 * 60,
        text: "The day after: Ada writes a first text, and sees it reviewed.",
      },
      happens: async () => {
        await write(Ada, "editPostmortem", { rootCause: "Ada forgot to pin the encoders." });
        await showBlame(world);
      },
    },
    {
      ...{ minutesLater: 60, text: "She writes of the system, and what else only people know." },
      happens: () => write(Ada, "editPostmortem", WRITTEN),
    },
    {
      ...{ minutesLater: 30, text: "What is to be done gets an owner and a day.", messages: 3 },
      happens: () => planActionItems(world),
    },
    {
      ...{ minutesLater: 0, text: "The pipeline asks whether version 2.6 may go out." },
      happens: () => askForAdvice(world),
    },
    {
      ...{ minutesLater: 10, text: "Grace reviews it.", messages: 1 },
      happens: async () => {
        await write(Ada, "submitPostmortem", { reviewerIds: [Grace.id] });
        await write(Grace, "approvePostmortem");
      },
    },
    {
      ...{ minutesLater: 20, text: "It is published, and the incident closed." },
      happens: async () => {
        const { postmortem } = await write(Ada, "publishPostmortem");
        shouldBe("the postmortem is", postmortem.status, "PUBLISHED");
        await Ada.api.mutate("closeIncident", { id: await incidentOf(world) }, "incident { id }");
      },
    },
  ];
}

async function showPostmortem(world: World): Promise<void> {
  const { postmortem, postmortemDueAt } = await seenOf<{
    postmortem: { status: string };
    postmortemDueAt: string;
  }>(world, "postmortemDueAt postmortem { status }");
  show("postmortem", `${postmortem.status.toLowerCase()}, due ${postmortemDueAt}`);
}

async function showBlame(world: World): Promise<void> {
  const { postmortem } = await seenOf<{
    postmortem: { blamelessReview: { sentence: string; suggestion: string }[] };
  }>(world, "postmortem { blamelessReview { sentence suggestion } }");
  for (const { sentence, suggestion } of postmortem.blamelessReview)
    show("review", `"${sentence}" ${suggestion}`);
  shouldBe("sentences that blame somebody", postmortem.blamelessReview.length, 1);
}

async function askForAdvice({ api, cast }: World): Promise<void> {
  const { deploymentAdvice } = await api.query<{
    deploymentAdvice: { verdict: string; reasons: { message: string }[] };
  }>("query ($id: ID!) { deploymentAdvice(serviceId: $id) { verdict reasons { message } } }", {
    id: cast.serviceId,
  });
  for (const { message } of deploymentAdvice.reasons)
    show("advice", `${deploymentAdvice.verdict}: ${message}`);
  shouldBe("the advice", deploymentAdvice.verdict, "CAUTION");
}

async function planActionItems(world: World): Promise<void> {
  const { people } = world.cast;
  const incidentId = await incidentOf(world);
  for (const { owner, ticket, ...item } of PLANNED) {
    const input = {
      ...{ ...item, incidentId, ownerId: people[owner].id },
      ticket: { url: `https://jira.example.com/browse/${ticket}`, key: ticket },
    };
    await people.Mary.api.mutate("createActionItem", input, "actionItem { id }");
    show("action item", `${item.dueOn}  ${owner}: ${item.title}`);
  }
}
