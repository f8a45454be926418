import type { Person } from "./cast.ts";
import { refusalOf, shouldBe, show } from "./telling.ts";
import { incidentOf, type World } from "./world.ts";

/** An update that goes nowhere before PR and LEGAL have approved it, and then stands in the status feed. */
export async function tellThePublic(world: World): Promise<void> {
  const { Joan, Paula, Leo } = world.cast.people;
  const text = "Some payments are declined by mistake. We are on it.";
  const { id: updateId, version } = await change(world, Joan, "draftIncidentUpdate", {
    ...{ audience: "PUBLIC", text },
  });
  const send = () => change(world, Joan, "sendIncidentUpdate", { updateId });
  const approve = (who: Person, capacity: string) =>
    change(world, who, "approveIncidentUpdate", { updateId, capacity, version });
  show("refused", await refusalOf(send()));
  await approve(Paula, "PR");
  await approve(Leo, "LEGAL");
  await send();
  await showFeed(world, text);
}

/** What the template says, as it is. */
export async function tellColleagues(world: World): Promise<void> {
  const { Joan } = world.cast.people;
  const draft = await change(world, Joan, "draftIncidentUpdate", { audience: "INTERNAL" });
  const sent = await change(world, Joan, "sendIncidentUpdate", { updateId: draft.id });
  show("update", sent.text);
}

async function change(world: World, { api }: Person, mutation: string, input: object) {
  const { update } = await api.mutate<{ update: { id: string; version: number; text: string } }>(
    mutation,
    { id: await incidentOf(world), ...input },
    "update { id version text }",
  );
  return update;
}

async function showFeed({ baseUrl }: World, text: string): Promise<void> {
  const answer = await fetch(`${baseUrl}/status.json`);
  const { items } = (await answer.json()) as { items: { title: string; content_text: string }[] };
  for (const { title, content_text } of items) show("status feed", `${title}: ${content_text}`);
  shouldBe("what the public reads", items[0]?.content_text, text);
}
