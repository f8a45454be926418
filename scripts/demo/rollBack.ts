import { refusalOf, shouldBe, show } from "./telling.ts";
import { incidentOf, seenOf, type World } from "./world.ts";

/** Ada clicks twice, Grace approves, and the platform hears of it once. */
export async function rollBack(world: World): Promise<void> {
  const { Ada, Grace } = world.cast.people;
  const id = await incidentOf(world);
  const click = () =>
    Ada.api.mutate("requestPlaybookAction", { id, key: "roll-back" }, "incident { id }");
  await click();
  show("refused", await refusalOf(click()));
  const { playbookActions } = await seenOf<{ playbookActions: { id: string; state: string }[] }>(
    world,
    "playbookActions { id state }",
  );
  shouldBe("rollbacks asked for", playbookActions.length, 1);
  shouldBe("the rollback", playbookActions[0]?.state, "REQUESTED");
  const actionId = playbookActions[0]?.id;
  await Grace.api.mutate("approvePlaybookAction", { id, actionId }, "incident { id }");
  show("approved", "by Grace");
}

/** What became of it. */
export async function showRollback(world: World): Promise<void> {
  const { playbookActions } = await seenOf<{
    playbookActions: { label: string; state: string; output: string }[];
  }>(world, "playbookActions { label state output }");
  for (const { label, state, output } of playbookActions)
    show("action", `${label}: ${state.toLowerCase()}, ${output}`);
  shouldBe("calls to the platform", world.asked.length, 1);
}
